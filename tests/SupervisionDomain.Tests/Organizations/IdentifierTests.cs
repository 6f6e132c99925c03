using System.Numerics;
using CsCheck;

namespace SupervisionDomain.Tests;

/// <summary>Codes by the standards, and by a second way of computing their check characters.</summary>
public sealed class IdentifierTests
{
    private const string Symbols = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    // Any 17 characters that the standard allows.
    private static readonly Gen<string> Seventeen =
        from head in Gen.Char[Symbols].Array[2]
        from division in Gen.Char['0', '9'].Array[6]
        from tail in Gen.Char[Symbols].Array[9]
        select string.Concat(head) + string.Concat(division) + string.Concat(tail);

    [Theory]
    [InlineData("91110108551385082Q", IdentifierCheck.Valid)]
    [InlineData("1143000000506816X0", IdentifierCheck.Valid)]
    [InlineData("91350100M0001TGQXM", IdentifierCheck.WrongCheckCharacter)]
    [InlineData("91110108551385082R", IdentifierCheck.WrongCheckCharacter)]
    [InlineData("1143000000506816XY", IdentifierCheck.WrongCheckCharacter)]
    public void A_credit_code_has_its_check(string text, IdentifierCheck check) =>
        UnifiedSocialCreditCode.Parse(text).Check.Should().Be(check);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("91110108551385082")]
    [InlineData("91110108551385082QQ")]
    [InlineData("9111010855138508IQ")]
    [InlineData("9111O108551385082Q")]
    [InlineData("9111010A551385082Q")]
    [InlineData("91110108551385082q")]
    [InlineData("91110108551385082Z")]
    [InlineData("9111010855138508２Q")]
    public void A_text_of_another_form_is_no_credit_code(string? text)
    {
        UnifiedSocialCreditCode.TryParse(text, out var code).Should().BeFalse();
        code.Should().Be(default(UnifiedSocialCreditCode));
        FluentActions.Invoking(() => UnifiedSocialCreditCode.Parse(text ?? "")).Should().Throw<FormatException>();
        FluentActions.Invoking(() => code.Check).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void A_credit_code_has_its_parts()
    {
        var code = UnifiedSocialCreditCode.Parse("1143000000506816X0");

        code.Division.Should().Be(DivisionCode.Parse("430000"));
        code.OrganizationCode.Should().Be(OrganizationCode.Parse("00506816-X"));
        code.OrganizationCode!.Value.Check.Should().Be(IdentifierCheck.Valid);
        code.ToString().Should().Be("1143000000506816X0");
        UnifiedSocialCreditCode.Parse("91000000551385082Q").Division.Should().BeNull("000000 is no division");
        UnifiedSocialCreditCode.Parse("9111010855138508AQ").OrganizationCode.Should().BeNull("an organization code ends with a digit or X");
    }

    [Fact]
    public void Of_any_17_characters_exactly_one_check_character_is_right()
    {
        Seventeen.Sample(
            first =>
            {
                // C18 + the sum of C_i · 3^(i-1) is a multiple of 31.
                var sum = first.Select((c, i) => Symbols.IndexOf(c, StringComparison.Ordinal) * BigInteger.Pow(3, i)).Aggregate(BigInteger.Zero, BigInteger.Add);
                Symbols.Where(last => (sum + Symbols.IndexOf(last, StringComparison.Ordinal)) % 31 == 0)
                    .Should().Equal(Symbols.Where(last => UnifiedSocialCreditCode.Parse(first + last).Check == IdentifierCheck.Valid))
                    .And.ContainSingle();
            },
            iter: 300);
    }

    [Fact]
    public void One_character_changed_in_a_valid_code_is_always_found()
    {
        var changed =
            from first in Seventeen
            from place in Gen.Int[0, 17]
            from other in Gen.Char[Symbols]
            select (Valid: first + Symbols.First(last => UnifiedSocialCreditCode.Parse(first + last).Check == IdentifierCheck.Valid), place, other);

        changed.Where(c => c.Valid[c.place] != c.other).Sample(
            c => Credit(c.Valid[..c.place] + c.other + c.Valid[(c.place + 1)..]).Check != IdentifierCheck.Valid,
            iter: 2000);

        static Identifier Credit(string value) => new() { Scheme = IdentifierSchemes.UnifiedSocialCreditCode, Value = value };
    }

    [Theory]
    [InlineData("00506816X", IdentifierCheck.Valid)]
    [InlineData("00506816-X", IdentifierCheck.Valid)]
    [InlineData("551385082", IdentifierCheck.Valid)]
    [InlineData("00000000-0", IdentifierCheck.Valid)]
    [InlineData("D2143569-X", IdentifierCheck.Valid)]
    [InlineData("D2143569-0", IdentifierCheck.WrongCheckCharacter)]
    [InlineData("00506816-1", IdentifierCheck.WrongCheckCharacter)]
    public void An_organization_code_has_its_check_with_or_without_a_hyphen(string text, IdentifierCheck check)
    {
        OrganizationCode.Parse(text).Check.Should().Be(check);
        OrganizationCode.Parse(text).Should().Be(OrganizationCode.Parse(text.Replace("-", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Of_any_eight_characters_exactly_one_is_right_for_an_organization()
    {
        const string characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        Gen.Char[characters].Array[8].Sample(
            eight =>
            {
                // Written out: the check value and the weighted sum are together a multiple of 11, X being 10.
                int V(int i) => characters.IndexOf(eight[i], StringComparison.Ordinal);
                var sum = (3 * V(0)) + (7 * V(1)) + (9 * V(2)) + (10 * V(3)) + (5 * V(4)) + (8 * V(5)) + (4 * V(6)) + (2 * V(7));
                "0123456789X".Where((_, value) => (sum + value) % 11 == 0)
                    .Should().Equal("0123456789X".Where(last => OrganizationCode.Parse(string.Concat(eight) + last).Check == IdentifierCheck.Valid))
                    .And.ContainSingle();
            },
            iter: 300);
    }

    [Theory]
    [InlineData("00506816")]
    [InlineData("0050681-6X")]
    [InlineData("00506816--X")]
    [InlineData("00506816A")]
    [InlineData("0050681aX")]
    public void A_text_of_another_form_is_no_organization_code(string text) => OrganizationCode.TryParse(text, out _).Should().BeFalse();

    [Theory]
    [InlineData("unifiedSocialCreditCode", "91110108551385082Q", IdentifierCheck.Valid)]
    [InlineData("unifiedSocialCreditCode", "9111010855138508", IdentifierCheck.Malformed)]
    [InlineData("unifiedSocialCreditCode", "91350100M0001TGQXM", IdentifierCheck.WrongCheckCharacter)]
    [InlineData("organizationCode", "00506816-X", IdentifierCheck.Valid)]
    [InlineData("organizationCode", "00506816-9", IdentifierCheck.WrongCheckCharacter)]
    [InlineData("organizationCode", "X", IdentifierCheck.Malformed)]
    [InlineData("divisionCode", "431226106000", IdentifierCheck.Valid)]
    [InlineData("divisionCode", "431226000201", IdentifierCheck.Malformed)]
    [InlineData("schoolIdentification", "what nobody can check", IdentifierCheck.NotChecked)]
    [InlineData("own-scheme", "9", IdentifierCheck.NotChecked)]
    public void An_identifier_is_checked_by_its_scheme(string scheme, string value, IdentifierCheck check) =>
        new Identifier { Scheme = Code<IdentifierSchemes>.Parse(scheme), Value = value }.Check.Should().Be(check);

    [Fact]
    public void Identifiers_of_two_documents_are_all_kept_and_a_wrong_one_is_a_warning()
    {
        Identifier credit = new() { Scheme = IdentifierSchemes.UnifiedSocialCreditCode, Value = "91350100M0001TGQXM" };
        Identifier school = new() { Scheme = IdentifierSchemes.SchoolIdentification, Value = "1" };
        var report = Make.Report("D0", new() { Organizations = [Make.Organization("city") with { Identifiers = [credit] }], Sites = [Make.Site("S1") with { Identifiers = [school] }] });
        var ledger = Make.Ledger(
            report,
            Make.Report("D1", new() { Organizations = [Make.Organization("city") with { Identifiers = [school, credit] }], Sites = [Make.Site("S1") with { Identifiers = [credit] }] }));

        ledger.Find(Make.Org("city"))!.Identifiers.Should().BeEquivalentTo([credit, school]);
        ledger.Find(Id<Site>.Parse("city:S1"))!.Identifiers.Should().BeEquivalentTo([school, credit]);
        ledger.Issues.Should().BeEmpty();
        report.Check().Should().ContainSingle().Which.Should().Match<Issue>(i =>
            i.Code == IssueCodes.WrongCheckCharacter && i.Severity == IssueSeverity.Warning && i.Path == "$.body.organizations[0].identifiers[0].value");
    }
}
