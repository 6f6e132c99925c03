namespace SupervisionDomain;

/// <summary>Why an act is not possible where a finding stands.</summary>
public enum ActRefusalReason
{
    /// <summary>The finding is not raised yet (尚未立项).</summary>
    NotRaised = 1,

    /// <summary>The finding is raised already (已立项).</summary>
    AlreadyRaised,

    /// <summary>It is past the spot: another unit or a later step has it (已过现场环节).</summary>
    PastTheSpot,

    /// <summary>Nothing was demanded yet that could be supervised or extended (尚未提出整改).</summary>
    NothingDemanded,

    /// <summary>It is reported as rectified and being checked: it is accepted, refused or closed (验收环节).</summary>
    UnderCheck,

    /// <summary>No report of rectification waits to be checked (无待验收上报).</summary>
    NoReportWaiting,

    /// <summary>It is not open (已不在办).</summary>
    NotOpen,

    /// <summary>It was not closed (未办结).</summary>
    NotClosed,

    /// <summary>It is merged into another finding, which goes on (已并案).</summary>
    MergedAway,

    /// <summary>The act is dated before what certainly happened last (日期早于前一环节).</summary>
    BeforeLast,
}
