namespace SupervisionDomain;

/// <summary>Where a finding stands in its life (问题状态), read from its events by the table of <see cref="FindingTransitions"/>.</summary>
public enum FindingState
{
    /// <summary>Found; nobody was told to act (已发现). Open.</summary>
    Found = 1,

    /// <summary>Rectification demanded (已提出整改). Open.</summary>
    Demanded,

    /// <summary>Handed over to a unit that reports back (已交办). Open.</summary>
    HandedOver,

    /// <summary>Being rectified (整改中). Open.</summary>
    Rectifying,

    /// <summary>Reported as rectified, not yet checked (整改完成上报). Open.</summary>
    Reported,

    /// <summary>Checked and accepted, not yet closed (验收通过). Open.</summary>
    Accepted,

    /// <summary>Closed (办结, 销号).</summary>
    Closed,

    /// <summary>Closed for this stage (阶段办结).</summary>
    ClosedForStage,

    /// <summary>Open again after a closing (重新立项). Open.</summary>
    Reopened,

    /// <summary>Passed on without a report back (已转送).</summary>
    Transferred,

    /// <summary>Withdrawn (已撤销).</summary>
    Withdrawn,

    /// <summary>Merged into another finding (已并案). Final.</summary>
    Merged,
}
