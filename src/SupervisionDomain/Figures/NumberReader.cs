using System.Buffers;
using static SupervisionDomain.WordingWords;

namespace SupervisionDomain;

/// <summary>One number in digits, Chinese numerals or English words, read without allocating.</summary>
/// <param name="Low">The number; of a rough one (两三, 数十), its lowest reading.</param>
/// <param name="High">The highest reading of a rough number; else the number.</param>
/// <param name="Place">The place value of the last digit that is printed: 1000 in 33.2万, 10,000 in 100万 and in 一百万.</param>
/// <param name="IsScaled">Whether 万, 亿 or their like were used: the number is then rounded to its last place.</param>
/// <param name="IsRough">Whether the words give no single number.</param>
internal readonly record struct NumberReader(long Low, long High, long Place, bool IsScaled, bool IsRough)
{
    private const string Units = "亿万千百十";

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789０１２３４５６７８９");

    /// <summary>Reads the whole text as one number; false when it is none, or above the largest.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out NumberReader number) =>
        text.Length > 0 && char.IsAsciiLetter(text[^1]) ? TryReadEnglish(text, out number) : TryReadUnits(text, out number) && number.High <= Quantity.MaxValue;

    /// <summary>The unit at the end of a number, in which the lower end of a range may be counted too: 万 of 1至2万, k of 5-10k.</summary>
    public static ReadOnlySpan<char> MagnitudeOf(ReadOnlySpan<char> text)
    {
        foreach (var (name, _) in EnglishUnits)
        {
            if (text.EndsWith(name))
            {
                return name;
            }
        }

        return text[text.TrimEnd("百千万亿").Length..];
    }

    // 1.2 million, 22k, three million, two hundred thousand, half a million, sixty-five, one hundred and five, several hundred.
    private static bool TryReadEnglish(ReadOnlySpan<char> text, out NumberReader number)
    {
        if (TryReadWord(text, out number) || TryReadCompound(text, " thousand ", out number) || TryReadCompound(text, " hundred ", out number))
        {
            return true;
        }

        foreach (var (name, unit) in EnglishUnits)
        {
            if (text.EndsWith(name))
            {
                var before = text[..^name.Length];
                return TryReadDigits(before, out var digits, out var scale) ? TryScale(digits, scale, unit, out number)
                    : name[0] == ' ' && (before is "half a" ? TryScale(5, 10, unit, out number)
                        : TryReadCount(before, unit, out number));
            }
        }

        return false;
    }

    // One hundred and five, two thousand three hundred: what follows is less than the unit, and two hundred thousand is none of them.
    private static bool TryReadCompound(ReadOnlySpan<char> text, ReadOnlySpan<char> unit, out NumberReader number)
    {
        number = default;
        if (text.IndexOf(unit) is not (> 0 and var at) || !char.IsAsciiLetter(text[0]))
        {
            return false;
        }

        var whole = text[..(at + unit.Length - 1)];
        var rest = text[(at + unit.Length)..];
        if (!TryReadEnglish(rest.StartsWith("and ") ? rest[4..] : rest, out var tail) || !TryReadEnglish(whole, out var head)
            || tail is not { IsRough: false, Low: > 0 } || head.IsRough || tail.Low >= head.Place)
        {
            return false;
        }

        number = new(head.Low + tail.Low, head.High + tail.High, tail.Place, head.IsScaled, false);
        return true;
    }

    // In words it is rounded from ten thousand on, as in numerals: two thousand is exact, two hundred thousand is not.
    private static bool TryReadCount(ReadOnlySpan<char> before, long unit, out NumberReader number)
    {
        number = default;
        var isCount = TryReadEnglish(before is "a" ? "one" : before, out var count) && count is { IsRough: false, IsScaled: false, Low: > 0 } && count.Low < (unit < 100 ? 1_000 : unit)
            && TryScale(count.Low, 1, unit, out number);
        number = number with { IsScaled = number.Low >= 10_000 };
        return isCount;
    }

    private static bool TryReadWord(ReadOnlySpan<char> text, out NumberReader number)
    {
        number = default;
        if (text.IndexOf('-') is >= 0 and var hyphen)
        {
            if (!TryReadWord(text[..hyphen], out var tens) || !TryReadWord(text[(hyphen + 1)..], out var ones) || tens.IsRough || tens.Low < 20 || ones.Low is 0 or > 9)
            {
                return false;
            }

            number = tens with { Low = tens.Low + ones.Low, High = tens.High + ones.High };
            return true;
        }

        foreach (var (word, low, high) in EnglishWords)
        {
            if (text.SequenceEqual(word))
            {
                number = new(low, high, 1, false, low < high);
                return true;
            }
        }

        return false;
    }

    // The highest unit divides the text: what stands before it is counted in it, what follows is less than it.
    private static bool TryReadUnits(ReadOnlySpan<char> text, out NumberReader number)
    {
        foreach (var unit in Units)
        {
            var at = unit == '亿' ? text.LastIndexOf(unit) : text.IndexOf(unit);
            if (at >= 0)
            {
                return TryReadUnit(text[..at], Value(unit), text[(at + 1)..], out number);
            }
        }

        return TryReadPlain(text, isTail: false, out number);
    }

    private static bool TryReadUnit(ReadOnlySpan<char> before, long unit, ReadOnlySpan<char> after, out NumberReader number)
    {
        number = default;
        if (before.IsEmpty)
        {
            // 百八十 and 万八 are said of about so many, and are no number as 百几十 is.
            number = new(unit, unit, unit, unit >= 10_000, false);
            return after.IsEmpty || (TryReadTail(after, unit, number, out number) && (unit == 10 || number.IsRough));
        }

        if (TryReadDigits(before, out var digits, out var scale))
        {
            if (!TryScale(digits, scale, unit, out number) || (scale > 1 && !after.IsEmpty))
            {
                return false;
            }

            number = number with { IsScaled = unit >= 10_000 || scale > 1 };
        }
        else if ((unit < 10_000 ? TryReadPlain(before, isTail: false, out var head) : TryReadUnits(before, out head)) && head.High <= Quantity.MaxValue / unit)
        {
            // 一百万 is 100万: the hundreds are not what it is rounded to. 2千万, 1.2千万 and 1.2万亿 are rounded to their last digit.
            number = new(head.Low * unit, (head.High * unit) + Open(before, unit), head.IsScaled || before.ContainsAny(Digits) ? head.Place * unit : unit, unit >= 10_000, head.IsRough);
        }
        else
        {
            return false;
        }

        return after.IsEmpty || (!number.IsRough && TryReadTail(after, unit, number, out number));
    }

    private static bool TryReadTail(ReadOnlySpan<char> after, long unit, NumberReader head, out NumberReader number)
    {
        number = default;
        if (after is "半")
        {
            number = head with { Low = head.Low + (unit / 2), High = head.High + (unit / 2), Place = unit / 10 };
            return unit > 1;
        }

        // 一百五 is 150, 一百零五 is 105.
        var isZero = after[0] is '零' or '〇';
        var rest = isZero ? after[1..] : after;
        if (!(rest.IndexOfAny(Units) >= 0 ? TryReadUnits(rest, out var tail) : TryReadPlain(rest, isTail: true, out tail)))
        {
            return false;
        }

        if (!isZero && unit > 10 && rest.IndexOfAny(Units) < 0 && tail.High < 10)
        {
            tail = new(tail.Low * (unit / 10), (tail.High * (unit / 10)) + Open(rest, unit / 10), unit / 10, false, tail.IsRough);
        }

        number = new(head.Low + tail.Low, head.High + tail.High, tail.Place, head.IsScaled, tail.IsRough);
        return tail.High < unit;
    }

    // 几百 goes on to 999, 两三百 to 300.
    private static long Open(ReadOnlySpan<char> rough, long unit) => rough.ContainsAny("几数") ? unit - 1 : 0;

    // A number without units: digits, one numeral, 几, two neighbours such as 两三, or numerals digit by digit.
    private static bool TryReadPlain(ReadOnlySpan<char> text, bool isTail, out NumberReader number)
    {
        number = default;
        if (TryReadDigits(text, out var digits, out var scale))
        {
            number = new(digits, digits, 1, false, false);
            return scale == 1;
        }

        if (text is "几" or "好几" or "数")
        {
            number = new(isTail ? 1 : 2, 9, 1, false, true);
            return true;
        }

        var value = 0L;
        foreach (var c in text)
        {
            var numeral = Numeral(c);
            if (numeral < 0 || value > Quantity.MaxValue / 10 || (c == '两' && text.Length > 2))
            {
                return false;
            }

            value = (value * 10) + numeral;
        }

        if (text.Length == 2 && Numeral(text[0]) is > 0 and var first && Numeral(text[1]) is var second && (second == first + 1 || (first, second) is (3, 5)))
        {
            number = new(first, second, 1, false, true);
            return true;
        }

        number = new(value, value, 1, false, false);
        return text.Length > 0 && !(text.Length == 2 && text.Contains('两'));
    }

    // Digits, full-width ones too, grouped by commas or blanks or not, in India 1,00,353, with decimals or not; the scale is 10 to the decimals.
    private static bool TryReadDigits(ReadOnlySpan<char> text, out long digits, out long scale)
    {
        (digits, scale) = (0, 1);
        var (inDecimals, inGroup, comma, first, size) = (false, 0, default(char?), 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (IsDigit(c))
            {
                if (digits > Quantity.MaxValue / 10 || scale > 1_000_000)
                {
                    return false;
                }

                digits = (digits * 10) + (c & 0xF);
                scale *= inDecimals ? 10 : 1;
                inGroup++;
            }
            else if (c is '.' or '\uFF0E' && !inDecimals && i > 0 && i < text.Length - 1 && !(comma is not null && inGroup != 3))
            {
                inDecimals = true;
            }
            else if (!inDecimals && comma is null && IsComma(c) && inGroup is > 0 and <= 3)
            {
                (comma, first, inGroup) = (c, inGroup, 0);
            }
            else if (!inDecimals && c == comma && (size == 0 || size == inGroup) && (inGroup == 3 || (inGroup == 2 && first < 3 && c == ',')))
            {
                (size, inGroup) = (inGroup, 0);
            }
            else
            {
                return false;
            }
        }

        return text.Length > 0 && !(comma is not null && !inDecimals && inGroup != 3) && digits <= Quantity.MaxValue && (inDecimals ? scale > 1 : scale == 1);
    }

    private static bool TryScale(long digits, long scale, long unit, out NumberReader number)
    {
        number = default;
        if (unit % scale != 0 || digits > Quantity.MaxValue / (unit / scale))
        {
            return false;
        }

        number = new(digits * (unit / scale), digits * (unit / scale), unit / scale, unit >= 1_000 || scale > 1, false);
        return true;
    }

    private static bool IsDigit(char c) => Digits.Contains(c);

    /// <summary>Whether it is one digit, in figures or as a numeral.</summary>
    public static bool IsDigitOrNumeral(char c) => IsDigit(c) || Numeral(c) >= 0;

    // 1 416 as 1,416; a blank may be one that does not break, or a thin one.
    private static bool IsComma(char c) => c is ',' or '\uFF0C' or ' ' or '\u00A0' or '\u2009' or '\u202F';

    private static int Numeral(char c) => c switch
    {
        '〇' or '零' => 0,
        '两' => 2,
        _ => "一二三四五六七八九".IndexOf(c, StringComparison.Ordinal) is >= 0 and var i ? i + 1 : -1,
    };

    private static long Value(char unit) => unit switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1_000,
        '万' => 10_000,
        _ => 100_000_000,
    };
}
