using NodaTime;

namespace SupervisionDomain.Tests;

/// <summary>What the texts of the contract look like, as regular expressions (ECMA-262, with and without the flag u) that other languages run as well.</summary>
internal static class TextPatterns
{
    /// <summary>A code of an open list.</summary>
    public const string Code = "^[A-Za-z][A-Za-z0-9.-]{0,79}$";

    /// <summary>A text with something in it that is not white space.</summary>
    public const string NotBlank = $"[^{Space}]";

    /// <summary>An id without a scope.</summary>
    public const string WithoutScope = "^[^:]*$";

    /// <summary>The name of an extension.</summary>
    public const string AbsoluteUri = $"^[A-Za-z][A-Za-z0-9+.-]*:[^{SpaceOrControl}]+$";

    /// <summary>An id, with its scope or without.</summary>
    public const string Id = $"^{IdText}$";

    private const string Space = @"\u0009-\u000D\u0020\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000";
    private const string SpaceOrControl = @"\u0000-\u0020\u007F-\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000";
    private const string IdPart = $"[^{SpaceOrControl}/:]{{1,100}}";
    private const string IdText = $"{IdPart}(?::{IdPart})?";

    // Each month with its days; February with 29, whatever the year. After 9998 there is no date, nor is its last midnight one.
    private const string MonthAndDay = "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9])";
    private const string Time = "(?:[01][0-9]|2[0-3])(?::[0-5][0-9]){0,2}|24(?::00){0,2}";
    private const string Date = $"(?!0000|9999|9998-12-31T24)[0-9]{{4}}(?:-(?:0[1-9]|1[0-2]|(?:{MonthAndDay})(?:T(?:{Time}))?))?";

    /// <summary>The pattern of a type that is written as text.</summary>
    /// <exception cref="InvalidOperationException">Nobody has said what it looks like.</exception>
    public static string Of(Type type) =>
        type == typeof(Instant) ? $@"^[0-9]{{4}}-(?:{MonthAndDay})T(?:[01][0-9]|2[0-3])(?::[0-5][0-9]){{2}}(?:\.[0-9]{{1,9}})?Z$"
        : type == typeof(LocalDate) ? $"^[0-9]{{4}}-(?:{MonthAndDay})$"
        : type == typeof(PartialDate) ? $"^{Date}$"
        : type == typeof(DateSpan) ? $@"^(?:{Date}(?:/(?:{Date}|\.\.))?|\.\./{Date})$"
        : type == typeof(Unit) ? "^[A-Za-z][A-Za-z0-9-]{0,39}$"
        : type == typeof(DivisionCode) ? "^(?!00)(?![0-9]{2}00(?!00))[0-9]{6}(?:[0-9]{3}|(?!000(?!000))[0-9]{6})?$"
        : type == typeof(PrintedDecimal) ? "^(?=.{1,20}$)(?:[>≥<≤~≲]?[+-]?[0-9]+(?:[.][0-9]+)?%?|[+-]?[1-9](?:[.][0-9]+)?e(?:[1-9]|1[0-5]))$"
        : type == typeof(RecordReference) ? $"^(?:{string.Join('|', Enum.GetValues<RecordKind>().Select(RecordReference.ListName))})/{IdText}$"
        : type == typeof(AccountabilitySubject) ? $"^(?:persons|organizations)/{IdText}$"
        : throw new InvalidOperationException($"{type} is written as text: say here what it looks like.");

    /// <summary>The format of JSON Schema that says the same or more, where there is one.</summary>
    public static string? Format(Type type) => type == typeof(Instant) ? "date-time" : type == typeof(LocalDate) ? "date" : null;
}
