using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SupervisionDomain;

/// <summary>A decimal as printed, with its sign, its places and its percent sign: 66%, 3.5%, 0.60, +15.3%. Never a binary fraction (所印小数).</summary>
/// <remarks>
/// Read are also 60％, 60 %, 百分之六十, 百分之12.5, 12 percent, 12 per cent and 147,000; of changes −4%, 减少, 下降 and 降低47% (−47%), 增长, 增加, 上升 and 提高15.3%
/// (+15.3%). The written form is always digits with a point, behind + or - where there is a sign, before % where it is in percent; the
/// contract takes no other. <c>default</c> is none; records refuse it. Equality is that of the written form: +4% is not 4%.
/// </remarks>
public readonly record struct PrintedDecimal : IParsable<PrintedDecimal>, IRefusesDefault
{
    private static readonly (string Words, string Sign)[] Signs =
    [
        ("+", "+"), ("增长", "+"), ("增加", "+"), ("上升", "+"), ("提高", "+"),
        ("-", "-"), ("\u2212", "-"), ("减少", "-"), ("下降", "-"), ("降低", "-"),
    ];

    private static readonly string[] Percents = [" %", "%", "\uFF05", " percent", " per cent"];

    private readonly string? text;

    private PrintedDecimal(string text, decimal number, int places)
    {
        this.text = text;
        Number = number;
        Places = places;
    }

    /// <summary>The number before the percent sign; negative where it is printed as a decrease. A share is not.</summary>
    public decimal Number { get; }

    /// <summary>How many places are printed after the point.</summary>
    public int Places { get; }

    /// <summary>Whether it is printed in percent.</summary>
    public bool IsPercent => text?.EndsWith('%') ?? false;

    /// <summary>Reads a printed decimal in any of its forms.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    public static PrintedDecimal Parse(string text) => TryParse(text ?? throw new ArgumentNullException(nameof(text)), out var printed)
        ? printed
        : throw new FormatException($"«{text}» is not a decimal such as 0.60, 66%, +3.5%, 百分之六十 or 下降4%.");

    /// <summary>Reads a printed decimal in any of its forms; false when the text is none, or its written form is longer than 20 characters.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PrintedDecimal printed)
    {
        printed = default;
        if (text is null or { Length: > 40 })
        {
            return false;
        }

        var (signed, sign) = Array.Find(Signs, s => text.StartsWith(s.Words, StringComparison.Ordinal));
        var rest = text.AsSpan((signed ?? "").Length);
        var isChinese = rest.StartsWith("百分之");
        var percent = isChinese ? "" : Array.Find(Percents, words => text.EndsWith(words, StringComparison.Ordinal));
        rest = isChinese ? rest[3..] : rest[..^(percent ?? "").Length];
        var digits = isChinese && NumberReader.TryRead(rest, out var numerals) && numerals is { IsRough: false, IsScaled: false }
            ? numerals.Low.ToString(CultureInfo.InvariantCulture)
            : WithoutGroups(rest.ToString());
        var written = $"{sign}{digits}{(percent is null ? "" : "%")}";
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        if (digits.Any(c => !char.IsAsciiDigit(c) && c != '.') || digits.Length == 0 || written.Length > 20 || point == 0 || point == digits.Length - 1
            || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        printed = new(written, sign == "-" ? -number : number, point < 0 ? 0 : digits.Length - point - 1);
        return true;
    }

    // 147,000; a text whose commas do not part it by threes is left as it is, and is then no number.
    private static string WithoutGroups(string digits)
    {
        var whole = digits.Split('.')[0];
        var groups = whole.Split(',');
        return groups[0].Length is > 0 and <= 3 && groups.Skip(1).All(group => group.Length == 3) ? string.Concat(groups) + digits[whole.Length..] : digits;
    }

    /// <exception cref="ArgumentException">It is <c>default</c>.</exception>
    internal PrintedDecimal NotDefault() => text is null ? throw new ArgumentException("A printed decimal is required; default is none.") : this;

    bool IRefusesDefault.IsDefault => text is null;

    /// <summary>The written form, of at most 20 characters; empty for <c>default</c>.</summary>
    public override string ToString() => text ?? "";

    static PrintedDecimal IParsable<PrintedDecimal>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<PrintedDecimal>.TryParse(string? s, IFormatProvider? provider, out PrintedDecimal result) => TryParse(s, out result);
}
