using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using CsCheck;
using NodaTime;
using SupervisionDomain.Json;

namespace SupervisionDomain.Tests;

/// <summary>The rules of the model that the compiler cannot hold, held by reflection over the public types.</summary>
public sealed class ConventionTests
{
    // What may be enumerable and no ValueList, each with its reason.
    private static readonly Dictionary<string, string> EnumerableExceptions = new()
    {
        ["ICodeList.Known"] = "a static look-up, not data of a record",
        ["Unit.Known"] = "a static listing, not data of a record",
        ["Measures.Standard"] = "a static listing; measures are equal as objects only",
        ["Measure.Occurrences"] = "a function that yields occurrences lazily; a measure is no record",
    };

    private static readonly Assembly Library = typeof(SupervisionReport).Assembly;

    private static IReadOnlyList<Type> PublicTypes { get; } = Library.GetExportedTypes().Where(t => !t.Name.Contains('<', StringComparison.Ordinal)).ToList();

    private static IEnumerable<PropertyInfo> PublicProperties => PublicTypes.SelectMany(t =>
        t.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly));

    private static IEnumerable<Type> CodeLists => PublicTypes.Where(t => t.IsClass && t.IsAssignableTo(typeof(ICodeList)));

    [Fact]
    public void Every_public_class_is_sealed_or_static()
    {
        PublicTypes.Should().HaveCountGreaterThan(80);
        PublicTypes.Where(t => t.IsClass && !t.IsSealed).Should().BeEmpty();
    }

    [Fact]
    public void No_public_property_can_be_set_after_construction()
    {
        PublicProperties
            .Where(p => p.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
            .Select(Name).Should().BeEmpty();
    }

    [Fact]
    public void The_only_list_in_a_public_property_is_ValueList()
    {
        var lists = PublicProperties.Where(p => p.GetIndexParameters().Length == 0 && IsForeignList(p.PropertyType)).Select(p => (Name: Name(p), Exception: Exception(p))).ToList();

        lists.Where(l => !EnumerableExceptions.ContainsKey(l.Exception)).Select(l => l.Name).Should().BeEmpty();
        EnumerableExceptions.Keys.Except(lists.Select(l => l.Exception)).Should().BeEmpty("an exception that nothing needs is to go");

        static string Exception(PropertyInfo p) => p.Name == "Known" && p.DeclaringType!.IsAssignableTo(typeof(ICodeList)) ? "ICodeList.Known" : Name(p);
    }

    [Fact]
    public void Parse_of_null_is_a_null_argument_and_of_nonsense_a_format()
    {
        var parsers = PublicTypes.Select(t => t.IsGenericTypeDefinition ? t.MakeGenericType(t.GetGenericArguments()[0].GetGenericParameterConstraints().Contains(typeof(ICodeList)) ? typeof(Ranks) : typeof(Site)) : t)
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(m => m.Name == "Parse" && m.GetParameters()[0].ParameterType == typeof(string)).ToList();

        parsers.Should().HaveCountGreaterThan(10);
        foreach (var parse in parsers)
        {
            Refusal(parse, null).Should().BeOfType<ArgumentNullException>(parse.DeclaringType!.Name);
            Refusal(parse, " ; ").Should().BeOfType<FormatException>(parse.DeclaringType!.Name);
        }

        static Exception? Refusal(MethodInfo parse, string? text) =>
            FluentActions.Invoking(() => parse.Invoke(null, [text, .. parse.GetParameters().Skip(1).Select(p => p.ParameterType == typeof(Unit) ? (object)Unit.Person : null)]))
                .Should().Throw<TargetInvocationException>().Which.InnerException;
    }

    [Fact]
    public void Every_equatable_type_has_the_operator()
    {
        PublicTypes
            .Where(t => t.GetInterfaces().Contains(TryEquatable(t)))
            .Where(t => t.GetMethod("op_Equality", BindingFlags.Public | BindingFlags.Static) is null)
            .Should().BeEmpty();

        static Type? TryEquatable(Type t) => t.IsByRefLike ? null : typeof(IEquatable<>).MakeGenericType(t);
    }

    [Fact]
    public void The_default_of_an_enum_is_no_member()
    {
        var enums = PublicTypes.Where(t => t.IsEnum).ToList();
        enums.Should().NotBeEmpty();
        enums.Where(t => Enum.GetValuesAsUnderlyingType(t).Cast<object>().Any(v => Convert.ToInt64(v, null) == 0)).Should().BeEmpty();
    }

    [Fact]
    public void Issue_codes_are_unique_kebab_case_and_named_like_their_constant()
    {
        var codes = typeof(IssueCodes).GetFields().Where(f => f.IsLiteral).Select(f => (f.Name, Code: (string)f.GetRawConstantValue()!)).ToList();

        codes.Should().NotBeEmpty();
        codes.Select(c => c.Code).Should().OnlyHaveUniqueItems();
        foreach (var (name, code) in codes)
        {
            code.Should().Be(Regex.Replace(name, "(?<!^)([A-Z])", "-$1").ToLowerInvariant());
        }
    }

    [Fact]
    public void Every_known_code_parses_and_has_a_term_in_both_languages()
    {
        CodeLists.Should().HaveCount(12);
        foreach (var list in CodeLists)
        {
            typeof(ConventionTests).GetMethod(nameof(CheckList), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(list).CreateDelegate<Action>()();
        }
    }

    [Fact]
    public void Every_unit_has_its_words()
    {
        Unit.Known.Should().NotBeEmpty();
        foreach (var unit in Unit.Known)
        {
            Unit.Parse(unit.ToString()).Should().Be(unit);
            unit.IsKnown.Should().BeTrue();
            new[] { unit.MeasureWord, unit.Zh, unit.EnSingular, unit.EnPlural }.Should().NotContain(w => string.IsNullOrWhiteSpace(w));
            (unit.EnSingular == unit.EnPlural).Should().Be(unit == Unit.Yuan, "of yuan one says one as of many");
        }
    }

    [Fact]
    public void The_contract_knows_every_list_and_every_leaf_that_it_can_reach()
    {
        var reachable = Reachable(typeof(SupervisionReport), typeof(Rollup), typeof(PartialRollup));

        reachable.Should().Contain([typeof(FindingEvent), typeof(Instant), typeof(ValueList<Uncertain>), typeof(Code<MeasureCodes>)]);
        foreach (var type in reachable)
        {
            var kind = ContractOptions.Strict.GetTypeInfo(type).Kind;
            var bare = Nullable.GetUnderlyingType(type) ?? type;
            if (type == typeof(ValueList<Extension>))
            {
                kind.Should().Be(JsonTypeInfoKind.None, "extensions are an object keyed by URI, with a converter of their own");
            }
            else if (IsValueList(type))
            {
                kind.Should().Be(JsonTypeInfoKind.Enumerable, "{0} is a list", type);
            }
            else if (IsLeaf(bare))
            {
                kind.Should().Be(JsonTypeInfoKind.None, "{0} is written as one value, never as an object of its properties", type);
            }
        }
    }

    [Fact]
    public void Every_id_and_code_of_a_record_refuses_default()
    {
        var members = PublicProperties.Where(p => p.SetMethod is { IsPublic: true, IsStatic: false } && RefusesDefault(p.PropertyType)).ToList();

        members.Should().HaveCountGreaterThan(60);
        members.Where(p => !Refused(p)).Select(Name).Should().BeEmpty();

        static bool RefusesDefault(Type type)
        {
            var bare = Nullable.GetUnderlyingType(type) ?? type;
            return bare == typeof(Unit) || bare == typeof(DivisionCode) || bare == typeof(RecordReference) || IsGeneric(bare, typeof(Id<>)) || IsGeneric(bare, typeof(Code<>));
        }

        static bool Refused(PropertyInfo p)
        {
            var record = RuntimeHelpers.GetUninitializedObject(p.DeclaringType!);
            var none = RuntimeHelpers.GetUninitializedObject(Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType);
            try
            {
                p.SetValue(record, none);
                return false;
            }
            catch (TargetInvocationException thrown) when (thrown.InnerException is ArgumentException)
            {
                return true;
            }
        }
    }

    [Fact]
    public void No_member_of_a_record_that_is_never_null_takes_null()
    {
        var nullability = new NullabilityInfoContext();
        var members = PublicProperties.Where(p => p.SetMethod is { IsPublic: true, IsStatic: false } && !p.PropertyType.IsValueType && p.DeclaringType!.GetConstructors().Length > 0
            && nullability.Create(p).WriteState == NullabilityState.NotNull).ToList();

        members.Should().HaveCountGreaterThan(150);
        members.Where(TakesNull).Select(Name).Should().BeEmpty("null is refused, or a list of nothing");

        static bool TakesNull(PropertyInfo p)
        {
            var record = RuntimeHelpers.GetUninitializedObject(p.DeclaringType!);
            try
            {
                p.SetValue(record, null);
                return p.GetValue(record) is null;
            }
            catch (TargetInvocationException thrown) when (thrown.InnerException is ArgumentException)
            {
                return false;
            }
        }
    }

    [Fact]
    public void No_text_of_a_record_reads_a_culture()
    {
        var exotic = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (exotic.NumberFormat.NegativeSign, exotic.NumberFormat.NumberDecimalSeparator, exotic.NumberFormat.PercentSymbol) = ("minus ", "!", " per hundred");
        (exotic.DateTimeFormat.LongDatePattern, exotic.DateTimeFormat.ShortDatePattern, exotic.DateTimeFormat.LongTimePattern) = ("d'.'M'.'yyyy", "d'.'M'.'yyyy", "H'h'mm");
        (exotic.DateTimeFormat.DateSeparator, exotic.DateTimeFormat.TimeSeparator) = (".", "h");

        var records = PublicTypes.Where(t => t.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null)
            .Select(t => !t.IsGenericTypeDefinition ? t : t.MakeGenericType(t == typeof(Code<>) ? typeof(Ranks) : typeof(Site))).ToList();
        records.Should().HaveCountGreaterThan(80);
        records.Where(t => ReadsCulture(Anything.Of(t))).Select(t => t.Name).Should().BeEmpty();

        bool ReadsCulture(Gen<object> any)
        {
            var (before, reads) = (CultureInfo.CurrentCulture, false);
            try
            {
                any.Sample(record =>
                {
                    CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
                    var text = record.ToString();
                    CultureInfo.CurrentCulture = exotic;
                    reads |= record.ToString() != text;
                }, iter: 40, threads: 1);
                return reads;
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        }
    }

    [Fact]
    public void Every_enum_of_a_record_refuses_what_its_list_does_not_have()
    {
        var members = Reachable(typeof(SupervisionReport)).SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance)).Concat(typeof(AccountabilityCatalogueEntry).GetProperties())
            .Concat(typeof(Citation).GetProperties()).Concat(typeof(Occurrence).GetProperties())
            .Where(p => p.SetMethod is { IsPublic: true } && (Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType).IsEnum).ToList();

        members.Should().HaveCountGreaterThan(15);
        members.Where(p => !Refused(p, 0) || !Refused(p, 99)).Select(Name).Should().BeEmpty();

        static bool Refused(PropertyInfo p, int number)
        {
            try
            {
                p.SetValue(RuntimeHelpers.GetUninitializedObject(p.DeclaringType!), Enum.ToObject(Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType, number));
                return false;
            }
            catch (TargetInvocationException thrown) when (thrown.InnerException is ArgumentOutOfRangeException)
            {
                return true;
            }
        }
    }

    [Fact]
    public void The_library_references_NodaTime_and_the_framework_only() =>
        Library.GetReferencedAssemblies().Select(a => a.Name!).Where(name => name != "NodaTime" && !name.StartsWith("System.", StringComparison.Ordinal)).Should().BeEmpty();

    [Fact]
    public void A_value_that_a_closed_list_does_not_have_is_refused_wherever_it_is_asked_for()
    {
        var (ledger, day, city) = (Make.Ledger(Make.City), Days.Of("2021-07-31"), Make.Org("city"));
        var (rollup, figures) = (Rollup.Of(ledger, day), FigureRollup.Of(ledger, Make.July, BranchOverlap.Disjoint));
        var language = default(Language);
        Action[] asked =
        [
            () => new Term("市", null).In(language), () => Quantity.Exactly(3, Unit.Site).In(language), () => NumberWording.Parse("150余").In(language),
            () => rollup[city].Totals[0].Explain(language), () => Bulletin.Of(rollup, city, language), () => Bulletin.Of(figures, city, language), () => SupervisionCsv.Write(rollup, language),
            () => Hierarchy.On(ledger, day, (LeadershipLine)7), () => Hierarchy.Following(ledger, day, default),
            () => FindingTransitions.After((FindingState)99, FindingEventKind.Closed), () => FindingTransitions.After(default(FindingState), FindingEventKind.Found), () => FindingTransitions.After(null, default),
            () => FindingTransitions.Refusal((FindingState)99, FindingEventKind.Closed), () => FindingTransitions.Refusal(default(FindingState), FindingEventKind.Found), () => FindingTransitions.Refusal(null, (FindingEventKind)99),
            () => FindingTransitions.Refusal(FindingState.Merged, (FindingEventKind)99),
        ];

        foreach (var (i, ask) in asked.Index())
        {
            ask.Should().Throw<ArgumentOutOfRangeException>("{0}", i);
        }
    }

    private static void CheckList<TList>()
        where TList : ICodeList
    {
        TList.Known.Should().NotBeEmpty();
        TList.Known.Should().BeAssignableTo<IDictionary<string, Term>>().Which.Invoking(known => known.Add("mine", new("我的", "mine"))).Should().Throw<NotSupportedException>();
        foreach (var (text, term) in TList.Known)
        {
            Code<TList>.Parse(text).IsKnown.Should().BeTrue();
            Code<TList>.Parse(text).Term.Should().Be(term);
            term.Zh.Should().NotBeNullOrWhiteSpace();
            term.En.Should().NotBeNullOrWhiteSpace();
        }

        var constants = typeof(TList).GetProperties(BindingFlags.Public | BindingFlags.Static).Where(p => p.PropertyType == typeof(Code<TList>)).ToList();
        foreach (var constant in constants)
        {
            var code = (Code<TList>)constant.GetValue(null)!;
            code.IsKnown.Should().BeTrue();
            code.ToString().Should().BeEquivalentTo(constant.Name, "the constant is named like its code");
        }

        TList.Known.Keys.Where(key => !key.Contains('.', StringComparison.Ordinal))
            .Should().BeEquivalentTo(constants.Select(c => c.GetValue(null)!.ToString()), "every known code that is not composed has its constant");
    }

    private static HashSet<Type> Reachable(params Type[] roots)
    {
        var seen = new HashSet<Type>();
        var open = new Stack<Type>(roots);
        while (open.TryPop(out var type))
        {
            if (!seen.Add(type))
            {
                continue;
            }

            var bare = Nullable.GetUnderlyingType(type) ?? type;
            if (IsValueList(bare))
            {
                open.Push(bare.GetGenericArguments()[0]);
            }
            else if (bare.Assembly == Library && !IsLeaf(bare))
            {
                foreach (var member in bare.GetProperties().Where(p => p.GetIndexParameters().Length == 0 && (p.SetMethod is not null || p.PropertyType != bare)))
                {
                    // What is computed is not written; the shapes of Term, Quantity and their like have leaves only.
                    if (member.SetMethod is { IsPublic: true } || ContractOptions.Strict.GetTypeInfo(bare).Kind == JsonTypeInfoKind.None)
                    {
                        open.Push(member.PropertyType);
                    }
                }
            }
        }

        return seen;
    }

    private static bool IsLeaf(Type type) =>
        type.IsEnum || type.Namespace == "NodaTime" || type == typeof(Unit) || type == typeof(DivisionCode) || type == typeof(PartialDate) || type == typeof(DateSpan)
        || type == typeof(RecordReference) || type == typeof(AccountabilitySubject) || IsGeneric(type, typeof(Id<>)) || IsGeneric(type, typeof(Code<>));

    private static bool IsForeignList(Type type) =>
        type.IsArray
        || (type != typeof(string) && !IsValueList(type) && type.IsAssignableTo(typeof(IEnumerable)))
        || (type.IsGenericType && type.GetGenericArguments().Any(IsForeignList));

    private static bool IsValueList(Type type) => IsGeneric(type, typeof(ValueList<>));

    private static bool IsGeneric(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;

    private static string Name(PropertyInfo p) => $"{p.DeclaringType!.Name}.{p.Name}";
}
