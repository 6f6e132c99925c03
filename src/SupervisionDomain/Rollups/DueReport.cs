namespace SupervisionDomain;

/// <summary>A report that one organization owes under one duty (应报报告).</summary>
public sealed record DueReport
{
    /// <summary>Who has to report.</summary>
    public required Id<Organization> Organization { get; init => field = value.NotDefault(); }

    /// <summary>Under which duty.</summary>
    public required Id<ReportingDuty> Duty { get; init => field = value.NotDefault(); }

    /// <summary>Organization and duty.</summary>
    public override string ToString() => $"{Organization} {Duty}";
}
