namespace SupervisionDomain;

/// <summary>That an act is not possible where a finding stands: from where, what, and why.</summary>
public sealed record ActRefusal
{
    /// <summary>Where the finding stands; null when it is not raised.</summary>
    public FindingState? From { get; init; }

    /// <summary>The act.</summary>
    public required FindingEventKind Act { get; init => field = value.Listed(); }

    /// <summary>Why not.</summary>
    public required ActRefusalReason Reason { get; init => field = value.Listed(); }

    /// <summary>The reason in words.</summary>
    public Term Text => Reason switch
    {
        ActRefusalReason.NotRaised => new("问题尚未立项", "the finding is not raised yet"),
        ActRefusalReason.AlreadyRaised => new("问题已立项", "the finding is raised already"),
        ActRefusalReason.PastTheSpot => new("已过现场环节", "it is past the spot"),
        ActRefusalReason.NothingDemanded => new("尚未提出整改", "nothing was demanded yet"),
        ActRefusalReason.UnderCheck => new("已上报整改完成，待验收", "it is reported as rectified and being checked"),
        ActRefusalReason.NoReportWaiting => new("没有待验收的上报", "no report of rectification waits to be checked"),
        ActRefusalReason.NotOpen => new("问题已不在办", "it is not open"),
        ActRefusalReason.NotClosed => new("问题未办结", "it was not closed"),
        ActRefusalReason.MergedAway => new("问题已并入其他问题", "it is merged into another finding"),
        ActRefusalReason.BeforeLast => new("日期早于前一环节", "it is dated before what certainly happened last"),
        _ => throw new InvalidOperationException($"{Reason} is not a reason of the list."),
    };

    /// <summary>From, act and reason in English.</summary>
    public override string ToString() => $"{Act} is not possible {(From is null ? "before the raising" : $"from {From}")}: {Text.En}";
}
