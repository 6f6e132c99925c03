namespace SupervisionDomain;

/// <summary>Which family a kind of measure belongs to.</summary>
public static class AccountabilityFamilies
{
    private static readonly Dictionary<Code<AccountabilityKinds>, AccountabilityFamily> Table = new()
    {
        [AccountabilityKinds.SummonedTalk] = AccountabilityFamily.Talk,
        [AccountabilityKinds.Admonition] = AccountabilityFamily.Talk,
        [AccountabilityKinds.Criticism] = AccountabilityFamily.Talk,
        [AccountabilityKinds.WrittenSelfCriticism] = AccountabilityFamily.Talk,
        [AccountabilityKinds.Circular] = AccountabilityFamily.Circular,
        [AccountabilityKinds.Suspension] = AccountabilityFamily.OrganizationalMeasure,
        [AccountabilityKinds.Transfer] = AccountabilityFamily.OrganizationalMeasure,
        [AccountabilityKinds.OrderedResignation] = AccountabilityFamily.OrganizationalMeasure,
        [AccountabilityKinds.RemovalFromOffice] = AccountabilityFamily.OrganizationalMeasure,
        [AccountabilityKinds.Demotion] = AccountabilityFamily.OrganizationalMeasure,
        [AccountabilityKinds.PartyWarning] = AccountabilityFamily.PartySanction,
        [AccountabilityKinds.PartySeriousWarning] = AccountabilityFamily.PartySanction,
        [AccountabilityKinds.PartyRemoval] = AccountabilityFamily.PartySanction,
        [AccountabilityKinds.PartyProbation] = AccountabilityFamily.PartySanction,
        [AccountabilityKinds.PartyExpulsion] = AccountabilityFamily.PartySanction,
        [AccountabilityKinds.GovernmentWarning] = AccountabilityFamily.GovernmentSanction,
        [AccountabilityKinds.GovernmentDemerit] = AccountabilityFamily.GovernmentSanction,
        [AccountabilityKinds.GovernmentSeriousDemerit] = AccountabilityFamily.GovernmentSanction,
        [AccountabilityKinds.GovernmentDowngrade] = AccountabilityFamily.GovernmentSanction,
        [AccountabilityKinds.GovernmentDismissal] = AccountabilityFamily.GovernmentSanction,
        [AccountabilityKinds.GovernmentExpulsion] = AccountabilityFamily.GovernmentSanction,
        [AccountabilityKinds.CaseFiled] = AccountabilityFamily.ProceduralStep,
        [AccountabilityKinds.Investigation] = AccountabilityFamily.ProceduralStep,
        [AccountabilityKinds.TransferToProcuratorate] = AccountabilityFamily.ProceduralStep,
        [AccountabilityKinds.SupervisoryProposal] = AccountabilityFamily.Proposal,
    };

    /// <summary>The family of a kind; null for a kind that says none, and for one that the list does not know.</summary>
    public static AccountabilityFamily? Of(Code<AccountabilityKinds> kind) => Table.TryGetValue(kind, out var family) ? family : null;
}
