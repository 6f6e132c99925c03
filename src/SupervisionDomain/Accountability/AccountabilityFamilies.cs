namespace SupervisionDomain;

/// <summary>What sort of thing a measure of accountability is (类别). An open list. Only three of these are sanctions (处分).</summary>
public sealed class AccountabilityFamilies : ICodeList
{
    private static readonly Dictionary<string, Term> Terms = [];

    private AccountabilityFamilies()
    {
    }

    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Term> Known { get; } = Terms.AsReadOnly();

    /// <summary>A talk or criticism (谈话教育).</summary>
    public static Code<AccountabilityFamilies> Talk { get; } = Code<AccountabilityFamilies>.Enter(Terms, "talk", "谈话教育", "talk");

    /// <summary>A circulated notice (通报).</summary>
    public static Code<AccountabilityFamilies> Circular { get; } = Code<AccountabilityFamilies>.Enter(Terms, "circular", "通报", "circulated notice");

    /// <summary>An organizational measure (组织处理; provisions of 2021-03-19, art. 3).</summary>
    public static Code<AccountabilityFamilies> OrganizationalMeasure { get; } = Code<AccountabilityFamilies>.Enter(Terms, "organizationalMeasure", "组织处理", "organizational measure");

    /// <summary>Party discipline: sanctions of members, measures against Party organizations (党纪处分; Regulation on Disciplinary Action).</summary>
    public static Code<AccountabilityFamilies> PartyDiscipline { get; } = Code<AccountabilityFamilies>.Enter(Terms, "partyDiscipline", "党纪处分", "Party discipline");

    /// <summary>A government sanction by a supervisory organ (政务处分; Law on sanctions for public employees, art. 7).</summary>
    public static Code<AccountabilityFamilies> GovernmentSanction { get; } = Code<AccountabilityFamilies>.Enter(Terms, "governmentSanction", "政务处分", "government sanction");

    /// <summary>A sanction by the employer (处分; Civil Servants Law art. 64 and others).</summary>
    public static Code<AccountabilityFamilies> AdministrativeSanction { get; } = Code<AccountabilityFamilies>.Enter(Terms, "administrativeSanction", "处分（任免机关、单位）", "administrative sanction by the employer");

    /// <summary>Accountability of organizations (对党组织问责; Accountability Regulation 2019 art. 8).</summary>
    public static Code<AccountabilityFamilies> OrganizationAccountability { get; } = Code<AccountabilityFamilies>.Enter(Terms, "organizationAccountability", "对组织问责", "accountability of organizations");

    /// <summary>A step of procedure (程序); not a sanction.</summary>
    public static Code<AccountabilityFamilies> ProceduralStep { get; } = Code<AccountabilityFamilies>.Enter(Terms, "proceduralStep", "程序", "step of procedure");

    /// <summary>A proposal or document to an organization (建议).</summary>
    public static Code<AccountabilityFamilies> Proposal { get; } = Code<AccountabilityFamilies>.Enter(Terms, "proposal", "建议", "proposal");
}
