using NodaTime;

namespace SupervisionDomain;

/// <summary>The data of <see cref="AccountabilityCatalogue.China"/>: citations, never texts, each with its mark.</summary>
internal static class ChinaCatalogue
{
    private const Verification Read = Verification.Read;
    private const Verification Published = Verification.Published;
    private const Verification Mirrored = Verification.Mirrored;
    private const Verification Unverified = Verification.Unverified;

    // The texts, each with the time in which it is in force and how far that time has been checked.
    private static readonly CitedText SanctionsLaw = new(new("公职人员政务处分法", "Law on sanctions for public employees"), Since(2020, 7, 1), Published);
    private static readonly CitedText SupervisionLaw = new(new("监察法（2018）", "Supervision Law (2018)"), new(new(2018, 3, 20), new(2025, 6, 1)), Published);
    private static readonly CitedText RevisedSupervisionLaw = new(new("监察法（2024修正）", "Supervision Law (as amended 2024)"), Since(2025, 6, 1), Published);
    private static readonly CitedText CivilServantsLaw = new(new("公务员法（2018修订）", "Civil Servants Law (2018)"), Since(2019, 6, 1), Unverified);
    private static readonly CitedText CivilServantsRegulation = new(new("行政机关公务员处分条例", "Regulation on sanctions for civil servants of administrative organs"), Since(2007, 6, 1), Mirrored);
    private static readonly CitedText StateEnterpriseRegulation = new(new("国有企业管理人员处分条例", "Regulation on sanctions for managers of state enterprises"), Since(2024, 9, 1), Published);
    private static readonly CitedText InstitutionProvisions = new(new("事业单位工作人员处分暂行规定", "Provisions on sanctions for staff of public institutions (2012)"), new(new(2012, 9, 1), new(2023, 11, 6)), Mirrored);
    private static readonly CitedText RevisedInstitutionProvisions = new(new("事业单位工作人员处分规定", "Provisions on sanctions for staff of public institutions (2023)"), Since(2023, 11, 6), Mirrored);
    private static readonly CitedText Discipline2018 = new(new("中国共产党纪律处分条例（2018）", "Regulation on Disciplinary Action (2018)"), new(new(2018, 10, 1), new(2024, 1, 1)), Mirrored);
    private static readonly CitedText Discipline2023 = new(new("中国共产党纪律处分条例（2023）", "Regulation on Disciplinary Action (2023)"), Since(2024, 1, 1), Mirrored);
    private static readonly CitedText AccountabilityRegulation = new(new("中国共产党问责条例（2019）", "Accountability Regulation (2019)"), Since(2019, 9, 1), Published);
    private static readonly CitedText OrganizationalProvisions = new(new("中国共产党组织处理规定（试行）", "Provisions on organizational measures (trial)"), Since(2021, 3, 19), Mirrored);
    private static readonly CitedText GovernmentSupervision = new(new("政府督查工作条例", "Government Supervision Regulation"), Since(2021, 2, 1), Read);
    private static readonly CitedText PetitionWork = new(new("信访工作条例", "Petition Work Regulation"), Since(2022, 5, 1), Unverified);
    private static readonly CitedText Practice = new(new("纪检监察工作实践", "practice of discipline inspection"), Validity.Always, Published);
    private static readonly CitedText Indicators = new(new("监督执纪“四种形态”统计指标体系（试行）", "Indicators of the four forms (trial)"), Since(2016, 12, 9), Mirrored);

    private static readonly SubjectScope PartyMembers = SubjectScope.PersonsOf(PersonStatuses.PartyMember);

    // Grass-roots staff and class 6 take the first three government sanctions only (arts. 22, 23).
    private static readonly SubjectScope ClassesOneToFour = SubjectScope.PersonsOf(
        PersonStatuses.LeadingCadre, PersonStatuses.CivilServant, PersonStatuses.AuthorizedOrganizationStaff, PersonStatuses.StateEnterpriseManager, PersonStatuses.PublicInstitutionStaff);

    private static readonly SubjectScope PublicEmployees = SubjectScope.PersonsOf([.. ClassesOneToFour.Statuses, PersonStatuses.GrassRootsStaff, PersonStatuses.OtherPublicDuty]);
    private static readonly SubjectScope MembersAndEmployees = SubjectScope.PersonsOf([PersonStatuses.PartyMember, .. PublicEmployees.Statuses]);
    private static readonly SubjectScope LeadingCadres = SubjectScope.PersonsOf(PersonStatuses.LeadingCadre);
    private static readonly SubjectScope Employed = SubjectScope.PersonsOf(PersonStatuses.LeadingCadre, PersonStatuses.CivilServant, PersonStatuses.StateEnterpriseManager);
    private static readonly SubjectScope InstitutionStaff = SubjectScope.PersonsOf(PersonStatuses.PublicInstitutionStaff);

    public static AccountabilityCatalogue Make() => new(
        new("中国问责处理方式目录", "Measures of accountability of the People's Republic of China"),
        [
            .. PartyDiscipline(), .. GovernmentSanctions(), .. AdministrativeSanctions(), .. InstitutionSanctions(),
            .. OrganizationAccountability(), .. OrganizationalMeasures(), .. TalksAndCirculars(), .. Proposals(), .. Steps(),
        ])
    {
        FormsBasis = Indicators.At(null, Mirrored),
    };

    private static IEnumerable<AccountabilityCatalogueEntry> PartyDiscipline()
    {
        var family = AccountabilityFamilies.PartyDiscipline;
        var before = Discipline2018.At(null, Published);
        var article10 = Discipline2023.At("10", Published);
        var article11 = Discipline2023.At("11", Published);
        var article12 = Discipline2023.At("12", Unverified);
        yield return Entry(AccountabilityKinds.PartyWarning, family, PartyMembers, 1, FourForm.Second, new("不得提升职务或者进一步使用", "no promotion or further use"), [article10, before], Months(12, before, article10));
        yield return Entry(AccountabilityKinds.PartySeriousWarning, family, PartyMembers, 2, FourForm.Second, new("不得提升职务或者进一步使用", "no promotion or further use"), [article10, before], Months(18, before, article10));
        yield return Entry(AccountabilityKinds.PartyRemoval, family, PartyMembers, 3, FourForm.Third, new("不得担任与原任职务相当或者更高的职务", "no equal or higher post"), [article11, before], Months(24, before, article11));
        yield return Entry(AccountabilityKinds.PartyProbation, family, PartyMembers, 4, FourForm.Third, new("没有表决权、选举权和被选举权", "no vote, no right to elect or be elected"), [article12, before],
            [Between(12, 24, before), Between(12, 24, article12)]);
        yield return Entry(AccountabilityKinds.PartyExpulsion, family, PartyMembers, 5, FourForm.Third, new("五年内不得重新入党", "no re-admission for five years"), [Discipline2023.At("13", Unverified), before]);

        var article9 = Discipline2023.At("9", Published);
        yield return Entry(AccountabilityKinds.PartyOrganizationSelfCriticism, family, SubjectScope.AnyOrganization, 1, null, null, [article9, before]);
        yield return Entry(AccountabilityKinds.PartyOrganizationCircular, family, SubjectScope.AnyOrganization, 1, null, null, [article9, before]);
        yield return Entry(AccountabilityKinds.PartyOrganizationReorganization, family, SubjectScope.AnyOrganization, 2, null, new("其成员自然免职", "its members lapse from office"), [article9, before]);
        yield return Entry(AccountabilityKinds.PartyOrganizationDissolution, family, SubjectScope.AnyOrganization, 3, null, new("党员逐个审查重新登记", "its members are registered again one by one"), [article9, before]);
    }

    private static IEnumerable<AccountabilityCatalogueEntry> GovernmentSanctions()
    {
        var family = AccountabilityFamilies.GovernmentSanction;
        var kinds = SanctionsLaw.At("7", Read);
        var periods = SanctionsLaw.At("8", Read);
        ValueList<Citation> heavy = [kinds, SanctionsLaw.At("22", Read), SanctionsLaw.At("23", Read)];
        yield return Entry(AccountabilityKinds.GovernmentWarning, family, PublicEmployees, 1, FourForm.Second, null, [kinds], Months(6, periods));
        yield return Entry(AccountabilityKinds.GovernmentDemerit, family, PublicEmployees, 2, FourForm.Second, null, [kinds], Months(12, periods));
        yield return Entry(AccountabilityKinds.GovernmentSeriousDemerit, family, PublicEmployees, 3, FourForm.Second, null, [kinds], Months(18, periods));
        yield return Entry(AccountabilityKinds.GovernmentDowngrade, family, ClassesOneToFour, 4, FourForm.Second, new("期满不恢复原级别", "the grade does not revert"), [.. heavy, SanctionsLaw.At("26", Read)], Months(24, periods));
        yield return Entry(AccountabilityKinds.GovernmentDismissal, family, ClassesOneToFour, 5, FourForm.Third, new("期满不恢复原职务", "the post does not revert"), [.. heavy, SanctionsLaw.At("26", Read)], Months(24, periods));
        yield return Entry(AccountabilityKinds.GovernmentExpulsion, family, ClassesOneToFour, 6, FourForm.Third, new("解除人事关系，不得再录用为公务员", "employment ends; no civil servant again"),
            [.. heavy, SanctionsLaw.At("24", Read), SanctionsLaw.At("26", Read)]);
    }

    private static IEnumerable<AccountabilityCatalogueEntry> AdministrativeSanctions()
    {
        var family = AccountabilityFamilies.AdministrativeSanction;
        var civil = CivilServantsRegulation.At("7", Read);
        var enterprise = StateEnterpriseRegulation.At("8", Read);
        ValueList<Citation> basis = [CivilServantsLaw.At("64", Read), civil, enterprise];
        yield return Entry(AccountabilityKinds.AdministrativeWarning, family, Employed, 1, FourForm.Second, null, basis, Months(6, civil, enterprise));
        yield return Entry(AccountabilityKinds.AdministrativeDemerit, family, Employed, 2, FourForm.Second, null, basis, Months(12, civil, enterprise));
        yield return Entry(AccountabilityKinds.AdministrativeSeriousDemerit, family, Employed, 3, FourForm.Second, null, basis, Months(18, civil, enterprise));
        yield return Entry(AccountabilityKinds.AdministrativeDowngrade, family, Employed, 4, FourForm.Second, null, basis, Months(24, civil, enterprise));
        yield return Entry(AccountabilityKinds.AdministrativeDismissal, family, Employed, 5, FourForm.Third, null, basis, Months(24, civil, enterprise));
        yield return Entry(AccountabilityKinds.AdministrativeExpulsion, family, Employed, 6, FourForm.Third, null, basis);
    }

    // The severities are those of the six sanctions above, so that a heavier one is heavier across both lists.
    private static IEnumerable<AccountabilityCatalogueEntry> InstitutionSanctions()
    {
        var family = AccountabilityFamilies.AdministrativeSanction;
        var before = InstitutionProvisions.At("5", Mirrored);
        var periods = InstitutionProvisions.At("6", Mirrored);
        var now = RevisedInstitutionProvisions.At(null, Unverified);
        yield return Entry(AccountabilityKinds.InstitutionWarning, family, InstitutionStaff, 1, FourForm.Second, null, [before, now], Months(6, periods, now));
        yield return Entry(AccountabilityKinds.InstitutionDemerit, family, InstitutionStaff, 2, FourForm.Second, null, [before, now], Months(12, periods, now));
        yield return Entry(AccountabilityKinds.InstitutionDowngrade, family, InstitutionStaff, 4, null, null, [before, now], Months(24, periods, now));
        yield return Entry(AccountabilityKinds.InstitutionExpulsion, family, InstitutionStaff, 6, FourForm.Third, null, [before, now]);
    }

    private static IEnumerable<AccountabilityCatalogueEntry> OrganizationAccountability()
    {
        var family = AccountabilityFamilies.OrganizationAccountability;
        ValueList<Citation> basis = [AccountabilityRegulation.At("8", Published)];
        yield return Entry(AccountabilityKinds.OrganizationSelfCriticism, family, SubjectScope.AnyOrganization, 1, null, null, basis);
        yield return Entry(AccountabilityKinds.OrganizationCircular, family, SubjectScope.AnyOrganization, 2, null, null, basis);
        yield return Entry(AccountabilityKinds.OrganizationReorganization, family, SubjectScope.AnyOrganization, 3, null, null, basis);
    }

    private static IEnumerable<AccountabilityCatalogueEntry> OrganizationalMeasures()
    {
        var family = AccountabilityFamilies.OrganizationalMeasure;
        ValueList<Citation> basis = [OrganizationalProvisions.At("3", Mirrored), AccountabilityRegulation.At("8", Published)];
        var mirrored = OrganizationalProvisions.At(null, Mirrored);
        var unverified = OrganizationalProvisions.At(null, Unverified);
        yield return Entry(AccountabilityKinds.Suspension, family, LeadingCadres, 1, FourForm.Second, null, basis);
        yield return Entry(AccountabilityKinds.Transfer, family, LeadingCadres, 2, FourForm.Second, null, basis, Months(12, unverified));
        yield return Entry(AccountabilityKinds.OrderedResignation, family, LeadingCadres, 3, FourForm.Second, null, basis, Months(12, unverified));
        yield return Entry(AccountabilityKinds.RemovalFromOffice, family, LeadingCadres, 4, FourForm.Second, new("不得安排领导职务", "no leading post"), basis, Months(12, mirrored));
        yield return Entry(AccountabilityKinds.Demotion, family, LeadingCadres, 5, null, null, basis, Months(24, unverified));
    }

    private static IEnumerable<AccountabilityCatalogueEntry> TalksAndCirculars()
    {
        var talk = AccountabilityFamilies.Talk;
        ValueList<Citation> basis = [SupervisionLaw.At("45(1)", Read), SanctionsLaw.At("12", Read)];
        yield return Entry(AccountabilityKinds.ReminderTalk, talk, MembersAndEmployees, 1, FourForm.First, null, basis);
        yield return Entry(AccountabilityKinds.Criticism, talk, MembersAndEmployees, 2, FourForm.First, null, basis);
        yield return Entry(AccountabilityKinds.WrittenSelfCriticism, talk, MembersAndEmployees, 3, FourForm.First, null, basis);
        yield return Entry(AccountabilityKinds.Admonition, talk, MembersAndEmployees, 4, FourForm.First, null, [.. basis, AccountabilityRegulation.At("8", Published)]);
        yield return Entry(AccountabilityKinds.SummonedTalk, talk, SubjectScope.Anybody, null, null, null, [GovernmentSupervision.At("12(7)", Read), PetitionWork.At("39", Read), Practice.At(null, Published)]);
        yield return Entry(AccountabilityKinds.Circular, AccountabilityFamilies.Circular, SubjectScope.Anybody, null, FourForm.First, null, [AccountabilityRegulation.At("8", Published), PetitionWork.At("39", Read), Practice.At(null, Published)]);
    }

    private static IEnumerable<AccountabilityCatalogueEntry> Proposals()
    {
        var family = AccountabilityFamilies.Proposal;
        yield return Entry(AccountabilityKinds.SupervisoryProposal, family, SubjectScope.AnyOrganization, null, null, new("无正当理由拒不采纳的，责令改正", "to refuse it without reason is to be corrected"),
            [SupervisionLaw.At("11(3), 45(5), 62", Read), SanctionsLaw.At("61", Read)]);
        yield return Entry(AccountabilityKinds.DisciplineProposal, family, SubjectScope.AnyOrganization, null, null, null, [Practice.At(null, Published)]);
        yield return Entry(AccountabilityKinds.JointProposal, family, SubjectScope.AnyOrganization, null, null, null, [Practice.At(null, Published)]);
    }

    private static IEnumerable<AccountabilityCatalogueEntry> Steps()
    {
        var family = AccountabilityFamilies.ProceduralStep;
        var now = RevisedSupervisionLaw.At(null, Unverified);
        yield return Entry(AccountabilityKinds.CaseFiled, family, SubjectScope.Anybody, null, null, null, [SupervisionLaw.At("39", Read), now]);
        yield return Entry(AccountabilityKinds.Custody, family, SubjectScope.AnyPerson, null, null, new("不超过三个月，可延长一次", "at most three months, once extended by as much"), [SupervisionLaw.At("43", Read), now]);
        yield return Entry(AccountabilityKinds.TransferToProcuratorate, family, SubjectScope.Anybody, null, FourForm.Fourth, null, [SupervisionLaw.At(null, Read), now]);
        yield return Entry(AccountabilityKinds.CaseWithdrawn, family, SubjectScope.Anybody, null, null, null, [SupervisionLaw.At(null, Read), now]);
        yield return Entry(AccountabilityKinds.CaseClosed, family, SubjectScope.Anybody, null, null, null, [SupervisionLaw.At(null, Read), now]);
        yield return Entry(AccountabilityKinds.Investigation, family, SubjectScope.Anybody, null, null, null, [Practice.At(null, Published)]);
    }

    private static AccountabilityCatalogueEntry Entry(
        Code<AccountabilityKinds> kind, Code<AccountabilityFamilies> family, SubjectScope mayFallOn, int? severity, FourForm? form, Term? effect, ValueList<Citation> basis, params ValueList<AccountabilityPeriod> periods) => new()
    {
        Kind = kind,
        Family = family,
        MayFallOn = mayFallOn,
        Severity = severity,
        Form = form,
        Effect = effect,
        Basis = basis,
        Periods = periods,
    };

    private static ValueList<AccountabilityPeriod> Months(int months, params ReadOnlySpan<Citation> each)
    {
        var periods = new List<AccountabilityPeriod>();
        foreach (var citation in each)
        {
            periods.Add(AccountabilityPeriod.OfMonths(months, citation));
        }

        return periods.ToValueList();
    }

    private static AccountabilityPeriod Between(int least, int most, Citation basis) => new(Period.FromMonths(least), Period.FromMonths(most), basis);

    private static Validity Since(int year, int month, int day) => new(new(year, month, day), null);

    private sealed record CitedText(Term Text, Validity InForce, Verification Dates)
    {
        public Citation At(string? article, Verification mark) => new() { Text = Text, Article = article, InForce = InForce, Verification = mark, DatesVerification = Dates };
    }
}
