namespace SupervisionDomain;

/// <summary>What a person is by law, on which it depends which measures may fall on them (人员身份). An open list.</summary>
/// <remarks>Six of them are the classes of persons subject to supervision (Supervision Law art. 15). One person may have several.</remarks>
public sealed class PersonStatuses : ICodeList
{
    private static readonly Dictionary<string, Term> Terms = [];

    private PersonStatuses()
    {
    }

    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Term> Known { get; } = Terms.AsReadOnly();

    /// <summary>Member of the Party (中共党员).</summary>
    public static Code<PersonStatuses> PartyMember { get; } = Code<PersonStatuses>.Enter(Terms, "partyMember", "中共党员", "Party member");

    /// <summary>Leading cadre (领导干部).</summary>
    public static Code<PersonStatuses> LeadingCadre { get; } = Code<PersonStatuses>.Enter(Terms, "leadingCadre", "领导干部", "leading cadre");

    /// <summary>Civil servant or equivalent (公务员; art. 15(1)).</summary>
    public static Code<PersonStatuses> CivilServant { get; } = Code<PersonStatuses>.Enter(Terms, "civilServant", "公务员", "civil servant");

    /// <summary>On public duty in an organization authorized or entrusted with public affairs (授权、委托组织从事公务人员; art. 15(2)).</summary>
    public static Code<PersonStatuses> AuthorizedOrganizationStaff { get; } = Code<PersonStatuses>.Enter(Terms, "authorizedOrganizationStaff", "授权、委托组织从事公务人员", "staff of an authorized or entrusted organization");

    /// <summary>Manager of a state enterprise (国有企业管理人员; art. 15(3)).</summary>
    public static Code<PersonStatuses> StateEnterpriseManager { get; } = Code<PersonStatuses>.Enter(Terms, "stateEnterpriseManager", "国有企业管理人员", "manager of a state enterprise");

    /// <summary>Manager in public education, research, culture, health or sport (公办单位管理人员; art. 15(4)).</summary>
    public static Code<PersonStatuses> PublicInstitutionStaff { get; } = Code<PersonStatuses>.Enter(Terms, "publicInstitutionStaff", "公办单位管理人员", "staff of a public institution");

    /// <summary>Manager in a grass-roots self-governing organization (基层群众性自治组织管理人员; art. 15(5)).</summary>
    public static Code<PersonStatuses> GrassRootsStaff { get; } = Code<PersonStatuses>.Enter(Terms, "grassRootsStaff", "基层群众性自治组织管理人员", "staff of a grass-roots self-governing organization");

    /// <summary>Another person on public duty (其他依法履行公职的人员; art. 15(6)).</summary>
    public static Code<PersonStatuses> OtherPublicDuty { get; } = Code<PersonStatuses>.Enter(Terms, "otherPublicDuty", "其他依法履行公职的人员", "other person on public duty");

    /// <summary>Retired (已退休).</summary>
    public static Code<PersonStatuses> Retired { get; } = Code<PersonStatuses>.Enter(Terms, "retired", "已退休", "retired");
}
