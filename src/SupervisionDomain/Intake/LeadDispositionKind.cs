namespace SupervisionDomain;

/// <summary>The ways of disposing of a lead (问题线索处置方式): the four in use, and an older fifth.</summary>
/// <remarks>The four as the research office of the CCDI names them.</remarks>
public enum LeadDispositionKind
{
    /// <summary>An interview, or an inquiry in writing (谈话函询).</summary>
    InterviewOrInquiry = 1,

    /// <summary>A preliminary verification (初步核实).</summary>
    PreliminaryVerification,

    /// <summary>Held until it can be looked into (暂存待查).</summary>
    HeldForLater,

    /// <summary>Settled without more (予以了结).</summary>
    Settled,

    /// <summary>Proposed for filing a case (拟立案); in older practice only, in use until about 2016.</summary>
    ProposedForFiling,
}
