using System.Reflection;
using System.Text.Json;
using CsCheck;
using NodaTime;

namespace SupervisionDomain.Tests;

/// <summary>Documents with anything in them that the contract has: every record and member of the model, found by reflection, so that a new member is covered when it is there.</summary>
internal sealed class Anything
{
    private static readonly string[] Texts = ["督查", "text", "a \"quoted\" \\ text", "line\nbreak\t", "\u3000全角\u00a0", "\U00020BB7野", "e\u0301", "</script>&'", "0"];

    private readonly Random random;
    private int count;

    private Anything(int seed) => random = new(seed);

    public static Gen<SupervisionReport> Reports { get; } = Gen.Int[0, 10_000_000].Select(seed => new Anything(seed).Report());

    public static Gen<Rollup> Rollups { get; } = Gen.Int[0, 10_000_000].Select(seed => (Rollup)new Anything(seed).Value(typeof(Rollup)));

    public static Gen<FigureRollup> FigureRollups { get; } = Gen.Int[0, 10_000_000].Select(seed => (FigureRollup)new Anything(seed).Value(typeof(FigureRollup)));

    public static Gen<Reconciliation> Reconciliations { get; } = Gen.Int[0, 10_000_000].Select(seed => (Reconciliation)new Anything(seed).Value(typeof(Reconciliation)));

    public static Gen<PartialRollup> Partials { get; } = Gen.Int[0, 10_000_000].Select(seed => new Anything(seed).Partial());

    /// <summary>Any record or value of a type.</summary>
    public static Gen<object> Of(Type type) => Gen.Int[0, 10_000_000].Select(seed => new Anything(seed).Value(type));

    private PartialRollup Partial() => new()
    {
        Question = (RollupQuestion)Value(typeof(RollupQuestion)) is var question && question.From > question.AsOf ? question with { From = question.AsOf } : question,
        Zone = "Asia/Shanghai",
        Measures = [MeasureCodes.FindingsRaised, MeasureCodes.MeasuresOf((Code<AccountabilityKinds>)Value(typeof(Code<AccountabilityKinds>)))],
        Documents = Enumerable.Range(0, random.Next(3)).Select(_ => Reduction.Of(Report().Scoped(), Enum.GetValues<RecordKind>().ToHashSet())).ToValueList(),
    };

    private SupervisionReport Report()
    {
        var report = (SupervisionReport)Value(typeof(SupervisionReport));
        return report with
        {
            MustUnderstand = [],
            Issuer = SupervisionDomain.Id<Organization>.Parse($"O{random.Next(9)}"),
            Sources = Naming(report.Sources, "/documentId", "/asOf", "/extensions", "/body/sites/3/name"),
            Body = report.Body with
            {
                // Told as raised first, so that no event comes before the raising.
                Findings = report.Body.Findings.Select(f => f with
                {
                    Events = f.Events.Select((e, i) => i == 0 ? e with { Kind = FindingEventKind.Found, At = null, Sources = Naming(e.Sources, "/deadline/hours", "/by") } : e).ToValueList(),
                    Sources = Naming(f.Sources, "/site", "/events", "/description/en", "/collective/declared/likelyMin"),
                }).ToValueList(),
                Figures = report.Body.Figures.Select(f => f with { Sources = Naming(f.Sources, "/value/min", "/value/value", "/value/likelyMax", "/value/absent", "/period") }).ToValueList(),
            },
        };
    }

    // Members that may be left out, or said otherwise.
    private ValueList<Source> Naming(ValueList<Source> sources, params string[] members) =>
        sources.Select(source => source with { Member = random.Next(members.Length + 1) is var i && i < members.Length ? members[i] : null }).ToValueList();

    private object Value(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } bare)
        {
            return Value(bare);
        }

        if (type.IsEnum)
        {
            return type.GetEnumValues().GetValue(random.Next(type.GetEnumValues().Length))!;
        }

        if (type.IsGenericType)
        {
            return typeof(Anything).GetMethod(Maker(type), BindingFlags.NonPublic | BindingFlags.Instance)!.MakeGenericMethod(type.GetGenericArguments()).Invoke(this, null)!;
        }

        return type switch
        {
            _ when type == typeof(string) => Text(),
            _ when type == typeof(int) => random.Next(1000),
            _ when type == typeof(long) => random.NextInt64(Quantity.MaxValue),
            _ when type == typeof(Instant) => Instant.FromUnixTimeTicks(random.NextInt64(0, 20_000_000_000_000_000)),
            _ when type == typeof(LocalDate) => Day(),
            _ when type == typeof(PartialDate) => PartialDate.Parse(Date()),
            _ when type == typeof(DateSpan) => Span(),
            _ when type == typeof(Validity) => random.Next(3) == 0 ? Validity.Always : new Validity(random.Next(2) == 0 ? null : Day(), new LocalDate(2100, 1, 1).PlusDays(random.Next(99))),
            _ when type == typeof(HierarchyAsOf) => random.Next(3) switch { 0 => HierarchyAsOf.RecordDate(), 1 => HierarchyAsOf.Following(Day()), _ => HierarchyAsOf.On(Day(), LeadershipLine.SameLevelCommittee) },
            _ when type == typeof(Deadline) => random.Next(4) switch
            {
                0 => Deadline.On(PartialDate.Parse(Date())),
                1 => Deadline.InHours(random.Next(1, 100)),
                2 => Deadline.InDays(random.Next(1, 100)),
                _ => Deadline.InWorkingDays(random.Next(1, 100)),
            },
            _ when type == typeof(Term) => random.Next(3) switch { 0 => new Term(Text(), null), 1 => new Term(null, Text()), _ => new Term(Text(), Text()) },
            _ when type == typeof(Unit) => random.Next(5) == 0 ? Unit.Parse("own-unit") : Unit.Known.ElementAt(random.Next(Unit.Known.Count())),
            _ when type == typeof(Quantity) => Number((Unit)Value(typeof(Unit))),
            _ when type == typeof(FigureValue) => random.Next(4) switch
            {
                0 => new FigureValue((Absence)Value(typeof(Absence))),
                1 => new FigureValue((PrintedDecimal)Value(typeof(PrintedDecimal))),
                _ => new FigureValue((Quantity)Value(typeof(Quantity))),
            },
            _ when type == typeof(PrintedDecimal) => PrintedDecimal.Parse(random.Next(2) == 0 ? "3.50%" : "66"),
            _ when type == typeof(DivisionCode) => DivisionCode.Parse(random.Next(2) == 0 ? "431025" : "431025001002"),
            _ when type == typeof(AccountabilitySubject) => random.Next(2) == 0 ? new AccountabilitySubject(Id<Person>()) : new AccountabilitySubject(Id<Organization>()),
            _ when type == typeof(RecordReference) => RecordReference.Parse($"{JsonNamingPolicy.CamelCase.ConvertName(Value(typeof(RecordKind)).ToString()!)}/{Id<Finding>()}"),
            _ when type == typeof(Extension) => new Extension { Uri = $"https://example.org/{count++}", Json = random.Next(2) == 0 ? "{\"a\":[1,2.50,null],\"b\":\"市\"}" : "1e2" },
            _ => Beside(type) ?? Record(type),
        };
    }

    // What no document holds.
    private object? Beside(Type type) => type switch
    {
        _ when type == typeof(IRecord) => Value(typeof(Site)),
        _ when type == typeof(Ratio) => Number(Unit.Site).Per(Quantity.Between(0, random.Next(1, 9), Unit.Site)),
        _ when type == typeof(Difference) => Number(Unit.Site).Minus(Number(Unit.Site)),
        _ when type == typeof(ElapsedTime) => new ElapsedTime(Duration.FromMinutes(random.Next(9999)), random.Next(2) == 0 ? null : Duration.FromSeconds(600_000)),
        _ when type == typeof(NumberWording) => NumberWording.Parse("150余"),
        _ when type == typeof(WordingPolicy) => new WordingPolicy(),
        _ when type == typeof(Dimension) => Dimension.Month,
        _ when type == typeof(OrganizationCode) => OrganizationCode.Parse("55138508-2"),
        _ when type == typeof(UnifiedSocialCreditCode) => UnifiedSocialCreditCode.Parse("91110108551385082Q"),
        _ when type == typeof(AccountabilityCatalogue) => AccountabilityCatalogue.China,
        _ when type == typeof(AccountabilityPeriod) => AccountabilityPeriod.OfMonths(random.Next(1, 60), (Citation)Value(typeof(Citation))),
        _ when type == typeof(SubjectScope) => SubjectScope.Anybody,
        _ when type == typeof(IRecord) => Value(typeof(Finding)),
        _ => null,
    };

    private object Record(Type type)
    {
        var record = Activator.CreateInstance(type)!;
        foreach (var member in type.GetProperties().Where(p => p.SetMethod is not null))
        {
            var required = member.GetCustomAttribute<System.Runtime.CompilerServices.RequiredMemberAttribute>() is not null;
            if (!required && random.Next(2) == 0)
            {
                continue;
            }

            var value = (type.Name, member.Name) switch
            {
                ("Source", "Member") or ("CollectedColumns", "Columns" or "Places") => null,
                ("Inspection", "InspectorPersonTimes") => Number(Unit.PersonTime),
                ("InspectionTask", "Declared") => Number(Unit.InspectedUnit),
                ("PartialDocument", "Fingerprint") => new string((char)(97 + random.Next(6)), 64),
                ("AccountabilityMeasure", "Months") => 1 + random.Next(60),
                ("AccountabilityMeasure", "Amount") => Number(random.Next(4) == 0 ? Unit.Parse("cad") : Unit.Yuan),
                _ => Value(member.PropertyType),
            };
            member.SetValue(record, value);
        }

        return record;
    }

    private static string Maker(Type type) =>
        type.GetGenericTypeDefinition() == typeof(ValueList<>) ? nameof(List) : type.GetGenericTypeDefinition() == typeof(Id<>) ? nameof(Id) : nameof(Code);

    private ValueList<T> List<T>()
        where T : IEquatable<T> => Enumerable.Range(0, random.Next(3)).Select(_ => (T)Value(typeof(T))).ToValueList();

    // No two ids are equal: what an id given twice does is another test.
    private Id<T> Id<T>() => SupervisionDomain.Id<T>.Parse(typeof(T) == typeof(Organization) || random.Next(2) == 0 ? $"号{count++}" : $"scope{random.Next(3)}:X-{count++}");

    private Code<TList> Code<TList>()
        where TList : ICodeList => SupervisionDomain.Code<TList>.Parse(random.Next(4) == 0 ? "own.code-1" : TList.Known.Keys.ElementAt(random.Next(TList.Known.Count)));

    private Quantity Number(Unit unit)
    {
        // Often equal, because what is left out depends on it.
        var ends = random.Next(3) == 0 ? Enumerable.Range(0, 4).Select(_ => (long)random.Next(3)).Order().ToArray() : new[] { random.Next(50), random.Next(50), random.Next(5000), random.NextInt64(Quantity.MaxValue) }.Order().ToArray();
        var quantity = random.Next(6) switch
        {
            0 => Quantity.Exactly(ends[3], unit),
            1 => Quantity.Of(0, null, ends[1], null, unit),
            2 => Quantity.Of(ends[0], null, ends[1], ends[2], unit),
            3 => Quantity.Between(0, ends[3], unit),
            4 => Quantity.Of(ends[0], ends[3], ends[1], ends[2], unit),
            _ => Quantity.Of(0, null, 0, ends[2], unit),
        };
        quantity = random.Next(3) == 0 ? quantity.ConvertTo(Unit.InspectedUnit).ConvertTo(unit) : quantity;
        return random.Next(2) == 0 ? quantity.As("150余", random.Next(2) == 0 ? "家" : null) : quantity;
    }

    private string Text() => Texts[random.Next(Texts.Length)];

    private LocalDate Day() => new LocalDate(2021, 1, 1).PlusDays(random.Next(700));

    private string Date() => (Day() + new LocalTime(random.Next(24), random.Next(60), random.Next(60)))
        .ToString("uuuu'-'MM'-'dd'T'HH':'mm':'ss", System.Globalization.CultureInfo.InvariantCulture)[..new[] { 4, 7, 10, 13, 16, 19 }[random.Next(6)]];

    private DateSpan Span() => random.Next(3) switch
    {
        0 => DateSpan.Parse(Date()),
        1 => DateSpan.Parse($"{Date()}/.."),
        _ => DateSpan.Parse($"{Date()}/2100"),
    };
}
