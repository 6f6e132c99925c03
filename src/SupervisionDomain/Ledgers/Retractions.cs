using NodaTime;

namespace SupervisionDomain;

/// <summary>What documents take back of what others said before them.</summary>
internal sealed class Retractions
{
    private readonly Dictionary<(RecordReference Record, Id<FindingEvent>? Event), Instant> retracted = [];
    private readonly HashSet<(RecordReference Record, Id<FindingEvent>? Event)> voided = [];

    /// <param name="reports">The documents in force, in order of recording: of two that take one thing back the last counts.</param>
    public Retractions(IReadOnlyList<SupervisionReport> reports)
    {
        foreach (var report in reports)
        {
            foreach (var taken in report.RetractedRecords)
            {
                retracted[(taken.Record, taken.Event)] = report.RecordedAt;
            }
        }
    }

    /// <summary>What is left of a record of a document where later ones take back some of it; null where they take back all.</summary>
    public IRecord? WhatStands(IRecord record, SupervisionReport report)
    {
        if (retracted.Count == 0)
        {
            return record;
        }

        var left = record is Finding finding && finding.Events.Any(e => IsTakenBack(e.Id)) ? finding with { Events = finding.Events.Where(e => !IsTakenBack(e.Id)).ToValueList() } : record;
        return IsTakenBack(null) ? null : left;

        // What was recorded before it was taken back.
        bool IsTakenBack(Id<FindingEvent>? e)
        {
            var isTakenBack = retracted.TryGetValue((record.Reference, e), out var at) && report.RecordedAt < at;
            if (isTakenBack)
            {
                voided.Add((record.Reference, e));
            }

            return isTakenBack;
        }
    }

    /// <summary>Whether the record is taken back, whoever says it.</summary>
    public bool Has(RecordReference record) => retracted.ContainsKey((record, null));

    /// <summary>Whether it takes something back that an earlier document in force states, or stands in a document that is set aside. Asked for when all is said.</summary>
    public bool Voids(RetractedRecord taken) => !retracted.ContainsKey((taken.Record, taken.Event)) || voided.Contains((taken.Record, taken.Event));
}
