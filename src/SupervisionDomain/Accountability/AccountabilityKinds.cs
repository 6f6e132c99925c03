namespace SupervisionDomain;

/// <summary>Kinds of measures of accountability (问责处理方式). An open list; an <see cref="AccountabilityCatalogue"/> says what each is.</summary>
public sealed class AccountabilityKinds : ICodeList
{
    private static readonly Dictionary<string, Term> Terms = new()
    {
        ["caseFiled"] = new("立案", "case filed"),
        ["removalFromOffice"] = new("免职", "removal from office"),
        ["summonedTalk"] = new("约谈", "summoned talk"),
        ["circular"] = new("通报", "circulated notice"),
        ["investigation"] = new("查处", "investigation"),
        ["accountability"] = new("问责", "accountability, kind not stated"),
        ["admonition"] = new("诫勉", "admonition"),
        ["criticism"] = new("批评教育", "criticism and education"),
        ["writtenSelfCriticism"] = new("责令检查", "written self-criticism"),
        ["suspension"] = new("停职检查", "suspension"),
        ["transfer"] = new("调整职务", "transfer to another post"),
        ["orderedResignation"] = new("责令辞职", "ordered resignation"),
        ["demotion"] = new("降职", "demotion"),
        ["partyWarning"] = new("党内警告", "party warning"),
        ["partySeriousWarning"] = new("党内严重警告", "serious Party warning"),
        ["partyRemoval"] = new("撤销党内职务", "removal from Party posts"),
        ["partyProbation"] = new("留党察看", "probation within the Party"),
        ["partyExpulsion"] = new("开除党籍", "expulsion from the Party"),
        ["governmentWarning"] = new("政务警告", "government warning"),
        ["governmentDemerit"] = new("政务记过", "demerit"),
        ["governmentSeriousDemerit"] = new("政务记大过", "serious demerit"),
        ["governmentDowngrade"] = new("政务降级", "downgrade"),
        ["governmentDismissal"] = new("政务撤职", "dismissal from post"),
        ["governmentExpulsion"] = new("政务开除", "expulsion from public employment"),
        ["supervisoryProposal"] = new("监察建议", "supervisory proposal"),
        ["transferToProcuratorate"] = new("移送检察机关", "transfer to the procuratorate"),
        ["reminderTalk"] = new("谈话提醒", "reminder talk"),
        ["partyOrganizationSelfCriticism"] = new("责令党组织书面检查", "written self-criticism by a Party organization"),
        ["partyOrganizationCircular"] = new("对党组织通报批评", "Party organization criticized in a circular"),
        ["partyOrganizationReorganization"] = new("改组党组织", "reorganization of a Party organization"),
        ["partyOrganizationDissolution"] = new("解散党组织", "dissolution of a Party organization"),
        ["administrativeWarning"] = new("警告处分", "administrative warning"),
        ["administrativeDemerit"] = new("记过处分", "administrative demerit"),
        ["administrativeSeriousDemerit"] = new("记大过处分", "administrative serious demerit"),
        ["administrativeDowngrade"] = new("降级处分", "administrative downgrade"),
        ["administrativeDismissal"] = new("撤职处分", "administrative dismissal from post"),
        ["administrativeExpulsion"] = new("开除处分", "expulsion by the employer"),
        ["institutionWarning"] = new("事业单位警告", "institution warning"),
        ["institutionDemerit"] = new("事业单位记过", "institution demerit"),
        ["institutionDowngrade"] = new("降低岗位等级或撤职", "institution downgrade of post, or dismissal from it"),
        ["institutionExpulsion"] = new("事业单位开除", "expulsion from a public institution"),
        ["organizationSelfCriticism"] = new("问责检查", "organization ordered to examine itself"),
        ["organizationCircular"] = new("问责通报", "organization named in a circular"),
        ["organizationReorganization"] = new("问责改组", "organization reorganized"),
        ["disciplineProposal"] = new("纪律检查建议", "discipline-inspection proposal"),
        ["jointProposal"] = new("纪检监察建议", "joint discipline and supervisory proposal"),
        ["custody"] = new("留置", "retention in custody"),
        ["caseWithdrawn"] = new("撤销案件", "case withdrawn"),
        ["caseClosed"] = new("结案", "case closed"),
    };

    private AccountabilityKinds()
    {
    }

    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Term> Known => Terms;

    /// <summary>Case filed (立案).</summary>
    public static Code<AccountabilityKinds> CaseFiled { get; } = Code<AccountabilityKinds>.Parse("caseFiled");

    /// <summary>Removal from office (免职).</summary>
    public static Code<AccountabilityKinds> RemovalFromOffice { get; } = Code<AccountabilityKinds>.Parse("removalFromOffice");

    /// <summary>Summoned talk (约谈).</summary>
    public static Code<AccountabilityKinds> SummonedTalk { get; } = Code<AccountabilityKinds>.Parse("summonedTalk");

    /// <summary>Circulated notice (通报).</summary>
    public static Code<AccountabilityKinds> Circular { get; } = Code<AccountabilityKinds>.Parse("circular");

    /// <summary>Investigation (查处).</summary>
    public static Code<AccountabilityKinds> Investigation { get; } = Code<AccountabilityKinds>.Parse("investigation");

    /// <summary>Accountability, kind not stated (问责).</summary>
    public static Code<AccountabilityKinds> Accountability { get; } = Code<AccountabilityKinds>.Parse("accountability");

    /// <summary>Admonition (诫勉).</summary>
    public static Code<AccountabilityKinds> Admonition { get; } = Code<AccountabilityKinds>.Parse("admonition");

    /// <summary>Criticism and education (批评教育).</summary>
    public static Code<AccountabilityKinds> Criticism { get; } = Code<AccountabilityKinds>.Parse("criticism");

    /// <summary>Written self-criticism (责令检查).</summary>
    public static Code<AccountabilityKinds> WrittenSelfCriticism { get; } = Code<AccountabilityKinds>.Parse("writtenSelfCriticism");

    /// <summary>Suspension (停职检查).</summary>
    public static Code<AccountabilityKinds> Suspension { get; } = Code<AccountabilityKinds>.Parse("suspension");

    /// <summary>Transfer to another post (调整职务).</summary>
    public static Code<AccountabilityKinds> Transfer { get; } = Code<AccountabilityKinds>.Parse("transfer");

    /// <summary>Ordered resignation (责令辞职).</summary>
    public static Code<AccountabilityKinds> OrderedResignation { get; } = Code<AccountabilityKinds>.Parse("orderedResignation");

    /// <summary>Demotion (降职).</summary>
    public static Code<AccountabilityKinds> Demotion { get; } = Code<AccountabilityKinds>.Parse("demotion");

    /// <summary>Party warning (党内警告).</summary>
    public static Code<AccountabilityKinds> PartyWarning { get; } = Code<AccountabilityKinds>.Parse("partyWarning");

    /// <summary>Serious Party warning (党内严重警告).</summary>
    public static Code<AccountabilityKinds> PartySeriousWarning { get; } = Code<AccountabilityKinds>.Parse("partySeriousWarning");

    /// <summary>Removal from Party posts (撤销党内职务).</summary>
    public static Code<AccountabilityKinds> PartyRemoval { get; } = Code<AccountabilityKinds>.Parse("partyRemoval");

    /// <summary>Probation within the Party (留党察看).</summary>
    public static Code<AccountabilityKinds> PartyProbation { get; } = Code<AccountabilityKinds>.Parse("partyProbation");

    /// <summary>Expulsion from the Party (开除党籍).</summary>
    public static Code<AccountabilityKinds> PartyExpulsion { get; } = Code<AccountabilityKinds>.Parse("partyExpulsion");

    /// <summary>Government warning (政务警告).</summary>
    public static Code<AccountabilityKinds> GovernmentWarning { get; } = Code<AccountabilityKinds>.Parse("governmentWarning");

    /// <summary>Demerit (政务记过).</summary>
    public static Code<AccountabilityKinds> GovernmentDemerit { get; } = Code<AccountabilityKinds>.Parse("governmentDemerit");

    /// <summary>Serious demerit (政务记大过).</summary>
    public static Code<AccountabilityKinds> GovernmentSeriousDemerit { get; } = Code<AccountabilityKinds>.Parse("governmentSeriousDemerit");

    /// <summary>Downgrade (政务降级).</summary>
    public static Code<AccountabilityKinds> GovernmentDowngrade { get; } = Code<AccountabilityKinds>.Parse("governmentDowngrade");

    /// <summary>Dismissal from post (政务撤职).</summary>
    public static Code<AccountabilityKinds> GovernmentDismissal { get; } = Code<AccountabilityKinds>.Parse("governmentDismissal");

    /// <summary>Expulsion from public employment (政务开除).</summary>
    public static Code<AccountabilityKinds> GovernmentExpulsion { get; } = Code<AccountabilityKinds>.Parse("governmentExpulsion");

    /// <summary>Supervisory proposal (监察建议).</summary>
    public static Code<AccountabilityKinds> SupervisoryProposal { get; } = Code<AccountabilityKinds>.Parse("supervisoryProposal");

    /// <summary>Transfer to the procuratorate (移送检察机关).</summary>
    public static Code<AccountabilityKinds> TransferToProcuratorate { get; } = Code<AccountabilityKinds>.Parse("transferToProcuratorate");

    /// <summary>Reminder talk (谈话提醒).</summary>
    public static Code<AccountabilityKinds> ReminderTalk { get; } = Code<AccountabilityKinds>.Parse("reminderTalk");

    /// <summary>Written self-criticism by a Party organization (责令党组织书面检查).</summary>
    public static Code<AccountabilityKinds> PartyOrganizationSelfCriticism { get; } = Code<AccountabilityKinds>.Parse("partyOrganizationSelfCriticism");

    /// <summary>Party organization criticized in a circular (对党组织通报批评).</summary>
    public static Code<AccountabilityKinds> PartyOrganizationCircular { get; } = Code<AccountabilityKinds>.Parse("partyOrganizationCircular");

    /// <summary>Reorganization of a Party organization (改组党组织).</summary>
    public static Code<AccountabilityKinds> PartyOrganizationReorganization { get; } = Code<AccountabilityKinds>.Parse("partyOrganizationReorganization");

    /// <summary>Dissolution of a Party organization (解散党组织).</summary>
    public static Code<AccountabilityKinds> PartyOrganizationDissolution { get; } = Code<AccountabilityKinds>.Parse("partyOrganizationDissolution");

    /// <summary>Administrative warning (警告处分).</summary>
    public static Code<AccountabilityKinds> AdministrativeWarning { get; } = Code<AccountabilityKinds>.Parse("administrativeWarning");

    /// <summary>Administrative demerit (记过处分).</summary>
    public static Code<AccountabilityKinds> AdministrativeDemerit { get; } = Code<AccountabilityKinds>.Parse("administrativeDemerit");

    /// <summary>Administrative serious demerit (记大过处分).</summary>
    public static Code<AccountabilityKinds> AdministrativeSeriousDemerit { get; } = Code<AccountabilityKinds>.Parse("administrativeSeriousDemerit");

    /// <summary>Administrative downgrade (降级处分).</summary>
    public static Code<AccountabilityKinds> AdministrativeDowngrade { get; } = Code<AccountabilityKinds>.Parse("administrativeDowngrade");

    /// <summary>Administrative dismissal from post (撤职处分).</summary>
    public static Code<AccountabilityKinds> AdministrativeDismissal { get; } = Code<AccountabilityKinds>.Parse("administrativeDismissal");

    /// <summary>Expulsion by the employer (开除处分).</summary>
    public static Code<AccountabilityKinds> AdministrativeExpulsion { get; } = Code<AccountabilityKinds>.Parse("administrativeExpulsion");

    /// <summary>Institution warning (事业单位警告).</summary>
    public static Code<AccountabilityKinds> InstitutionWarning { get; } = Code<AccountabilityKinds>.Parse("institutionWarning");

    /// <summary>Institution demerit (事业单位记过).</summary>
    public static Code<AccountabilityKinds> InstitutionDemerit { get; } = Code<AccountabilityKinds>.Parse("institutionDemerit");

    /// <summary>Institution downgrade of post, or dismissal from it (降低岗位等级或撤职).</summary>
    public static Code<AccountabilityKinds> InstitutionDowngrade { get; } = Code<AccountabilityKinds>.Parse("institutionDowngrade");

    /// <summary>Expulsion from a public institution (事业单位开除).</summary>
    public static Code<AccountabilityKinds> InstitutionExpulsion { get; } = Code<AccountabilityKinds>.Parse("institutionExpulsion");

    /// <summary>Organization ordered to examine itself (问责检查).</summary>
    public static Code<AccountabilityKinds> OrganizationSelfCriticism { get; } = Code<AccountabilityKinds>.Parse("organizationSelfCriticism");

    /// <summary>Organization named in a circular (问责通报).</summary>
    public static Code<AccountabilityKinds> OrganizationCircular { get; } = Code<AccountabilityKinds>.Parse("organizationCircular");

    /// <summary>Organization reorganized (问责改组).</summary>
    public static Code<AccountabilityKinds> OrganizationReorganization { get; } = Code<AccountabilityKinds>.Parse("organizationReorganization");

    /// <summary>Discipline-inspection proposal (纪律检查建议).</summary>
    public static Code<AccountabilityKinds> DisciplineProposal { get; } = Code<AccountabilityKinds>.Parse("disciplineProposal");

    /// <summary>Joint discipline and supervisory proposal (纪检监察建议).</summary>
    public static Code<AccountabilityKinds> JointProposal { get; } = Code<AccountabilityKinds>.Parse("jointProposal");

    /// <summary>Retention in custody (留置).</summary>
    public static Code<AccountabilityKinds> Custody { get; } = Code<AccountabilityKinds>.Parse("custody");

    /// <summary>Case withdrawn (撤销案件).</summary>
    public static Code<AccountabilityKinds> CaseWithdrawn { get; } = Code<AccountabilityKinds>.Parse("caseWithdrawn");

    /// <summary>Case closed (结案).</summary>
    public static Code<AccountabilityKinds> CaseClosed { get; } = Code<AccountabilityKinds>.Parse("caseClosed");
}
