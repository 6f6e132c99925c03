namespace SupervisionDomain;

/// <summary>One number in digits or Chinese numerals, read without allocating.</summary>
/// <param name="Low">The number; of a rough one (两三, 数十), its lowest reading.</param>
/// <param name="High">The highest reading of a rough number; else the number.</param>
/// <param name="Place">The place value of the last digit that is printed: 1000 in 33.2万, 10,000 in 100万 and in 一百万.</param>
/// <param name="IsScaled">Whether 万, 亿 or their like were used: the number is then rounded to its last place.</param>
/// <param name="IsRough">Whether the words give no single number.</param>
internal readonly record struct NumberReader(long Low, long High, long Place, bool IsScaled, bool IsRough)
{
    private const string Units = "亿万千百十";

    /// <summary>Reads the whole text as one number; false when it is none, or above the largest.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out NumberReader number) =>
        TryReadEnglish(text, out number) || (TryReadUnits(text, out number) && number.High <= Quantity.MaxValue);

    // 1.2 million, 332 thousand.
    private static bool TryReadEnglish(ReadOnlySpan<char> text, out NumberReader number)
    {
        number = default;
        var (word, unit) = text.EndsWith(" thousand") ? (9, 1_000L)
            : text.EndsWith(" million") ? (8, 1_000_000L)
            : text.EndsWith(" billion") ? (8, 1_000_000_000L)
            : (0, 0L);
        return unit > 0 && TryReadDigits(text[..^word], out var digits, out var scale) && TryScale(digits, scale, unit, out number);
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
            number = new(unit, unit, unit, unit >= 10_000, false);
        }
        else if (TryReadDigits(before, out var digits, out var scale))
        {
            if (!TryScale(digits, scale, unit, out number) || (scale > 1 && !after.IsEmpty))
            {
                return false;
            }

            number = number with { IsScaled = unit >= 10_000 || scale > 1 };
        }
        else if ((unit < 10_000 ? TryReadPlain(before, isTail: false, out var head) : TryReadUnits(before, out head)) && head.High <= Quantity.MaxValue / unit)
        {
            // 一百万 is 100万: the hundreds are not what it is rounded to. 1.2千万 and 1.2万亿 are rounded to their decimals.
            number = new(head.Low * unit, (head.High * unit) + (head.IsRough ? unit - 1 : 0), head.IsScaled ? head.Place * unit : unit, unit >= 10_000, head.IsRough);
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

        if (!isZero && unit > 10 && rest.IndexOfAny(Units) < 0 && tail.High < 10 && !IsDigit(rest[0]))
        {
            tail = new(tail.Low * (unit / 10), (tail.High * (unit / 10)) + (tail.IsRough ? (unit / 10) - 1 : 0), unit / 10, false, tail.IsRough);
        }

        number = new(head.Low + tail.Low, head.High + tail.High, tail.Place, head.IsScaled, tail.IsRough);
        return tail.High < unit;
    }

    // A number without units: digits, one numeral, 几, two neighbours such as 两三, or numerals digit by digit.
    private static bool TryReadPlain(ReadOnlySpan<char> text, bool isTail, out NumberReader number)
    {
        number = default;
        if (TryReadDigits(text, out var digits, out var scale))
        {
            number = new(digits, digits, 1, false, false);
            return scale == 1;
        }

        if (text is "几" or "数")
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

    // Digits, full-width ones too, grouped by commas or not, with decimals or not; the scale is 10 to the decimals.
    private static bool TryReadDigits(ReadOnlySpan<char> text, out long digits, out long scale)
    {
        (digits, scale) = (0, 1);
        var (inDecimals, sinceComma, hasComma) = (false, 0, false);
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
                sinceComma++;
            }
            else if (c is '.' or '\uFF0E' && !inDecimals && i > 0 && i < text.Length - 1 && !(hasComma && sinceComma != 3))
            {
                inDecimals = true;
            }
            else if (c is ',' or '\uFF0C' && !inDecimals && (hasComma ? sinceComma == 3 : sinceComma is > 0 and <= 3))
            {
                (hasComma, sinceComma) = (true, 0);
            }
            else
            {
                return false;
            }
        }

        return text.Length > 0 && !(hasComma && !inDecimals && sinceComma != 3) && digits <= Quantity.MaxValue && (inDecimals ? scale > 1 : scale == 1);
    }

    private static bool TryScale(long digits, long scale, long unit, out NumberReader number)
    {
        number = default;
        if (unit % scale != 0 || digits > Quantity.MaxValue / (unit / scale))
        {
            return false;
        }

        number = new(digits * (unit / scale), digits * (unit / scale), unit / scale, true, false);
        return true;
    }

    private static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is >= '\uFF10' and <= '\uFF19';

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
