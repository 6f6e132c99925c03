using System.Diagnostics.CodeAnalysis;

namespace SupervisionDomain;

/// <summary>The code of an administrative division (行政区划代码): six, nine or twelve digits.</summary>
/// <remarks>
/// GB/T 2260 gives two digits each to province, prefecture and county; GB/T 10114 three to the township and three to
/// the village or community. The type of a county-level division is never read from digits 5 and 6: two published
/// readings differ. Codes are dated; the same code may name nothing in another year. <c>default</c> is not a code.
/// </remarks>
public readonly record struct DivisionCode : IParsable<DivisionCode>, IRefusesDefault
{
    private readonly string? text;

    private DivisionCode(string text) => this.text = text;

    /// <summary>The division that this one lies in by its digits; null for a province.</summary>
    public DivisionCode? Parent => text switch
    {
        { Length: 12 } => new(text[..9]),
        { Length: 9 } => new(text[..6]),
        { } t when !t.EndsWith("00", StringComparison.Ordinal) => new(t[..4] + "00"),
        { } t when !t.EndsWith("0000", StringComparison.Ordinal) => new(t[..2] + "0000"),
        _ => null,
    };

    /// <summary>Reads a code.</summary>
    /// <exception cref="FormatException">Not six, nine or twelve ASCII digits with a province that is not 00.</exception>
    public static DivisionCode Parse(string text) => TryParse(text, out var code)
        ? code
        : throw new FormatException($"«{text}» is not a division code of six, nine or twelve digits.");

    /// <summary>Reads a code; false when the text is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out DivisionCode code)
    {
        var legal = text is { Length: 6 or 9 or 12 } && text.All(char.IsAsciiDigit)
            && !text.StartsWith("00", StringComparison.Ordinal)
            && !(text[2..4] == "00" && text[4..6] != "00");
        code = legal ? new(text!) : default;
        return legal;
    }

    bool IRefusesDefault.IsDefault => text is null;

    /// <summary>The digits; empty for <c>default</c>.</summary>
    public override string ToString() => text ?? "";

    internal DivisionCode NotDefault() => text is null ? throw new ArgumentException("A division code is required; default is none.") : this;

    static DivisionCode IParsable<DivisionCode>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<DivisionCode>.TryParse(string? s, IFormatProvider? provider, out DivisionCode result) => TryParse(s, out result);
}
