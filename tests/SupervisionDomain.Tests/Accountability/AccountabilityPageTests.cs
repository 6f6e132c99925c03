using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace SupervisionDomain.Tests;

/// <summary>What docs/accountability.md says of the catalogue and of periods.</summary>
public sealed class AccountabilityPageTests
{
    private static readonly AccountabilityCatalogue China = AccountabilityCatalogue.China;

    [Fact]
    public void Every_entry_of_the_catalogue_stands_there_with_family_whom_period_form_basis_and_marks() =>
        Rows("catalogue").Should().Equal(
        [
            "| kind | 名称 | family | falls on | period | effect | form | basis |",
            "|---|---|---|---|---|---|---|---|",
            .. China.Entries.Select(e => $"| {e.Kind} | {e.Term.Zh} | {e.Family} | {Whom(e.MayFallOn)} | {Periods(e)} | {e.Effect?.En ?? "—"} | {e.Form?.ToString() ?? "—"} | {string.Join("; ", e.Basis.Select(Cited))} |"),
        ]);

    [Fact]
    public void Every_text_that_the_catalogue_cites_stands_there_with_its_time_and_mark() =>
        Rows("texts").Should().Equal(
        [
            "| text | 名称 | from | until, exclusive | dates |",
            "|---|---|---|---|---|",
            .. China.Entries.SelectMany(e => e.Basis.Concat(e.Periods.Select(p => p.Basis))).Append(China.FormsBasis!)
                .Select(c => $"| {c.Text.En} | {c.Text.Zh} | {Day(c.InForce.From)} | {Day(c.InForce.Until)} | {Mark(c.DatesVerification ?? c.Verification)} |").Distinct(),
        ]);

    [Fact]
    public void Every_example_of_a_period_holds()
    {
        var examples = Rows("examples").Skip(2).Select(row => row.Split('|', StringSplitOptions.TrimEntries)[1..^1]).ToList();

        examples.Should().HaveCount(9);
        foreach (var example in examples)
        {
            var measure = Make.Measure("M1", "P1", "city", Code<AccountabilityKinds>.Parse(example[1])) with { Decided = DateSpan.Parse(example[0]) };
            AccountabilityPeriods.Of([measure], China).Should().ContainSingle().Which.Until.Should().Be(Days.Of(example[2]), "decided on {0}", example[0]);
        }
    }

    private static string[] Rows(string name) =>
        Regex.Match(File.ReadAllText(Path.Combine(Repository.Root, "docs", "accountability.md")), $"<!-- {name} -->\n(.*?)<!-- end -->", RegexOptions.Singleline)
            .Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Whom(SubjectScope scope) =>
        scope.Statuses.Count > 0 ? string.Join(", ", scope.Statuses)
        : string.Join(" and ", new[] { scope.Persons ? "persons" : "", scope.Organizations ? "organizations" : "" }.Where(who => who.Length > 0));

    private static string Periods(AccountabilityCatalogueEntry entry) => entry.Periods.Count == 0 ? "—"
        : string.Join("; ", entry.Periods.GroupBy(p => p.Least == p.Most ? $"{p.Least.Months} months" : $"{p.Least.Months} to {p.Most!.Months} months")
            .Select(length => $"{length.Key}: {string.Join("; ", length.Select(p => Cited(p.Basis)))}"));

    private static string Cited(Citation c) => $"{c.Text.En}{(c.Article is null ? "" : $" art. {c.Article}")} ({Mark(c.Verification)})";

    private static string Day(LocalDate? day) => day?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) ?? "—";

    private static string Mark(Verification verification) => verification switch
    {
        Verification.Read => "R",
        Verification.Published => "V",
        Verification.Mirrored => "V*",
        Verification.Unverified => "M",
        _ => throw new ArgumentOutOfRangeException(nameof(verification)),
    };
}
