using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace SupervisionDomain.Tests;

/// <summary>The public API, member by member: a change of it is a change of PublicApi.verified.txt, for a reviewer to see.</summary>
public sealed class PublicApiTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext Nullability = new();

    [Fact]
    public Task The_public_API_is_the_accepted_one()
    {
        var text = new StringBuilder();
        foreach (var type in typeof(SupervisionReport).Assembly.GetExportedTypes().Where(t => IsNamed(t.Name)).OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.Append(Kind(type)).Append(' ').Append(type.Namespace).Append('.').Append(Name(type)).Append('\n');
            foreach (var member in Members(type).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(member).Append('\n');
            }
        }

        return Snapshot.Verify(text.ToString(), name: "PublicApi");
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(n => $"{n} = {Convert.ToInt64(Enum.Parse(type, n), null)}");
        }

        // What every record has by itself says nothing.
        var synthesized = new HashSet<string> { "<Clone>$", "PrintMembers", "EqualityContract", "Deconstruct" };
        var methods = type.GetMethods(Declared).Where(m => m.IsPublic && IsNamed(m.Name) && !synthesized.Contains(m.Name)
            && (!m.IsSpecialName || m.Name.StartsWith("op_", StringComparison.Ordinal)) && !m.IsDefined(typeof(CompilerGeneratedAttribute)));
        return type.GetConstructors().Where(c => !c.IsDefined(typeof(CompilerGeneratedAttribute))).Select(c => $"new({Parameters(c)})")
            .Concat(type.GetFields(Declared).Where(f => f.IsPublic).Select(f => $"{(f.IsLiteral ? $"const {Name(f.FieldType)} {f.Name} = {f.GetRawConstantValue()}" : $"{Name(f.FieldType)} {f.Name}")}"))
            .Concat(type.GetProperties(Declared).Where(p => p.GetMethod is { IsPublic: true }).Select(Property))
            .Concat(methods.Select(m => $"{(m.IsStatic ? "static " : "")}{Nullable(m.ReturnParameter)} {m.Name}{Arguments(m)}({Parameters(m)})"));
    }

    private static string Property(PropertyInfo p)
    {
        var required = p.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var isStatic = p.GetMethod!.IsStatic ? "static " : "";
        var index = p.GetIndexParameters() is { Length: > 0 } parameters ? $"[{string.Join(", ", parameters.Select(x => Name(x.ParameterType)))}]" : "";
        var set = p.SetMethod is not { IsPublic: true } setter ? "" : setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;";
        return $"{required}{isStatic}{Mark(Name(p.PropertyType), p.PropertyType, Nullability.Create(p))} {p.Name}{index} {{ get;{set} }}";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p =>
        (p.IsOut ? "out " : "") + (p.IsDefined(typeof(ParamArrayAttribute)) || p.IsDefined(typeof(ParamCollectionAttribute)) ? "params " : "")
        + $"{Nullable(p)} {p.Name}" + (p.HasDefaultValue ? $" = {p.DefaultValue ?? "null"}" : "")));

    private static string Nullable(ParameterInfo p)
    {
        var type = p.ParameterType.IsByRef ? p.ParameterType.GetElementType()! : p.ParameterType;
        return Mark(Name(type), type, Nullability.Create(p));
    }

    private static string Mark(string name, Type type, NullabilityInfo nullability) =>
        !type.IsValueType && (nullability.ReadState == NullabilityState.Nullable || nullability.WriteState == NullabilityState.Nullable) && !name.EndsWith('?') ? $"{name}?" : name;

    private static string Arguments(MethodInfo m) => m.IsGenericMethod ? $"<{string.Join(", ", m.GetGenericArguments().Select(Name))}>" : "";

    private static string Kind(Type type) =>
        type.IsEnum ? "enum" : type.IsInterface ? "interface"
        : type.IsValueType ? (IsRecord(type) ? "readonly record struct" : "struct")
        : (type.IsAbstract && type.IsSealed ? "static " : type.IsSealed ? "sealed " : "") + (IsRecord(type) ? "record" : "class");

    private static bool IsRecord(Type type) => type.GetMethod("PrintMembers", Declared) is not null;

    private static string Name(Type type)
    {
        if (System.Nullable.GetUnderlyingType(type) is { } bare)
        {
            return $"{Name(bare)}?";
        }

        var nested = type.IsNested && !type.IsGenericParameter ? $"{type.DeclaringType!.Name.Split('`')[0]}." : "";
        return type switch
        {
            _ when type == typeof(string) => "string",
            _ when type == typeof(bool) => "bool",
            _ when type == typeof(int) => "int",
            _ when type == typeof(long) => "long",
            _ when type == typeof(decimal) => "decimal",
            _ when type == typeof(object) => "object",
            _ when type == typeof(void) => "void",
            { IsArray: true } => $"{Name(type.GetElementType()!)}[]",
            { IsGenericType: true } => $"{nested}{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>",
            _ => nested + type.Name,
        };
    }

    private static bool IsNamed(string name) => !name.Contains('<', StringComparison.Ordinal) || name.StartsWith("op_", StringComparison.Ordinal);
}
