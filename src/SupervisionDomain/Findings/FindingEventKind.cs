namespace SupervisionDomain;

/// <summary>What happened to a finding (问题处置环节).</summary>
public enum FindingEventKind
{
    /// <summary>Found, without a demand (发现).</summary>
    Found = 1,

    /// <summary>Raised on the spot for rectification (现场提出整改).</summary>
    RaisedOnTheSpot,

    /// <summary>Collected from the public or online (收集梳理).</summary>
    Collected,

    /// <summary>Handed over to a unit that has to deal with it and report back (交办).</summary>
    HandedOver,

    /// <summary>Rectification urged (督促整改); says nothing of its completion.</summary>
    RectificationUrged,

    /// <summary>A step of rectification taken (整改措施).</summary>
    StepTaken,

    /// <summary>Rectified, as reported (已整改).</summary>
    Rectified,

    /// <summary>Closed (办结, 销号).</summary>
    Closed,

    /// <summary>Opened again (重新立项).</summary>
    Reopened,

    /// <summary>Corrected on the spot, and closed by it (立行立改, 现场整改).</summary>
    CorrectedOnTheSpot,

    /// <summary>Passed to the body that is competent, without a report back (转送, 移交).</summary>
    Transferred,

    /// <summary>Rectification put under supervision (督办, 挂牌督办).</summary>
    Supervised,

    /// <summary>The deadline extended (延期).</summary>
    Extended,

    /// <summary>Checked and accepted (验收通过).</summary>
    Accepted,

    /// <summary>Checked and refused: back to rectification (验收退回).</summary>
    Refused,

    /// <summary>Closed for this stage; work goes on (阶段办结, 阶段性办结).</summary>
    ClosedForStage,

    /// <summary>Looked at again after the closing (回头看); says nothing of what was seen.</summary>
    LookedAgain,

    /// <summary>Relapsed, and open again by it (反弹).</summary>
    Relapsed,

    /// <summary>Withdrawn: it was none (撤销).</summary>
    Withdrawn,

    /// <summary>Merged into another finding, because both are one (并案).</summary>
    Merged,
}
