using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using NodaTime.Text;

namespace SupervisionDomain.Json;

/// <summary>How the serializer is told of the contract: every type, list and code that a document can hold, once. Frozen.</summary>
internal static class ContractOptions
{
    private const string Id = "an id: a local part, or scope:local, each of one to 100 characters without blank, slash or colon";
    private const string Code = "a code of one to 80 ASCII letters, digits, hyphens or dots, beginning with a letter";

    /// <summary>By which documents are written, and read strictly.</summary>
    public static JsonSerializerOptions Strict { get; } = Frozen();

    /// <summary>By which a clean document is read in one pass, and written; they refuse whatever the walk finds an error.</summary>
    public static JsonSerializerOptions Clean { get; } = CleanOf(Strict);

    /// <summary>By which a line is taken apart for what is in it, whatever is wrong with it: that is the walk's to tell.</summary>
    public static JsonSerializerOptions Lenient => field ??= new(Tolerant) { AllowDuplicateProperties = true };

    private static JsonSerializerOptions Tolerant => field ??= new(Strict) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    /// <summary>By which documents are read, as far as the walk leaves something to read.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such profile.</exception>
    public static JsonSerializerOptions Of(JsonProfile profile) => profile switch
    {
        JsonProfile.Strict => Strict,
        JsonProfile.Tolerant => Tolerant,
        _ => throw new ArgumentOutOfRangeException(nameof(profile), profile, "A reader is strict or tolerant."),
    };

    /// <summary>By which the envelope of a bulk text is read and written: a report that has no body.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such profile.</exception>
    public static JsonTypeInfo<SupervisionReport> Envelope(JsonProfile profile) =>
        (JsonTypeInfo<SupervisionReport>)(Of(profile) == Strict ? StrictEnvelope : TolerantEnvelope).GetTypeInfo(typeof(SupervisionReport));

    /// <summary>By which that envelope is made once it has a body, whatever that is and how often.</summary>
    public static JsonTypeInfo PastBody => field ??= WithBody(Lenient, static (_, body) => body.CustomConverter = new PastConverter()).GetTypeInfo(typeof(SupervisionReport));

    private static JsonSerializerOptions StrictEnvelope => field ??= WithBody(Strict, static (report, body) => report.Properties.Remove(body));

    private static JsonSerializerOptions TolerantEnvelope => field ??= WithBody(Tolerant, static (report, body) => report.Properties.Remove(body));

    private static JsonSerializerOptions WithBody(JsonSerializerOptions options, Action<JsonTypeInfo, JsonPropertyInfo> change) => new(options)
    {
        TypeInfoResolver = options.TypeInfoResolver!.WithAddedModifier(type =>
        {
            if (type.Type == typeof(SupervisionReport))
            {
                change(type, type.Properties.Single(member => member.PropertyType == typeof(ReportBody)));
            }
        }),
    };

    private static JsonSerializerOptions Frozen()
    {
        var options = new JsonSerializerOptions(SupervisionJsonContext.Default.Options)
        {
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            MaxDepth = 64,
            TypeInfoResolver = JsonTypeInfoResolver.Combine(Lists(clean: false), SupervisionJsonContext.Default).WithAddedModifier(Contract.Complete),
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            WriteIndented = true,
            NewLine = "\n",
            Converters =
            {
                new PatternConverter<Instant>(InstantPattern.ExtendedIso, "an instant in UTC such as 2021-08-01T07:22:21Z, without an offset"),
                new PatternConverter<LocalDate>(LocalDatePattern.Iso, "a day such as 2021-08-01"),
                new ParsableConverter<PartialDate>("a date such as 2021, 2021-07, 2021-07-29 or 2021-07-29T03"),
                new ParsableConverter<DateSpan>("a date or span such as 2021-07-29, 2021-07, 2021-07-29/2021-07-30 or ../2021-08-01, of days that there are, the end not before the beginning"),
                new ParsableConverter<Unit>("a unit such as site, person or finding, or one of your own: one to 40 ASCII letters, digits or hyphens, beginning with a letter"),
                new ParsableConverter<DivisionCode>("a division code of six, nine or twelve digits"),
                new ParsableConverter<RecordReference>("a record such as findings/431000:F-12"),
                new ParsableConverter<AccountabilitySubject>("a subject such as persons/P-7 or organizations/431025"),
                new ParsableConverter<Id<SupervisionReport>>(Id),
                new ParsableConverter<Id<IssuedDocument>>(Id),
                new ParsableConverter<Id<Organization>>(Id),
                new ParsableConverter<Id<Person>>(Id),
                new ParsableConverter<Id<Campaign>>(Id),
                new ParsableConverter<Id<Meeting>>(Id),
                new ParsableConverter<Id<Checklist>>(Id),
                new ParsableConverter<Id<Directive>>(Id),
                new ParsableConverter<Id<InspectionGroup>>(Id),
                new ParsableConverter<Id<Site>>(Id),
                new ParsableConverter<Id<Inspection>>(Id),
                new ParsableConverter<Id<IntakeChannel>>(Id),
                new ParsableConverter<Id<Finding>>(Id),
                new ParsableConverter<Id<FindingEvent>>(Id),
                new ParsableConverter<Id<Lead>>(Id),
                new ParsableConverter<Id<AccountabilityMeasure>>(Id),
                new ParsableConverter<Id<ReportedFigure>>(Id),
                new ParsableConverter<Id<FigureRelation>>(Id),
                new ParsableConverter<Id<InspectionTask>>(Id),
                new ParsableConverter<Id<ReportingDuty>>(Id),
                new ParsableConverter<Code<OrganizationKinds>>(Code),
                new ParsableConverter<Code<IdentifierSchemes>>(Code),
                new ParsableConverter<Code<Ranks>>(Code),
                new ParsableConverter<Code<SiteKinds>>(Code),
                new ParsableConverter<Code<InspectionMethods>>(Code),
                new ParsableConverter<Code<Mechanisms>>(Code),
                new ParsableConverter<Code<FindingCategories>>(Code),
                new ParsableConverter<Code<ChannelKinds>>(Code),
                new ParsableConverter<Code<AccountabilityKinds>>(Code),
                new ParsableConverter<Code<PersonStatuses>>(Code),
                new ParsableConverter<Code<MeasureCodes>>(Code),
                new EnumConverter<SourceBasis>(),
                new EnumConverter<PartOfDay>(),
                new EnumConverter<Quantifier>(),
                new EnumConverter<Absence>(),
                new EnumConverter<AdministrativeLevel>(),
                new EnumConverter<RelationKind>(),
                new EnumConverter<Tenure>(),
                new EnumConverter<CircumstanceKind>(),
                new EnumConverter<FindingEventKind>(),
                new EnumConverter<LeadDispositionKind>(),
                new EnumConverter<FigureScope>(),
                new EnumConverter<UncertaintyReason>(),
                new EnumConverter<BasisKind>(),
                new EnumConverter<BranchOverlap>(),
                new EnumConverter<FigureRelationKind>(),
                new EnumConverter<ShareRounding>(),
                new EnumConverter<CheckOutcome>(),
                new EnumConverter<ProbableCause>(),
                new EnumConverter<HierarchyMode>(),
                new EnumConverter<LeadershipLine>(),
                new EnumConverter<IssueSeverity>(),
                new PrintedDecimalConverter(),
                new QuantityConverter(),
                new FigureValueConverter(),
                new TermConverter(),
                new ValidityConverter(),
                new HierarchyAsOfConverter(),
                new DeadlineConverter(),
                new ExtensionsConverter(),
            },
        };
        options.MakeReadOnly();
        return options;
    }

    private static JsonSerializerOptions CleanOf(JsonSerializerOptions options)
    {
        var clean = new JsonSerializerOptions(options)
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(Lists(clean: true), SupervisionJsonContext.Default).WithAddedModifier(Contract.CompleteExactly),
        };
        JsonConverter[] first =
        [
            new CleanStringConverter(), new CleanNumberConverter(), new CleanSmallNumberConverter(),
            new CleanTermConverter(), new CleanSourceConverter(), new CleanFindingEventConverter(), new CleanFindingConverter(),
        ];
        for (var i = 0; i < first.Length; i++)
        {
            clean.Converters.Insert(i, first[i]);
        }

        clean.MakeReadOnly();
        return clean;
    }

    private static ValueListResolver Lists(bool clean) => new ValueListResolver(clean)
        .List<string>()
        .List<Unit>()
        .List<Source>()
        .List<Office>()
        .List<OrganizationRelation>()
        .List<Identifier>()
        .List<ChecklistItem>()
        .List<Consequence>()
        .List<Circumstance>()
        .List<FindingEvent>()
        .List<LeadDisposition>()
        .List<LeadTransfer>()
        .List<IssuedDocument>()
        .List<Organization>()
        .List<Person>()
        .List<Campaign>()
        .List<Meeting>()
        .List<Checklist>()
        .List<Directive>()
        .List<InspectionGroup>()
        .List<Site>()
        .List<Inspection>()
        .List<IntakeChannel>()
        .List<Finding>()
        .List<Lead>()
        .List<AccountabilityMeasure>()
        .List<ReportedFigure>()
        .List<FigureRelation>()
        .List<InspectionTask>()
        .List<ReportingDuty>()
        .List<RetractedDocument>()
        .List<RetractedRecord>()
        .List<Id<ReportingDuty>>()
        .List<DueReport>()
        .List<Issue>()
        .List<FormerName>()
        .List<PrintedDecimal>()
        .List<Id<ReportedFigure>>()
        .List<ReconciliationCheck>()
        .List<Id<SupervisionReport>>()
        .List<Id<Organization>>()
        .List<Id<Person>>()
        .List<Id<InspectionGroup>>()
        .List<Id<Site>>()
        .List<Id<Checklist>>()
        .List<Id<Finding>>()
        .List<Code<SiteKinds>>()
        .List<Code<InspectionMethods>>()
        .List<Code<Mechanisms>>()
        .List<Code<AccountabilityKinds>>()
        .List<Code<PersonStatuses>>()
        .List<RecordReference>()
        .List<MeasureHeading>()
        .List<RollupNode>()
        .List<Total>()
        .List<FigureNode>()
        .List<FigureTotal>()
        .List<FigureBasis>()
        .List<CountedOnce>()
        .List<Uncertain>()
        .List<Code<MeasureCodes>>()
        .List<PartialDocument>();
}
