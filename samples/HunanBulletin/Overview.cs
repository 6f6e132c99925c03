using Spectre.Console;
using SupervisionDomain;

namespace HunanBulletin;

/// <summary>The hierarchy as a tree, the main totals in a table, and the bulletin of each body.</summary>
internal static class Overview
{
    private static readonly (Measure Measure, Term Title)[] Columns =
    [
        (Measures.GroupsDispatched, new("督查组", "groups")),
        (Measures.SitesInspected, new("场所", "sites")),
        (Measures.InspectorPersonTimes, new("人次", "person-times")),
        (Measures.FindingsRaisedOnTheSpot, new("现场提出", "on the spot")),
        (Measures.FindingsHandedOver, new("交办", "handed over")),
        (Measures.RectificationUrged, new("督促整改", "urged")),
        (Measures.PersonsUnder(AccountabilityKinds.CaseFiled), new("立案", "cases")),
        (Measures.PersonsUnder(AccountabilityKinds.RemovalFromOffice), new("免职", "removed")),
        (Measures.PersonsUnder(AccountabilityKinds.SummonedTalk), new("约谈", "talks")),
        (Measures.PersonsUnder(AccountabilityKinds.Circular), new("通报", "circulars")),
    ];

    public static void Print(Ledger ledger, RollupQuestion question, Options options)
    {
        var language = options.Headings;
        var hierarchy = Hierarchy.On(ledger, question.AsOf);
        var bodies = ledger.Reports.Select(r => r.Issuer).ToHashSet();
        var figures = FigureRollup.Of(ledger, question, BranchOverlap.Disjoint);

        Heading.Print(language, "层级", "Hierarchy");
        foreach (var top in hierarchy.Tops.Where(id => hierarchy.Below(id).Any()))
        {
            var tree = new Tree(Name(ledger, top, language));
            AddBelow(tree, hierarchy, ledger, top, language);
            AnsiConsole.Write(tree);
        }

        Heading.Print(language, $"汇总(截至{question.AsOf:uuuu-MM-dd};各支不重复计)", $"Totals (as of {question.AsOf:uuuu-MM-dd}; taken that no two branches count the same thing)");
        AnsiConsole.Write(Totals(figures, bodies, language));

        Heading.Print(language, "通报", "Bulletins");
        foreach (var node in figures.Nodes.Where(n => bodies.Contains(n.Organization)))
        {
            foreach (var text in options.Language is { } one ? [one] : new[] { Language.Zh, Language.En })
            {
                Console.WriteLine(Bulletin.Of(figures, node.Organization, text));
            }

            Console.WriteLine();
        }
    }

    private static void AddBelow(IHasTreeNodes at, Hierarchy hierarchy, Ledger ledger, Id<Organization> organization, Language language)
    {
        foreach (var below in hierarchy.Below(organization))
        {
            AddBelow(at.AddNode(Name(ledger, below, language)), hierarchy, ledger, below, language);
        }
    }

    private static Table Totals(FigureRollup figures, HashSet<Id<Organization>> bodies, Language language)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn(language == Language.Zh ? "机关" : "body").NoWrap());
        foreach (var (_, title) in Columns)
        {
            table.AddColumn(new TableColumn(title.In(language)).RightAligned());
        }

        foreach (var node in figures.Nodes.Where(n => bodies.Contains(n.Organization)))
        {
            table.AddRow([Markup.Escape(node.Name?.In(language) ?? node.Organization.ToString()), .. Columns.Select(c => Cell(node[c.Measure.Code], language))]);
        }

        return table;
    }

    // Nothing said is not zero, and what has no upper end is not exact.
    private static string Cell(FigureTotal total, Language language) =>
        total.Bases.Count == 0 ? "–"
        : (total.Quantity.Min, total.Quantity.Max) switch
        {
            (0, null) => "?",
            (var min, null) when total.Quantity.Text is null => $"≥ {min}",
            (0, { } max) when total.Quantity.Text is null => $"≤ {max}",
            _ => Markup.Escape(NumberWording.Of(total.Quantity).In(language)),
        };

    private static string Name(Ledger ledger, Id<Organization> id, Language language) =>
        Markup.Escape(ledger.Find(id)?.Name.In(language) ?? id.ToString());
}
