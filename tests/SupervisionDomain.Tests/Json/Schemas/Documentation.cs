using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SupervisionDomain.Tests;

/// <summary>The summaries of the library's XML documentation, as plain text.</summary>
internal static partial class Documentation
{
    private static readonly Dictionary<string, XElement> Members = XDocument
        .Load(Path.ChangeExtension(typeof(Code<>).Assembly.Location, ".xml")).Descendants("member")
        .Where(member => member.Element("summary") is not null)
        .ToDictionary(member => member.Attribute("name")!.Value, member => member.Element("summary")!);

    /// <summary>The summary of a type of the library; what NodaTime's types mean here is said here.</summary>
    public static string? Of(Type type) => type.Name switch
    {
        "Instant" => "A moment in UTC, written with Z and up to nine places of a second (时刻).",
        "LocalDate" => "A day in the ISO calendar (日期).",
        _ => Plain($"T:{type.FullName}"),
    };

    /// <summary>The summary of a property or of a field; null when it has none.</summary>
    public static string? Of(MemberInfo? member) => member is null ? null : Plain($"{(member is FieldInfo ? 'F' : 'P')}:{member.DeclaringType!.FullName}.{member.Name}");

    // What is null in C# is left out of a document.
    private static string? Plain(string name) => Members.TryGetValue(name, out var summary) ? Null().Replace(Blank().Replace(Text(summary), " ").Trim(), "absent") : null;

    private static string Text(XElement element) => string.Concat(element.Nodes().Select(node => node switch
    {
        XText text => text.Value,
        XElement { IsEmpty: true } reference => Blank().Replace((reference.Attribute("cref") ?? reference.Attribute("langword") ?? reference.Attribute("name"))!.Value.Split('(')[0].Split('.', ':')[^1], ""),
        XElement inner => Text(inner),
        _ => "",
    }));

    [GeneratedRegex(@"\bnull\b")]
    private static partial Regex Null();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
