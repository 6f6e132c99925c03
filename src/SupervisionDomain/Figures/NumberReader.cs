using System.Buffers;
using static SupervisionDomain.WordingWords;

namespace SupervisionDomain;

/// <summary>Reads one number in digits, Chinese numerals or English words, without allocating.</summary>
internal static class NumberReader
{
    private const string Units = "亿万千百十";

    // In these the lower end of a range may be counted too: 1至2万, 5-10k.
    private static readonly (string Name, long Value)[] Magnitudes = [.. EnglishUnits, .. "亿万千百".Select(unit => ($"{unit}", Value(unit)))];

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789０１２３４５６７８９");

    /// <summary>Reads the whole text as one number; false when it is none, or above the largest.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out Numeral number) =>
        text.Length > 0 && char.IsAsciiLetter(text[^1]) ? EnglishNumberReader.TryRead(text, out number) : TryReadUnits(text, out number) && number.High <= Quantity.MaxValue;

    /// <summary>Reads the whole text as one number that is counted in a unit: 1.5 of 1.5至2万.</summary>
    public static bool TryReadIn(ReadOnlySpan<char> text, long unit, out Numeral number)
    {
        if (TryReadDigits(text, out var digits, out var scale) || TryReadPoint(text, out digits, out scale))
        {
            return Numeral.TryScale(digits, scale, unit, out number);
        }

        var isRead = TryRead(text, out var counted) && counted.High <= Quantity.MaxValue / unit;
        number = isRead ? counted with { Low = counted.Low * unit, High = counted.High * unit } : default;
        return isRead;
    }

    /// <summary>Takes the highest unit, and what follows it, from what is counted in it: 万 from 五百万 and 2万5千, k from 10k; its value is 0 where there is none.</summary>
    public static (string Name, long Value) TakeUnit(ref ReadOnlySpan<char> text)
    {
        var (highest, at) = (("", 0L), -1);
        foreach (var (name, value) in Magnitudes)
        {
            if (value > highest.Item2 && (char.IsAsciiLetter(name[0]) ? text.EndsWith(name) ? text.Length - name.Length : -1 : text.LastIndexOf(name)) is > 0 and var found)
            {
                (highest, at) = ((name, value), found);
            }
        }

        text = at < 0 ? text : text[..at];
        return highest;
    }

    // The highest unit divides the text: what stands before it is counted in it, what follows is less than it.
    private static bool TryReadUnits(ReadOnlySpan<char> text, out Numeral number)
    {
        foreach (var unit in Units)
        {
            var at = unit == '亿' ? text.LastIndexOf(unit) : text.IndexOf(unit);
            if (at >= 0)
            {
                // 1.5个亿 is 1.5亿.
                var before = unit == '亿' && text[..at] is [.. var counted, '个'] && !counted.IsEmpty ? counted : text[..at];
                return TryReadUnit(before, Value(unit), text[(at + 1)..], out number);
            }
        }

        return TryReadOpen(text, out number) || TryReadPlain(text, isTail: false, out number);
    }

    // 20几 is 二十几. But 100几 may be 一百几 and 一百零几.
    private static bool TryReadOpen(ReadOnlySpan<char> text, out Numeral number)
    {
        number = default;
        if (text is not [.., not '0' and not '\uFF10', '0' or '\uFF10', '几'] || !TryReadDigits(text[..^1], out var tens, out var scale) || scale > 1)
        {
            return false;
        }

        number = new(tens + 1, tens + 9, 1, IsRough: true);
        return true;
    }

    private static bool TryReadUnit(ReadOnlySpan<char> before, long unit, ReadOnlySpan<char> after, out Numeral number)
    {
        number = default;
        if (before.IsEmpty)
        {
            // 百八十 and 万八 are said of about so many, and are no number as 百几十 is.
            number = new(unit, unit, unit, unit >= 10_000);
            return after.IsEmpty || (TryReadTail(after, unit, number, out number) && (unit == 10 || number.IsRough));
        }

        if (TryReadDigits(before, out var digits, out var scale) || (unit >= 10_000 && TryReadPoint(before, out digits, out scale)))
        {
            if (!Numeral.TryScale(digits, scale, unit, out number) || (scale > 1 && !after.IsEmpty))
            {
                return false;
            }

            // 332千 is rounded as 33.2万 is, 3千 is no more than 3000.
            number = number with { IsScaled = unit >= 10_000 || scale > 1 || (unit == 1_000 && digits > 9) };
        }
        else if ((unit < 10_000 ? TryReadPlain(before, isTail: false, out var head) : TryReadUnits(before, out head)) && Math.Max(head.High, head.Place) <= Quantity.MaxValue / unit)
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

    // 三点五亿 is 3.5亿; but 三点五十 may be ten to four.
    private static bool TryReadPoint(ReadOnlySpan<char> text, out long digits, out long scale)
    {
        (digits, scale) = (0, 1);
        if (text.IndexOf('点') is not (> 0 and var point) || !TryReadUnits(text[..point], out var whole) || whole is not { IsRough: false, Low: < 10_000 })
        {
            return false;
        }

        digits = whole.Low;
        foreach (var c in text[(point + 1)..])
        {
            if (Ones(c) is not (>= 0 and var one) || scale > 1_000_000)
            {
                return false;
            }

            (digits, scale) = ((digits * 10) + one, scale * 10);
        }

        return scale > 1;
    }

    private static bool TryReadTail(ReadOnlySpan<char> after, long unit, Numeral head, out Numeral number)
    {
        number = default;
        if (after is "半")
        {
            number = head + new Numeral(unit / 2, unit / 2, unit / 10);
            return true;
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
            tail = new(tail.Low * (unit / 10), (tail.High * (unit / 10)) + Open(rest, unit / 10), unit / 10, IsRough: tail.IsRough);
        }

        number = head + tail;
        return tail.High < unit;
    }

    // 几百 goes on to 999, 两三百 to 300.
    private static long Open(ReadOnlySpan<char> rough, long unit) => rough.ContainsAny("几数") ? unit - 1 : 0;

    // A number without units: digits, one numeral, 几, two neighbours such as 两三, or numerals digit by digit.
    private static bool TryReadPlain(ReadOnlySpan<char> text, bool isTail, out Numeral number)
    {
        number = default;
        if (TryReadDigits(text, out var digits, out var scale))
        {
            number = new(digits, digits, 1);
            return scale == 1;
        }

        if (text is "几" or "好几" or "数")
        {
            number = new(isTail ? 1 : 2, 9, 1, IsRough: true);
            return true;
        }

        var value = 0L;
        foreach (var c in text)
        {
            var numeral = Ones(c);
            if (numeral < 0 || value > Quantity.MaxValue / 10 || (c == '两' && text.Length > 2))
            {
                return false;
            }

            value = (value * 10) + numeral;
        }

        if (text.Length == 2 && Ones(text[0]) is > 0 and var first && Ones(text[1]) is var second && (second == first + 1 || (first, second) is (3, 5)))
        {
            number = new(first, second, 1, IsRough: true);
            return true;
        }

        number = new(value, value, 1);
        return text.Length > 0 && !(text.Length == 2 && text.Contains('两'));
    }

    /// <summary>Digits, full-width ones too, grouped by commas or blanks or not, in India 1,00,353, with decimals or not; the scale is 10 to the decimals.</summary>
    public static bool TryReadDigits(ReadOnlySpan<char> text, out long digits, out long scale)
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

    private static bool IsDigit(char c) => Digits.Contains(c);

    /// <summary>Whether it is one digit, in figures or as a numeral.</summary>
    public static bool IsDigitOrNumeral(char c) => IsDigit(c) || Ones(c) >= 0;

    /// <summary>Whether it is one digit or a numeral, of a unit too.</summary>
    public static bool IsNumeral(char c) => IsDigitOrNumeral(c) || Units.Contains(c, StringComparison.Ordinal);

    // 1 416 as 1,416; a blank may be one that does not break, or a thin one.
    private static bool IsComma(char c) => c is ',' or '\uFF0C' or ' ' or '\u00A0' or '\u2009' or '\u202F';

    private static int Ones(char c) => c switch
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
