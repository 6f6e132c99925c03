using NodaTime;

namespace SupervisionDomain;

/// <summary>The totals of counted records at every node of the hierarchy (汇总).</summary>
/// <remarks>
/// At each node every thing counts once, however many of its organizations lie below and however many records tell of
/// it. What is not certain makes a bound and never a guess. Reported figures are not looked at; see
/// <see cref="FigureRollup"/>. Equality is by value.
/// </remarks>
public sealed record Rollup
{
    /// <summary>What was asked.</summary>
    public required RollupQuestion Question { get; init => field = value.NotNull(); }

    /// <summary>The measures, in the order of the totals.</summary>
    public required ValueList<MeasureHeading> Measures { get; init => field = value.NotNull(); }

    /// <summary>The documents behind it, superseded ones left out.</summary>
    public ValueList<Id<SupervisionReport>> Documents { get; init => field = value ?? []; } = [];

    /// <summary>
    /// The nodes from the top down, each before those below it: every organization that stands above or below another, for which
    /// something counts, or from which a report was due. Where each record counts along the hierarchy of its own day, the order is that
    /// of the as-of day. One of which documents dispute the place stands among the tops.
    /// </summary>
    public required ValueList<RollupNode> Nodes { get; init => field = value.NotNull(); }

    /// <summary>Records in question that count for no organization, because neither they nor what they belong to names one.</summary>
    public ValueList<RecordReference> CountForNobody { get; init => field = value ?? []; } = [];

    /// <summary>The node of an organization.</summary>
    /// <exception cref="KeyNotFoundException">The organization has neither a place in the hierarchy nor anything that counts.</exception>
    public RollupNode this[Id<Organization> organization] => Find(organization)
        ?? throw new KeyNotFoundException($"The rollup has no organization {organization}: it has neither a place in the hierarchy nor anything that counts; Find gives null for it.");

    /// <summary>The node of an organization; null when it is not in the rollup.</summary>
    public RollupNode? Find(Id<Organization> organization) => NodesByOrganization<RollupNode>.Find(Nodes, organization, static node => node.Organization);

    /// <summary>The standard measures up to a day, along the hierarchy of that day.</summary>
    /// <param name="ledger">The records.</param>
    /// <param name="asOf">The last day that counts, inclusive.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is of another calendar than ISO.</exception>
    public static Rollup Of(Ledger ledger, LocalDate asOf) => Of(ledger, RollupQuestion.On(asOf));

    /// <summary>The answer to a question, by the standard measures.</summary>
    /// <param name="ledger">The records.</param>
    /// <param name="question">Up to which day, from which day, along which hierarchy, as known when.</param>
    /// <exception cref="ArgumentException">The first day of the question lies after the last.</exception>
    public static Rollup Of(Ledger ledger, RollupQuestion question) => Of(ledger, question, SupervisionDomain.Measures.Standard);

    /// <summary>The answer to a question.</summary>
    /// <param name="ledger">The records.</param>
    /// <param name="question">Up to which day, from which day, along which hierarchy, as known when.</param>
    /// <param name="measures">What to count, and nothing else.</param>
    /// <exception cref="ArgumentException">
    /// The first day of the question lies after the last; a measure is null, two that count otherwise have one code, or something weighs in
    /// another unit than its measure counts.
    /// </exception>
    public static Rollup Of(Ledger ledger, RollupQuestion question, params IEnumerable<Measure> measures)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(question);
        ledger = question.KnownOf(ledger);
        var asked = SupervisionDomain.Measures.Asked(measures);
        var placement = new Placement(ledger, question);
        var due = new DueReports(ledger, question, placement);

        // Each occurrence goes to its organizations and all above them; a node then counts what it was given.
        var counted = asked.Select(measure =>
        {
            var tally = new Tally(ledger, question, measure);
            var inQuestion = tally.InQuestion().ToList();
            var forNobody = tally.WithoutWholes(inQuestion).Where(o => o.Occurrence.Organizations.Count == 0).Select(o => o.Occurrence.Record);
            return (tally, atNode: Tally.AtNodes(inQuestion, placement), forNobody, inQuestion);
        }).ToList();
        var onOtherDays = placement.BelowOnOtherDays(ledger, counted.SelectMany(c => c.inQuestion));

        var nameDay = question.HierarchyAsOf.Day ?? question.AsOf;
        return new()
        {
            Question = question,
            Measures = asked.Select(m => m.Heading).ToValueList(),
            Documents = ledger.Reports.Select(r => r.DocumentId).Except(ledger.Superseded).ToValueList(),
            CountForNobody = counted.SelectMany(c => c.forNobody).Distinct().Order().ToValueList(),
            Nodes = placement.NodesWith(counted.SelectMany(c => c.atNode.Select(g => g.Key)).Concat(due.Nodes))
                .Select(id => (Id: id, Completeness: due.At(id)))
                .Select(node => new RollupNode
                {
                    Organization = node.Id,
                    Name = ledger.Find(node.Id)?.NameOn(nameDay),
                    Level = ledger.Find(node.Id)?.Level,
                    Superiors = placement.Superiors(node.Id),
                    BelowOnOtherDays = onOtherDays[node.Id].ToValueList(),
                    Totals = counted.Select(c => c.tally.Of(c.atNode[node.Id]) with { Completeness = node.Completeness }).ToValueList(),
                }).ToValueList(),
        };
    }
}
