using NodaTime;

namespace SupervisionDomain.Tests;

/// <summary>The totals counted a second time, from the reports themselves, in plain loops over sharp data; shares no code with the library.</summary>
internal sealed class IndependentCount
{
    private readonly List<Organization> organizations;
    private readonly List<InspectionGroup> groups;
    private readonly List<Inspection> inspections;
    private readonly List<IntakeChannel> channels;
    private readonly List<Finding> findings;
    private readonly List<Lead> leads;
    private readonly List<AccountabilityMeasure> measures;

    public IndependentCount(IEnumerable<SupervisionReport> reports)
    {
        var bodies = reports.Select(r => r.Body).ToList();
        organizations = bodies.SelectMany(b => b.Organizations).ToList();
        groups = bodies.SelectMany(b => b.Groups).DistinctBy(r => r.Id).ToList();
        inspections = bodies.SelectMany(b => b.Inspections).DistinctBy(r => r.Id).ToList();
        channels = bodies.SelectMany(b => b.Channels).DistinctBy(r => r.Id).ToList();
        findings = bodies.SelectMany(b => b.Findings).GroupBy(f => f.Id)
            .Select(g => g.First() with { Events = Merged(g.Select(f => f.Events.ToList()).ToList()).ToValueList() }).ToList();
        leads = bodies.SelectMany(b => b.Leads).DistinctBy(r => r.Id).ToList();
        measures = bodies.SelectMany(b => b.Measures).DistinctBy(r => r.Id).ToList();
    }

    /// <summary>How many at the node and below, from a day to a day, both included; each where it belonged on its own day.</summary>
    public long CountOnOwnDay(Id<Organization> node, Code<MeasureCodes> measure, LocalDate asOf, LocalDate? from) =>
        Sum(measure, asOf, from, (organizations, day) => organizations.Any(o => IsAtOrBelow(o, node, day)));

    /// <summary>How many at the node and below, from a day to a day, both included.</summary>
    public long Count(Id<Organization> node, Code<MeasureCodes> measure, LocalDate asOf, LocalDate? from = null, LocalDate? hierarchy = null) =>
        Sum(measure, asOf, from, (organizations, _) => organizations.Any(o => IsAtOrBelow(o, node, hierarchy ?? asOf)));

    /// <summary>How many for the organization itself.</summary>
    public long Own(Id<Organization> node, Code<MeasureCodes> measure, LocalDate asOf) =>
        Sum(measure, asOf, null, (organizations, _) => organizations.Contains(node));

    /// <summary>The state of a finding at the end of a day, by the grid of the page: <c>-</c> for not raised.</summary>
    public string State(Id<Finding> finding, LocalDate day) => Path(findings.Single(f => f.Id == finding)).Where(step => step.Day <= day).Select(step => step.To).LastOrDefault("-");

    /// <summary>Findings open before a day, raised, reopened, closed, transferred, withdrawn and merged from it to another, and open after that.</summary>
    public long[] RollForward(Id<Organization> node, LocalDate from, LocalDate asOf, LocalDate hierarchy)
    {
        var columns = new long[8];
        foreach (var finding in findings.Where(f => For(f).Any(o => IsAtOrBelow(o, node, hierarchy))))
        {
            foreach (var (day, before, to) in Path(finding))
            {
                var (was, now) = (IsOpen(before), IsOpen(to));
                columns[0] += day < from ? Convert.ToInt64(now) - Convert.ToInt64(was) : 0;
                columns[7] += day <= asOf ? Convert.ToInt64(now) - Convert.ToInt64(was) : 0;
                if (day < from || day > asOf || was == now)
                {
                    continue;
                }

                var column = now ? (before == "-" ? 1 : 2) : to switch { "transferred" => 4, "withdrawn" => 5, "merged" => 6, _ => 3 };
                columns[column]++;
            }
        }

        return columns;
    }

    private static bool IsOpen(string state) => state is "found" or "demanded" or "handedOver" or "rectifying" or "reported" or "accepted" or "reopened";

    // As they were told first, each behind all that any telling lists before it. The tellings do not contradict each other.
    private static List<FindingEvent> Merged(List<List<FindingEvent>> tellings)
    {
        var merged = new List<FindingEvent>();
        foreach (var e in tellings.SelectMany(t => t))
        {
            Place(e);
        }

        return merged;

        void Place(FindingEvent e)
        {
            if (merged.Exists(m => m.Id == e.Id))
            {
                return;
            }

            foreach (var before in tellings.Select(t => t.TakeWhile(x => x.Id != e.Id).ToList()).Where((before, i) => before.Count < tellings[i].Count).SelectMany(before => before))
            {
                Place(before);
            }

            merged.Add(e);
        }
    }

    // Sharp days: in order of the days, on the first of them the raising first, then as listed.
    private static List<FindingEvent> InOrder(Finding finding)
    {
        var left = finding.Events.OrderBy(e => e.At!.FirstDay).ToList();
        var inOrder = new List<FindingEvent>();
        while (left.Count > 0)
        {
            var raising = inOrder.Exists(IsRaising) ? null : left.Find(e => IsRaising(e) && e.At!.FirstDay == left[0].At!.FirstDay);
            inOrder.Add(raising ?? left[0]);
            left.Remove(inOrder[^1]);
        }

        return inOrder;
    }

    private static bool IsRaising(FindingEvent e) => e.Kind is FindingEventKind.Found or FindingEventKind.RaisedOnTheSpot or FindingEventKind.Collected;

    private static IEnumerable<(LocalDate Day, string From, string To)> Path(Finding finding)
    {
        var state = "-";
        foreach (var e in InOrder(finding))
        {
            var from = state;
            state = LifeTable.After(state, e.Kind);
            yield return (e.At!.FirstDay!.Value, from, state);
        }
    }

    private long Sum(Code<MeasureCodes> measure, LocalDate asOf, LocalDate? from, Func<IEnumerable<Id<Organization>>, LocalDate, bool> here)
    {
        var there = Things(measure)
            .Where(x => here(x.For, x.Day) && x.Day <= asOf && !(x.Day < from))
            .DistinctBy(x => x.Thing)
            .ToList();
        return there.Where(x => !there.Exists(y => IsPartOf(y.Thing, x.Thing))).Sum(x => x.Weight);
    }

    private bool IsPartOf(object part, object whole)
    {
        var above = groups.Find(g => part.Equals(g.Id))?.SubGroupOf;
        return above is { } group && (whole.Equals(group) || IsPartOf(group, whole));
    }

    private bool IsAtOrBelow(Id<Organization> organization, Id<Organization> node, LocalDate day)
    {
        if (organization == node)
        {
            return true;
        }

        var above = organizations.Where(o => o.Id == organization).SelectMany(o => o.Relations)
            .Where(r => r.Kind is RelationKind.Superior or RelationKind.DispatchedBy or RelationKind.PartOf)
            .Where(r => (r.Validity.From is null || r.Validity.From <= day) && (r.Validity.Until is null || day < r.Validity.Until))
            .Select(r => r.To).Distinct();
        return above.Any(o => IsAtOrBelow(o, node, day));
    }

    private IEnumerable<(object Thing, IEnumerable<Id<Organization>> For, LocalDate Day, long Weight)> Things(Code<MeasureCodes> measure)
    {
        var code = measure.ToString();
        return code switch
        {
            "groupsDispatched" => groups.Select(g => ((object)g.Id, For(g), g.Formed!.Span!.FirstDay!.Value, 1L)),
            "inspections" => inspections.Select(i => ((object)i.Id, For(i), On(i), 1L)),
            "sitesInspected" => inspections.SelectMany(i => i.Sites.Select(s => ((object)s, For(i), On(i), 1L))),
            "organizationsInspected" => inspections.SelectMany(i => i.Units.Where(u => organizations.Exists(o => o.Id == u && o.Kind != OrganizationKinds.Township)).Select(u => ((object)u, For(i), On(i), 1L))),
            "inspectorPersonTimes" => inspections.Where(i => i.InspectorPersonTimes is not null).Select(i => ((object)i.Id, For(i), On(i), i.InspectorPersonTimes!.Min)),
            "findingsRaised" => findings.Select(f => ((object)f.Id, For(f), Path(f).First(step => step.To != "-").Day, 1L)),
            "findingsRaisedOnTheSpot" => Events(FindingEventKind.RaisedOnTheSpot),
            "findingsHandedOver" => Events(FindingEventKind.HandedOver),
            "rectificationUrged" => Events(FindingEventKind.RectificationUrged),
            "findingsRectified" => Events(FindingEventKind.Rectified),
            "leadsReceived" => leads.Select(l => ((object)l.Id, For(l), l.Received!.FirstDay!.Value, 1L)),
            "measuresTaken" => measures.Select(m => ((object)m.Id, For(m), On(m), 1L)),
            "personsDealtWith" => measures.Where(m => m.Subject.Person is not null).Select(m => ((object)m.Subject.Person!, For(m), On(m), 1L)),
            _ when code.StartsWith("persons.", StringComparison.Ordinal) =>
                measures.Where(m => m.Subject.Person is not null && $"persons.{m.Kind}" == code).Select(m => ((object)m.Subject.Person!, For(m), On(m), 1L)),
            _ => throw new NotSupportedException($"A standard measure that is not counted a second time: {code}."),
        };
    }

    private IEnumerable<(object Thing, IEnumerable<Id<Organization>> For, LocalDate Day, long Weight)> Events(params FindingEventKind[] kinds) =>
        from f in findings
        from e in f.Events
        where kinds.Contains(e.Kind)
        select ((object)f.Id, For(f), e.At!.FirstDay!.Value, 1L);

    private static LocalDate On(Inspection i) => i.Time!.Span!.FirstDay!.Value;

    private static LocalDate On(AccountabilityMeasure m) => m.Decided!.FirstDay!.Value;

    private IEnumerable<Id<Organization>> For(InspectionGroup group)
    {
        var outwards = new List<InspectionGroup> { group };
        while (outwards[^1].SubGroupOf is { } above)
        {
            outwards.Add(groups.Single(g => g.Id == above));
        }

        return outwards.Find(g => g.DispatchedBy.Count > 0) is { } sent ? sent.DispatchedBy
            : outwards.Find(g => g.ActingBody is not null) is { } acting ? [acting.ActingBody!.Value]
            : [];
    }

    private IEnumerable<Id<Organization>> For(Inspection i) => i.ConductedBy.Count > 0 ? i.ConductedBy : groups.Where(g => i.Groups.Contains(g.Id)).SelectMany(For);

    private IEnumerable<Id<Organization>> For(Finding f) => f.RaisedBy.Count > 0 ? f.RaisedBy : inspections.Where(i => i.Id == f.Inspection).SelectMany(For);

    private IEnumerable<Id<Organization>> For(Lead l) => l.ReceivedBy.Count > 0 ? l.ReceivedBy : channels.Where(c => c.Id == l.Channel).SelectMany(c => c.RunBy);

    private IEnumerable<Id<Organization>> For(AccountabilityMeasure m) => m.DecidedBy.Count > 0 ? m.DecidedBy
        : findings.Where(f => f.Id == m.Finding).SelectMany(For).ToList() is { Count: > 0 } raisedBy ? raisedBy
        : leads.Where(l => l.Id == m.Lead).SelectMany(For);
}
