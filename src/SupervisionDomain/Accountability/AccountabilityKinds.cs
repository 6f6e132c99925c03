namespace SupervisionDomain;

/// <summary>Kinds of measures of accountability (问责处理方式). An open list; an <see cref="AccountabilityCatalogue"/> says what each is.</summary>
public sealed class AccountabilityKinds : ICodeList
{
    private static readonly Dictionary<string, Term> Terms = [];

    private AccountabilityKinds()
    {
    }

    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Term> Known { get; } = Terms.AsReadOnly();

    /// <summary>Case filed (立案).</summary>
    public static Code<AccountabilityKinds> CaseFiled { get; } = Code<AccountabilityKinds>.Enter(Terms, "caseFiled", "立案", "case filed");

    /// <summary>Removal from office (免职).</summary>
    public static Code<AccountabilityKinds> RemovalFromOffice { get; } = Code<AccountabilityKinds>.Enter(Terms, "removalFromOffice", "免职", "removal from office");

    /// <summary>Summoned talk (约谈).</summary>
    public static Code<AccountabilityKinds> SummonedTalk { get; } = Code<AccountabilityKinds>.Enter(Terms, "summonedTalk", "约谈", "summoned talk");

    /// <summary>Circulated notice (通报).</summary>
    public static Code<AccountabilityKinds> Circular { get; } = Code<AccountabilityKinds>.Enter(Terms, "circular", "通报", "circulated notice");

    /// <summary>Investigation (查处).</summary>
    public static Code<AccountabilityKinds> Investigation { get; } = Code<AccountabilityKinds>.Enter(Terms, "investigation", "查处", "investigation");

    /// <summary>Accountability, kind not stated (问责).</summary>
    public static Code<AccountabilityKinds> Accountability { get; } = Code<AccountabilityKinds>.Enter(Terms, "accountability", "问责", "accountability, kind not stated");

    /// <summary>Admonition (诫勉).</summary>
    public static Code<AccountabilityKinds> Admonition { get; } = Code<AccountabilityKinds>.Enter(Terms, "admonition", "诫勉", "admonition");

    /// <summary>Criticism and education (批评教育).</summary>
    public static Code<AccountabilityKinds> Criticism { get; } = Code<AccountabilityKinds>.Enter(Terms, "criticism", "批评教育", "criticism and education");

    /// <summary>Written self-criticism (责令检查).</summary>
    public static Code<AccountabilityKinds> WrittenSelfCriticism { get; } = Code<AccountabilityKinds>.Enter(Terms, "writtenSelfCriticism", "责令检查", "written self-criticism");

    /// <summary>Suspension (停职检查).</summary>
    public static Code<AccountabilityKinds> Suspension { get; } = Code<AccountabilityKinds>.Enter(Terms, "suspension", "停职检查", "suspension");

    /// <summary>Transfer to another post (调整职务).</summary>
    public static Code<AccountabilityKinds> Transfer { get; } = Code<AccountabilityKinds>.Enter(Terms, "transfer", "调整职务", "transfer to another post");

    /// <summary>Ordered resignation (责令辞职).</summary>
    public static Code<AccountabilityKinds> OrderedResignation { get; } = Code<AccountabilityKinds>.Enter(Terms, "orderedResignation", "责令辞职", "ordered resignation");

    /// <summary>Demotion (降职).</summary>
    public static Code<AccountabilityKinds> Demotion { get; } = Code<AccountabilityKinds>.Enter(Terms, "demotion", "降职", "demotion");

    /// <summary>Party warning (党内警告).</summary>
    public static Code<AccountabilityKinds> PartyWarning { get; } = Code<AccountabilityKinds>.Enter(Terms, "partyWarning", "党内警告", "party warning");

    /// <summary>Serious Party warning (党内严重警告).</summary>
    public static Code<AccountabilityKinds> PartySeriousWarning { get; } = Code<AccountabilityKinds>.Enter(Terms, "partySeriousWarning", "党内严重警告", "serious Party warning");

    /// <summary>Removal from Party posts (撤销党内职务).</summary>
    public static Code<AccountabilityKinds> PartyRemoval { get; } = Code<AccountabilityKinds>.Enter(Terms, "partyRemoval", "撤销党内职务", "removal from Party posts");

    /// <summary>Probation within the Party (留党察看).</summary>
    public static Code<AccountabilityKinds> PartyProbation { get; } = Code<AccountabilityKinds>.Enter(Terms, "partyProbation", "留党察看", "probation within the Party");

    /// <summary>Expulsion from the Party (开除党籍).</summary>
    public static Code<AccountabilityKinds> PartyExpulsion { get; } = Code<AccountabilityKinds>.Enter(Terms, "partyExpulsion", "开除党籍", "expulsion from the Party");

    /// <summary>Government warning (政务警告).</summary>
    public static Code<AccountabilityKinds> GovernmentWarning { get; } = Code<AccountabilityKinds>.Enter(Terms, "governmentWarning", "政务警告", "government warning");

    /// <summary>Demerit (政务记过).</summary>
    public static Code<AccountabilityKinds> GovernmentDemerit { get; } = Code<AccountabilityKinds>.Enter(Terms, "governmentDemerit", "政务记过", "demerit");

    /// <summary>Serious demerit (政务记大过).</summary>
    public static Code<AccountabilityKinds> GovernmentSeriousDemerit { get; } = Code<AccountabilityKinds>.Enter(Terms, "governmentSeriousDemerit", "政务记大过", "serious demerit");

    /// <summary>Downgrade (政务降级).</summary>
    public static Code<AccountabilityKinds> GovernmentDowngrade { get; } = Code<AccountabilityKinds>.Enter(Terms, "governmentDowngrade", "政务降级", "downgrade");

    /// <summary>Dismissal from post (政务撤职).</summary>
    public static Code<AccountabilityKinds> GovernmentDismissal { get; } = Code<AccountabilityKinds>.Enter(Terms, "governmentDismissal", "政务撤职", "dismissal from post");

    /// <summary>Expulsion from public employment (政务开除).</summary>
    public static Code<AccountabilityKinds> GovernmentExpulsion { get; } = Code<AccountabilityKinds>.Enter(Terms, "governmentExpulsion", "政务开除", "expulsion from public employment");

    /// <summary>Supervisory proposal (监察建议).</summary>
    public static Code<AccountabilityKinds> SupervisoryProposal { get; } = Code<AccountabilityKinds>.Enter(Terms, "supervisoryProposal", "监察建议", "supervisory proposal");

    /// <summary>Transfer to the procuratorate (移送检察机关).</summary>
    public static Code<AccountabilityKinds> TransferToProcuratorate { get; } = Code<AccountabilityKinds>.Enter(Terms, "transferToProcuratorate", "移送检察机关", "transfer to the procuratorate");

    /// <summary>Reminder talk (谈话提醒).</summary>
    public static Code<AccountabilityKinds> ReminderTalk { get; } = Code<AccountabilityKinds>.Enter(Terms, "reminderTalk", "谈话提醒", "reminder talk");

    /// <summary>Written self-criticism by a Party organization (责令党组织书面检查).</summary>
    public static Code<AccountabilityKinds> PartyOrganizationSelfCriticism { get; } = Code<AccountabilityKinds>.Enter(Terms, "partyOrganizationSelfCriticism", "责令党组织书面检查", "written self-criticism by a Party organization");

    /// <summary>Party organization criticized in a circular (对党组织通报批评).</summary>
    public static Code<AccountabilityKinds> PartyOrganizationCircular { get; } = Code<AccountabilityKinds>.Enter(Terms, "partyOrganizationCircular", "对党组织通报批评", "Party organization criticized in a circular");

    /// <summary>Reorganization of a Party organization (改组党组织).</summary>
    public static Code<AccountabilityKinds> PartyOrganizationReorganization { get; } = Code<AccountabilityKinds>.Enter(Terms, "partyOrganizationReorganization", "改组党组织", "reorganization of a Party organization");

    /// <summary>Dissolution of a Party organization (解散党组织).</summary>
    public static Code<AccountabilityKinds> PartyOrganizationDissolution { get; } = Code<AccountabilityKinds>.Enter(Terms, "partyOrganizationDissolution", "解散党组织", "dissolution of a Party organization");

    /// <summary>Administrative warning (警告处分).</summary>
    public static Code<AccountabilityKinds> AdministrativeWarning { get; } = Code<AccountabilityKinds>.Enter(Terms, "administrativeWarning", "警告处分", "administrative warning");

    /// <summary>Administrative demerit (记过处分).</summary>
    public static Code<AccountabilityKinds> AdministrativeDemerit { get; } = Code<AccountabilityKinds>.Enter(Terms, "administrativeDemerit", "记过处分", "administrative demerit");

    /// <summary>Administrative serious demerit (记大过处分).</summary>
    public static Code<AccountabilityKinds> AdministrativeSeriousDemerit { get; } = Code<AccountabilityKinds>.Enter(Terms, "administrativeSeriousDemerit", "记大过处分", "administrative serious demerit");

    /// <summary>Administrative downgrade (降级处分).</summary>
    public static Code<AccountabilityKinds> AdministrativeDowngrade { get; } = Code<AccountabilityKinds>.Enter(Terms, "administrativeDowngrade", "降级处分", "administrative downgrade");

    /// <summary>Administrative dismissal from post (撤职处分).</summary>
    public static Code<AccountabilityKinds> AdministrativeDismissal { get; } = Code<AccountabilityKinds>.Enter(Terms, "administrativeDismissal", "撤职处分", "administrative dismissal from post");

    /// <summary>Expulsion by the employer (开除处分).</summary>
    public static Code<AccountabilityKinds> AdministrativeExpulsion { get; } = Code<AccountabilityKinds>.Enter(Terms, "administrativeExpulsion", "开除处分", "expulsion by the employer");

    /// <summary>Institution warning (事业单位警告).</summary>
    public static Code<AccountabilityKinds> InstitutionWarning { get; } = Code<AccountabilityKinds>.Enter(Terms, "institutionWarning", "事业单位警告", "institution warning");

    /// <summary>Institution demerit (事业单位记过).</summary>
    public static Code<AccountabilityKinds> InstitutionDemerit { get; } = Code<AccountabilityKinds>.Enter(Terms, "institutionDemerit", "事业单位记过", "institution demerit");

    /// <summary>Institution downgrade of post, or dismissal from it (降低岗位等级或撤职).</summary>
    public static Code<AccountabilityKinds> InstitutionDowngrade { get; } = Code<AccountabilityKinds>.Enter(Terms, "institutionDowngrade", "降低岗位等级或撤职", "institution downgrade of post, or dismissal from it");

    /// <summary>Expulsion from a public institution (事业单位开除).</summary>
    public static Code<AccountabilityKinds> InstitutionExpulsion { get; } = Code<AccountabilityKinds>.Enter(Terms, "institutionExpulsion", "事业单位开除", "expulsion from a public institution");

    /// <summary>Organization ordered to examine itself (问责检查).</summary>
    public static Code<AccountabilityKinds> OrganizationSelfCriticism { get; } = Code<AccountabilityKinds>.Enter(Terms, "organizationSelfCriticism", "问责检查", "organization ordered to examine itself");

    /// <summary>Organization named in a circular (问责通报).</summary>
    public static Code<AccountabilityKinds> OrganizationCircular { get; } = Code<AccountabilityKinds>.Enter(Terms, "organizationCircular", "问责通报", "organization named in a circular");

    /// <summary>Organization reorganized (问责改组).</summary>
    public static Code<AccountabilityKinds> OrganizationReorganization { get; } = Code<AccountabilityKinds>.Enter(Terms, "organizationReorganization", "问责改组", "organization reorganized");

    /// <summary>Discipline-inspection proposal (纪律检查建议).</summary>
    public static Code<AccountabilityKinds> DisciplineProposal { get; } = Code<AccountabilityKinds>.Enter(Terms, "disciplineProposal", "纪律检查建议", "discipline-inspection proposal");

    /// <summary>Joint discipline and supervisory proposal (纪检监察建议).</summary>
    public static Code<AccountabilityKinds> JointProposal { get; } = Code<AccountabilityKinds>.Enter(Terms, "jointProposal", "纪检监察建议", "joint discipline and supervisory proposal");

    /// <summary>Retention in custody (留置).</summary>
    public static Code<AccountabilityKinds> Custody { get; } = Code<AccountabilityKinds>.Enter(Terms, "custody", "留置", "retention in custody");

    /// <summary>Case withdrawn (撤销案件).</summary>
    public static Code<AccountabilityKinds> CaseWithdrawn { get; } = Code<AccountabilityKinds>.Enter(Terms, "caseWithdrawn", "撤销案件", "case withdrawn");

    /// <summary>Case closed (结案).</summary>
    public static Code<AccountabilityKinds> CaseClosed { get; } = Code<AccountabilityKinds>.Enter(Terms, "caseClosed", "结案", "case closed");
}
