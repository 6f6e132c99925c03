using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace SupervisionDomain;

/// <summary>A problem that supervision found, with the events of its life (问题).</summary>
/// <remarks>
/// What became of it is read from its events, never stored. Documents that know the same finding each add events;
/// one event id with two contents is a conflict. Its identity is its inspection, who raised it, its site, category and
/// collective, and of each event what happened, when and by whom.
/// </remarks>
public sealed record Finding : IRecord
{
    /// <summary>The id.</summary>
    public required Id<Finding> Id { get; init => field = value.NotDefault(); }

    static RecordKind IRecord.RecordKind => RecordKind.Findings;

    RecordReference IRecord.Reference => RecordReference.To(Id);

    /// <summary>The inspection that found it; null where none is recorded.</summary>
    public Id<Inspection>? Inspection { get; init => field = value?.NotDefault(); }

    /// <summary>The organizations it counts for, where no inspection says it or it is stated.</summary>
    public ValueList<Id<Organization>> RaisedBy { get; init => field = value ?? []; } = [];

    /// <summary>Where it was found.</summary>
    public Id<Site>? Site { get; init => field = value?.NotDefault(); }

    /// <summary>What it is about.</summary>
    public Code<FindingCategories>? Category { get; init => field = value?.NotDefault(); }

    /// <summary>What it is, in short. Free text: not to be published unreviewed.</summary>
    public Term? Description { get; init; }

    /// <summary>Cause, effect, context.</summary>
    public ValueList<Circumstance> Circumstances { get; init => field = value ?? []; } = [];

    /// <summary>Set when the record stands for findings of which no number is given.</summary>
    public Collective? Collective { get; init; }

    /// <summary>What happened, in order.</summary>
    public ValueList<FindingEvent> Events { get; init => field = value ?? []; } = [];

    /// <summary>Where this was read.</summary>
    public ValueList<Source> Sources { get; init => field = value ?? []; } = [];

    /// <summary>The events listed behind one of them.</summary>
    internal IEnumerable<FindingEvent> Behind(FindingEvent e) => Events.SkipWhile(x => x.Id != e.Id).Skip(1);

    /// <summary>Whether a look at each event is quicker than a table of them.</summary>
    internal bool IsShort => Events.Count <= 16;

    /// <summary>Whether an event stands in the list twice.</summary>
    internal bool TellsTwice() => TellsTwice(EqualityComparer<Id<FindingEvent>>.Default);

    /// <summary>Whether an event stands in the list twice, by what makes two ids the same.</summary>
    internal bool TellsTwice<TSame>(TSame same)
        where TSame : IEqualityComparer<Id<FindingEvent>>
    {
        var events = Events.AsSpan();
        if (!IsShort)
        {
            return Events.Select(e => e.Id).Distinct(same).Count() < events.Length;
        }

        for (var i = 1; i < events.Length; i++)
        {
            foreach (var before in events[..i])
            {
                if (same.Equals(before.Id, events[i].Id))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The places of the events that by their dates come before the raising. A demand on the spot may follow a raising of which another document tells, or none.</summary>
    internal IEnumerable<int> BeforeRaising()
    {
        if (FindingLife.IsOrderly(this) || !Events.Any(e => e.OnlyRaises))
        {
            return [];
        }

        var raised = Events.Where(e => e.Raises).Select(e => e.At?.From?.Start).DefaultIfEmpty(null).Min();
        return raised is null || Events.Any(e => e.Raises && e.At?.From is null)
            ? []
            : Events.Index().Where(e => !e.Item.Raises && e.Item.At?.To?.End <= raised).Select(e => e.Index);
    }

    /// <summary>The finding with one more event at the end; false when the act is not possible where the finding stands.</summary>
    /// <param name="e">The event.</param>
    /// <param name="next">The finding with it.</param>
    /// <param name="refusal">Why not.</param>
    /// <remarks>An event dated before what certainly happened last is refused too.</remarks>
    /// <exception cref="ArgumentException">The finding has an event with this id.</exception>
    public bool TryAppend(FindingEvent e, [NotNullWhen(true)] out Finding? next, [NotNullWhen(false)] out ActRefusal? refusal)
    {
        ArgumentNullException.ThrowIfNull(e);
        if (Events.Any(x => x.Id == e.Id))
        {
            throw new ArgumentException($"The finding has an event {e.Id} already.", nameof(e));
        }

        // Which zone it is makes no difference to the order of local dates.
        var from = Events.Count == 0 ? null : FindingLife.Of(this, DateTimeZone.Utc, _ => null).State;
        refusal = Events.Any(x => e.At?.To?.End <= x.At?.From?.Start)
            ? new() { From = from, Act = e.Kind, Reason = ActRefusalReason.BeforeLast }
            : FindingTransitions.Refusal(from, e.Kind);
        next = refusal is null ? this with { Events = [.. Events, e] } : null;
        return refusal is null;
    }

    /// <summary>The finding with one more event at the end.</summary>
    /// <exception cref="ArgumentException">The act is not possible where the finding stands, or the finding has an event with this id.</exception>
    public Finding Append(FindingEvent e) => TryAppend(e, out var next, out var refusal)
        ? next
        : throw new ArgumentException($"{refusal}.", nameof(e));

    /// <summary>Where the finding stands, from what its events alone say happened before the moment.</summary>
    /// <param name="asOf">The moment; what happened at it or later is left out.</param>
    /// <param name="zone">The zone in which local dates are meant.</param>
    /// <param name="isWorkingDay">The calendar of working days; without one a deadline in working days is unknown.</param>
    /// <remarks>A ledger knows more: nothing happened after it was recorded. Ask it where there is one.</remarks>
    public FindingStatus StatusOf(Instant asOf, DateTimeZone zone, Func<LocalDate, bool>? isWorkingDay = null)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return FindingStatus.Of(FindingLife.Of(this, zone, _ => null), asOf, zone, isWorkingDay);
    }
}
