using System.Diagnostics.CodeAnalysis;

namespace SupervisionDomain;

/// <summary>The code of an administrative division (行政区划代码): six, nine or twelve digits.</summary>
/// <remarks>
/// <para>
/// GB/T 2260 gives two digits each to province, prefecture and county; GB/T 10114 three to the township and three to
/// the village or community. The type of a county-level division is never read from digits 5 and 6: two published
/// readings differ. Codes are dated; the same code may name nothing in another year. <c>default</c> is not a code.
/// </para>
/// <para>
/// Statistics fill codes up to twelve digits with zeros. Such a code is read as the one it stands for: groups of three
/// zeros at the end are dropped, so <c>431226000000</c> is <c>431226</c>, and equal to it.
/// </para>
/// </remarks>
public readonly record struct DivisionCode : IParsable<DivisionCode>, IComparable<DivisionCode>, IRefusesDefault
{
    private readonly string? text;

    private DivisionCode(string text) => this.text = text;

    /// <summary>The level by the number of digits that are not filled up with zeros.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public AdministrativeLevel Level => Stem.Length switch
    {
        2 => AdministrativeLevel.Province,
        4 => AdministrativeLevel.Prefecture,
        6 => AdministrativeLevel.County,
        9 => AdministrativeLevel.Township,
        _ => AdministrativeLevel.GrassRoots,
    };

    /// <summary>The division that this one lies in by its digits; null for a province.</summary>
    /// <remarks>
    /// A county directly under its province has digits that stand for no prefecture (<c>429004</c>, <c>429000</c>), and
    /// a township of a prefecture without counties has that prefecture (<c>441900003</c>, <c>441900</c>).
    /// </remarks>
    public DivisionCode? Parent => text switch
    {
        { Length: 12 } => new(text[..9]),
        { Length: 9 } => new(text[..6]),
        { } t when !t.EndsWith("00", StringComparison.Ordinal) => new(t[..4] + "00"),
        { } t when !t.EndsWith("0000", StringComparison.Ordinal) => new(t[..2] + "0000"),
        _ => null,
    };

    // The digits that say something: those of the filled-up levels left out.
    private string Stem => text switch
    {
        null => throw new InvalidOperationException("default is not a division code."),
        { Length: 6 } when text.EndsWith("0000", StringComparison.Ordinal) => text[..2],
        { Length: 6 } when text.EndsWith("00", StringComparison.Ordinal) => text[..4],
        _ => text,
    };

    /// <summary>Whether this division is the other one or lies in it, by the digits.</summary>
    /// <exception cref="InvalidOperationException">One of them is <c>default</c>.</exception>
    public bool IsWithin(DivisionCode other) => Stem.StartsWith(other.Stem, StringComparison.Ordinal);

    /// <summary>Reads a code.</summary>
    /// <exception cref="FormatException">
    /// Not six, nine or twelve ASCII digits; or a level that is zero although a lower one is not: a province 00, a county
    /// without a prefecture, a village without a township.
    /// </exception>
    public static DivisionCode Parse(string text) => TryParse(text ?? throw new ArgumentNullException(nameof(text)), out var code)
        ? code
        : throw new FormatException($"«{text}» is not a division code: six, nine or twelve digits, of which no level is zero above one that is not.");

    /// <summary>Reads a code; false when the text is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out DivisionCode code)
    {
        var legal = text is { Length: 6 or 9 or 12 } && text.All(char.IsAsciiDigit)
            && !text.StartsWith("00", StringComparison.Ordinal)
            && !(text[2..4] == "00" && text[4..6] != "00")
            && !(text.Length == 12 && text[6..9] == "000" && text[9..] != "000");
        code = legal ? new(Unfilled(text!)) : default;
        return legal;
    }

    /// <summary>Ordinal order of the digits, in which official tables stand: a division comes before those that lie in it.</summary>
    public int CompareTo(DivisionCode other) => string.CompareOrdinal(text, other.text);

    bool IRefusesDefault.IsDefault => text is null;

    /// <summary>The digits, without zeros that only fill up to nine or twelve; empty for <c>default</c>.</summary>
    public override string ToString() => text ?? "";

    internal DivisionCode NotDefault() => text is null ? throw new ArgumentException("A division code is required; default is none.") : this;

    static DivisionCode IParsable<DivisionCode>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<DivisionCode>.TryParse(string? s, IFormatProvider? provider, out DivisionCode result) => TryParse(s, out result);

    /// <summary>Ordinal order of the digits.</summary>
    public static bool operator <(DivisionCode left, DivisionCode right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order of the digits.</summary>
    public static bool operator <=(DivisionCode left, DivisionCode right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order of the digits.</summary>
    public static bool operator >(DivisionCode left, DivisionCode right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order of the digits.</summary>
    public static bool operator >=(DivisionCode left, DivisionCode right) => left.CompareTo(right) >= 0;

    private static string Unfilled(string digits) =>
        digits.Length > 6 && digits.EndsWith("000", StringComparison.Ordinal) ? Unfilled(digits[..^3]) : digits;
}
