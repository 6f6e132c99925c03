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
}
