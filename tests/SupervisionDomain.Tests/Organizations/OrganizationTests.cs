namespace SupervisionDomain.Tests;

public sealed class OrganizationTests
{
    [Theory]
    [InlineData("2020-12-31", "old county")]
    [InlineData("2021-01-01", "new county")]
    public void A_former_name_stands_for_its_days_and_one_without_days_for_none(string day, string name)
    {
        var county = Make.Organization("county") with
        {
            Name = new(null, "new county"),
            FormerNames = [new() { Name = new(null, "older county") }, new() { Name = new(null, "old county"), Validity = new(null, Days.Of("2021-01-01")) }],
        };

        county.NameOn(Days.Of(day)).En.Should().Be(name);
    }
}
