using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SupervisionDomain;

/// <summary>A decimal as printed, with its places and its percent sign: 66%, 3.5%, 0.60. Never a binary fraction (所印小数).</summary>
/// <remarks><c>default</c> is none; records refuse it. Equality is that of the written form.</remarks>
public readonly record struct PrintedDecimal : IParsable<PrintedDecimal>, IRefusesDefault
{
    private readonly string? text;

    private PrintedDecimal(string text, decimal number, int places)
    {
        this.text = text;
        Number = number;
        Places = places;
    }

    /// <summary>The number before the percent sign.</summary>
    public decimal Number { get; }

    /// <summary>How many places are printed after the point.</summary>
    public int Places { get; }

    /// <summary>Whether it is printed in percent.</summary>
    public bool IsPercent => text?.EndsWith('%') ?? false;

    /// <summary>Reads a printed decimal.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    public static PrintedDecimal Parse(string text) => TryParse(text ?? throw new ArgumentNullException(nameof(text)), out var printed)
        ? printed
        : throw new FormatException($"«{text}» is not a decimal such as 0.60, 66% or 3.5%.");

    /// <summary>Reads a printed decimal; false when the text is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PrintedDecimal printed)
    {
        printed = default;
        if (text is null or { Length: 0 or > 20 })
        {
            return false;
        }

        var digits = text.EndsWith('%') ? text[..^1] : text;
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        if (digits.Any(c => !char.IsAsciiDigit(c) && c != '.') || digits.Length == 0 || point == 0 || point == digits.Length - 1
            || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        printed = new(text, number, point < 0 ? 0 : digits.Length - point - 1);
        return true;
    }

    /// <exception cref="ArgumentException">It is <c>default</c>.</exception>
    internal PrintedDecimal NotDefault() => text is null ? throw new ArgumentException("A printed decimal is required; default is none.") : this;

    bool IRefusesDefault.IsDefault => text is null;

    /// <summary>The written form; empty for <c>default</c>.</summary>
    public override string ToString() => text ?? "";

    static PrintedDecimal IParsable<PrintedDecimal>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<PrintedDecimal>.TryParse(string? s, IFormatProvider? provider, out PrintedDecimal result) => TryParse(s, out result);
}
