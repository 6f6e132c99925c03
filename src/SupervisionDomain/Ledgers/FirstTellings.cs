using NodaTime;

namespace SupervisionDomain;

/// <summary>When each event of a finding was first recorded.</summary>
internal sealed class FirstTellings
{
    private readonly RecordTable<Finding> findings;
    private readonly Dictionary<(Id<Finding>, Id<FindingEvent>), Instant> first = [];   // where several documents tell of the finding, or one at length

    public FirstTellings(RecordTable<Finding> findings)
    {
        this.findings = findings;
        foreach (var finding in findings.Ids)
        {
            var tellings = findings.Told(finding);
            foreach (var (document, _, told) in tellings is [{ Record.IsShort: true }] ? [] : tellings)
            {
                foreach (var e in told.Events)
                {
                    first.TryAdd((finding, e.Id), document.RecordedAt);
                }
            }
        }
    }

    /// <summary>When the event was first recorded; null when no document has it.</summary>
    public Instant? Of(Id<Finding> finding, Id<FindingEvent> findingEvent)
    {
        if (findings.Told(finding) is not [var (document, _, told)] || !told.IsShort)
        {
            return first.TryGetValue((finding, findingEvent), out var known) ? known : null;
        }

        foreach (var e in told.Events)
        {
            if (e.Id == findingEvent)
            {
                return document.RecordedAt;
            }
        }

        return null;
    }
}
