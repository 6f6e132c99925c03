using NodaTime;
using NodaTime.Text;

namespace SupervisionDomain;

/// <summary>The best statement of each total where some branches only reported figures (上报汇总).</summary>
/// <remarks>
/// <para>
/// For each measure and branch one basis is taken: the figure of the highest node that holds its subordinates' work
/// too; else, body by body, its own reported figure, else the number that its records declare, else the count of its
/// records. Never two for one branch. A silent organ makes the total a lower bound.
/// </para>
/// <para>
/// Of the figures of one body that of all the days asked for is taken: without a first day asked for, the one that reaches
/// back furthest. Figures of days that follow each other are taken together. Of what only grows all are held together: a figure
/// of fewer days, or of some hours of a day, is a lower end, and one of more days an upper end. They say nothing of a stock. Of
/// figures that contradict each other any may be wrong: the total holds what is left without each; a figure below what it
/// should hold has no upper end. What is told up to an hour is told of its day.
/// </para>
/// </remarks>
public sealed record FigureRollup
{
    /// <summary>What was asked.</summary>
    public required RollupQuestion Question { get; init => field = value.NotNull(); }

    /// <summary>What the caller knows of overlap between branches.</summary>
    public required BranchOverlap Overlap { get; init => field = value.Listed(); }

    /// <summary>The measures, in the order of the totals.</summary>
    public required ValueList<MeasureHeading> Measures { get; init => field = value.NotNull(); }

    /// <summary>The nodes from the top down.</summary>
    public required ValueList<FigureNode> Nodes { get; init => field = value.NotNull(); }

    /// <summary>The node of an organization.</summary>
    /// <exception cref="KeyNotFoundException">The organization has no place in the hierarchy, and up to the last day asked for neither a record nor a figure of these measures. A rate, and a figure of one part or site, is in no total.</exception>
    public FigureNode this[Id<Organization> organization] => Find(organization)
        ?? throw new KeyNotFoundException($"The rollup has no organization {organization}: it has no place in the hierarchy, and up to {LocalDatePattern.Iso.Format(Question.AsOf)} neither a record nor a figure of these measures; a rate, and a figure of one part or site, is in no total.");

    /// <summary>The node of an organization; null when it is not in the rollup.</summary>
    public FigureNode? Find(Id<Organization> organization) => NodesByOrganization<FigureNode>.Find(Nodes, organization, static node => node.Organization);

    /// <summary>The standard measures up to a day, along the hierarchy of that day.</summary>
    /// <param name="ledger">The records and figures.</param>
    /// <param name="asOf">The last day that counts, inclusive.</param>
    /// <param name="overlap">What is known of things that two branches reported; nothing in the figures tells.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is of another calendar than ISO.</exception>
    public static FigureRollup Of(Ledger ledger, LocalDate asOf, BranchOverlap overlap) => Of(ledger, RollupQuestion.On(asOf), overlap);

    /// <summary>The answer to a question, by the standard measures.</summary>
    /// <param name="ledger">The records and figures.</param>
    /// <param name="question">Up to which day, along the hierarchy of which fixed date.</param>
    /// <param name="overlap">What is known of things that two branches reported; nothing in the figures tells.</param>
    /// <exception cref="ArgumentException">The question asks for another hierarchy than that of a fixed date, or its first day lies after the last.</exception>
    public static FigureRollup Of(Ledger ledger, RollupQuestion question, BranchOverlap overlap) =>
        Of(ledger, question, overlap, SupervisionDomain.Measures.Standard);

    /// <summary>The answer to a question.</summary>
    /// <param name="ledger">The records and figures.</param>
    /// <param name="question">Up to which day, along the hierarchy of which fixed date.</param>
    /// <param name="overlap">What is known of things that two branches reported; nothing in the figures tells.</param>
    /// <param name="measures">What to count, and nothing else.</param>
    /// <exception cref="ArgumentException">
    /// The question asks for another hierarchy than that of a fixed date, or its first day lies after the last; a measure is null, two that
    /// count otherwise have one code, or something weighs in another unit than its measure counts.
    /// </exception>
    public static FigureRollup Of(Ledger ledger, RollupQuestion question, BranchOverlap overlap, params IEnumerable<Measure> measures)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(question);
        ledger = question.KnownOf(ledger);
        var asked = SupervisionDomain.Measures.Asked(measures);
        if (question.HierarchyAsOf is not { Mode: HierarchyMode.FixedDate, Day: { } day })
        {
            throw new ArgumentException("A reported figure holds what its body held: figures roll up along the hierarchy of a fixed date only.", nameof(question));
        }

        var placement = new Placement(ledger, question);
        var doubts = RelationDoubts.Of(ledger, asked);
        var branches = asked.Select(measure => new FigureBranches(ledger, question, placement.Main, overlap, measure, doubts)).ToList();
        return new()
        {
            Question = question,
            Overlap = overlap,
            Measures = asked.Select(m => m.Heading).ToValueList(),
            Nodes = placement.NodesWith(branches.SelectMany(b => b.Organizations))
                .Select(id => new FigureNode
                {
                    Organization = id,
                    Name = ledger.Find(id)?.NameOn(day),
                    Level = ledger.Find(id)?.Level,
                    Superiors = placement.Superiors(id),
                    Totals = branches.Select(b => b.Total(id)).ToValueList(),
                }).ToValueList(),
        };
    }
}
