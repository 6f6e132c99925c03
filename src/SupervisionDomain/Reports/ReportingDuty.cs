namespace SupervisionDomain;

/// <summary>That organizations have to report on a period, by a day (报送要求). A total then says how complete it is.</summary>
/// <remarks>
/// A report says by <see cref="SupervisionReport.Fulfils"/> which duties it fulfils for its issuer; a corrected one says
/// it again. Its identity is its period and due date.
/// </remarks>
public sealed record ReportingDuty : IRecord
{
    /// <summary>The id.</summary>
    public required Id<ReportingDuty> Id { get; init => field = value.NotDefault(); }

    static RecordKind IRecord.RecordKind => RecordKind.Duties;

    RecordReference IRecord.Reference => RecordReference.To(Id);

    /// <summary>The organizations that have to report, each with a report of its own.</summary>
    public required ValueList<Id<Organization>> Organizations { get; init => field = value.NotNull(); }

    /// <summary>The organization that asks for the reports.</summary>
    public Id<Organization>? RequiredBy { get; init => field = value?.NotDefault(); }

    /// <summary>What the reports have to cover.</summary>
    public required DateSpan Period { get; init => field = value.NotNull(); }

    /// <summary>By when a report is in time, as by any deadline: by the end of that day, or before that hour of the clock; null where none is set.</summary>
    public PartialDate? Due { get; init; }

    /// <summary>Where this was read.</summary>
    public ValueList<Source> Sources { get; init => field = value ?? []; } = [];
}
