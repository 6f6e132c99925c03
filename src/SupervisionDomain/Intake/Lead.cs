namespace SupervisionDomain;

/// <summary>A lead or report from the public or from another body (问题线索, 信访举报).</summary>
/// <remarks>
/// Its identity is who received it, when and through what, its collective, and which lead it repeats. Whether it was disposed of or
/// passed on in time, a <see cref="Deadline"/> tells of the two dates.
/// </remarks>
public sealed record Lead : IRecord
{
    /// <summary>The id.</summary>
    public required Id<Lead> Id { get; init => field = value.NotDefault(); }

    static RecordKind IRecord.RecordKind => RecordKind.Leads;

    RecordReference IRecord.Reference => RecordReference.To(Id);

    /// <summary>The channel it came through.</summary>
    public Id<IntakeChannel>? Channel { get; init => field = value?.NotDefault(); }

    /// <summary>The organizations that received it; without any it counts for those that run the channel.</summary>
    public ValueList<Id<Organization>> ReceivedBy { get; init => field = value ?? []; } = [];

    /// <summary>When it was received; null where nothing is said.</summary>
    public DateSpan? Received { get; init; }

    /// <summary>Set when the record stands for several leads (集合表述): all that were received beside those that are told one by one.</summary>
    public Collective? Collective { get; init; }

    /// <summary>The lead that this one repeats, where it is the same one received again (重复件).</summary>
    public Id<Lead>? DuplicateOf { get; init => field = value?.NotDefault(); }

    /// <summary>How it was disposed of, in order; a lead held for later is taken up again (处置).</summary>
    public ValueList<LeadDisposition> Dispositions { get; init => field = value ?? []; } = [];

    /// <summary>To whom it was passed, in order (移送, 转交).</summary>
    public ValueList<LeadTransfer> Transfers { get; init => field = value ?? []; } = [];

    /// <summary>The findings that it led to.</summary>
    public ValueList<Id<Finding>> Findings { get; init => field = value ?? []; } = [];

    /// <summary>Where this was read.</summary>
    public ValueList<Source> Sources { get; init => field = value ?? []; } = [];

    /// <summary>The dispositions and transfers that are surely dated before the receipt.</summary>
    internal IEnumerable<string> BeforeReceipt() =>
        Dispositions.Select((d, i) => (d.At, $"dispositions[{i}].at")).Concat(Transfers.Select((t, i) => (t.At, $"transfers[{i}].at")))
            .Where(x => x.At?.To?.End <= Received?.From?.Start)
            .Select(x => x.Item2);
}
