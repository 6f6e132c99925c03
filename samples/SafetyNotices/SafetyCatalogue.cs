using NodaTime;
using SupervisionDomain;

namespace SafetyNotices;

/// <summary>Notices of a health-and-safety inspectorate: a catalogue that the library does not have, with codes of its own.</summary>
internal static class SafetyCatalogue
{
    public static readonly Code<AccountabilityKinds> ImprovementNotice = Code<AccountabilityKinds>.Parse("improvementNotice");
    public static readonly Code<AccountabilityKinds> ProhibitionNotice = Code<AccountabilityKinds>.Parse("prohibitionNotice");
    public static readonly Code<AccountabilityKinds> DeferredProhibitionNotice = Code<AccountabilityKinds>.Parse("deferredProhibitionNotice");
    public static readonly Code<AccountabilityKinds> Prosecution = Code<AccountabilityKinds>.Parse("prosecution");

    private static readonly Code<AccountabilityFamilies> Notice = Code<AccountabilityFamilies>.Parse("notice");
    private static readonly Code<AccountabilityFamilies> Proceedings = Code<AccountabilityFamilies>.Parse("proceedings");

    // The guidance was read in a published page; the Act and its sections are from memory, and say so.
    private static readonly Citation Guidance = new() { Text = new(null, "guidance of the inspectorate on notices"), Verification = Verification.Published };

    public static AccountabilityCatalogue Make() => new(new(null, "Health and safety notices"),
    [
        new()
        {
            Kind = ImprovementNotice,
            Title = new(null, "improvement notice"),
            Family = Notice,
            MayFallOn = SubjectScope.AnyOrganization,
            Severity = 1,
            Periods = [new(Period.FromDays(21), null, Guidance)],   // at least 21 days to comply, no upper end
            Effect = new(null, "time to comply; may be appealed against"),
            Basis = [Section("21"), Guidance],
        },
        new()
        {
            Kind = ProhibitionNotice,
            Title = new(null, "prohibition notice, immediate"),
            Family = Notice,
            MayFallOn = SubjectScope.AnyOrganization,
            Severity = 3,
            Effect = new(null, "the activity stops at once"),
            Basis = [Section("22"), Guidance],
        },
        new()
        {
            Kind = DeferredProhibitionNotice,
            Title = new(null, "prohibition notice, deferred"),
            Family = Notice,
            MayFallOn = SubjectScope.AnyOrganization,
            Severity = 2,
            Effect = new(null, "the activity stops after a time"),
            Basis = [Section("22"), Guidance],
        },
        new()
        {
            Kind = Prosecution,
            Title = new(null, "prosecution"),
            Family = Proceedings,
            MayFallOn = SubjectScope.AnyOrganization,
            Basis = [Section("33")],
        },
    ]);

    private static Citation Section(string section) => new()
    {
        Text = new(null, "Health and Safety at Work etc. Act 1974"),
        Article = section,
        InForce = new(new LocalDate(1975, 1, 1), null),
        Verification = Verification.Unverified,
    };
}
