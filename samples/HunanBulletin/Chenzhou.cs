using Spectre.Console;
using SupervisionDomain;

namespace HunanBulletin;

/// <summary>Chenzhou three ways: the figures as reported, and two ledgers of synthetic records that both give them by counting.</summary>
internal static class Chenzhou
{
    private static readonly Measure[] Rows =
    [
        Measures.GroupsDispatched, Measures.SitesInspected, Measures.FindingsRaisedOnTheSpot, Measures.FindingsHandedOver,
        Measures.PersonsUnder(AccountabilityKinds.CaseFiled), Measures.PersonsUnder(AccountabilityKinds.RemovalFromOffice),
        Measures.PersonsUnder(AccountabilityKinds.SummonedTalk), Measures.PersonsUnder(AccountabilityKinds.Circular),
        Measures.MeasuresTaken, Measures.FindingsRaised, Measures.PersonsDealtWith,
    ];

    public static void Print(Ledger ledger, RollupQuestion question, Language language)
    {
        var article = new Article(ledger, question);
        var reported = FigureRollup.Of(ledger, question, BranchOverlap.Disjoint, Rows)[Article.Chenzhou];
        var most = Count(SyntheticReport.GreatestOverlap(), question);
        var least = Count(SyntheticReport.LeastOverlap(), question);
        var zh = language == Language.Zh;

        Heading.Print(language, "郴州:上报数与两套模拟记录", "Chenzhou: the figures as reported, and two ledgers of synthetic records");
        var table = new Table().Border(TableBorder.Simple).AddColumns(
            zh ? "指标" : "measure", zh ? "上报" : "as reported",
            zh ? "模拟记录:重叠最多" : "synthetic records, greatest overlap", zh ? "模拟记录:重叠最少" : "synthetic records, least overlap");
        foreach (var row in Rows)
        {
            table.AddRow(
                Markup.Escape(row.Code.Term.In(language)),
                Markup.Escape(Reported(article, reported, row).In(language)),
                Markup.Escape(most[row].Quantity.In(language)),
                Markup.Escape(least[row].Quantity.In(language)));
        }

        AnsiConsole.Write(table);
        Console.WriteLine(zh ? "模拟记录为生成数据,并非事实。以下为督查组合计的说明:" : "The synthetic records are made up. Why their groups are 27, in the greatest overlap:");
        Console.WriteLine(most[Measures.GroupsDispatched].Explain(language));
    }

    // What is reported of parts only bounds the whole.
    private static Quantity Reported(Article article, FigureNode reported, Measure row) =>
        row == Measures.MeasuresTaken ? Quantity.Sum(article.Persons.Select(p => p.ConvertTo(Unit.Measure)))
        : row == Measures.FindingsRaised ? Quantity.Union(article.RaisedOnTheSpot, article.HandedOver)
        : row == Measures.PersonsDealtWith ? Quantity.Union(article.Persons)
        : reported[row.Code].Quantity;

    private static RollupNode Count(SupervisionReport report, RollupQuestion question)
    {
        var builder = new LedgerBuilder(ReportFiles.Zone);
        builder.Add(report);
        return Rollup.Of(builder.Build(), question, Rows)[Article.Chenzhou];
    }
}
