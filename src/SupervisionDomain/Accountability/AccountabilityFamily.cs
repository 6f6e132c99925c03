namespace SupervisionDomain;

/// <summary>What sort of thing a measure of accountability is (类别). Only three of the families are sanctions (处分).</summary>
public enum AccountabilityFamily
{
    /// <summary>A talk (谈话).</summary>
    Talk = 1,

    /// <summary>A circulated notice (通报).</summary>
    Circular,

    /// <summary>An organizational measure (组织处理; provisions of 2021-03-19, art. 3).</summary>
    OrganizationalMeasure,

    /// <summary>A Party sanction (党纪处分; Regulation on Disciplinary Action).</summary>
    PartySanction,

    /// <summary>A government sanction (政务处分; Law on sanctions for public employees, art. 7).</summary>
    GovernmentSanction,

    /// <summary>A step of procedure (程序); not a sanction.</summary>
    ProceduralStep,

    /// <summary>A proposal or document to an organization (建议).</summary>
    Proposal,
}
