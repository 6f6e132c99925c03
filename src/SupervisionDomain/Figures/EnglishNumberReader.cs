using static SupervisionDomain.WordingWords;

namespace SupervisionDomain;

/// <summary>Reads one number in English words, or in digits before one.</summary>
internal static class EnglishNumberReader
{
    private const string AndHalf = " and a half";

    private static readonly string[] Compounds = [" trillion ", " billion ", " million ", " thousand ", " hundred "];

    /// <summary>Reads the whole text: 1.2 million, 22k, three million, two hundred thousand, half a million, one and a half million, sixty-five, one hundred and five, several hundred; false when it is none.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out Numeral number)
    {
        if (TryReadWord(text, out number))
        {
            return true;
        }

        foreach (var unit in Compounds)
        {
            if (TryReadCompound(text, unit, out number))
            {
                return true;
            }
        }

        foreach (var (name, unit) in EnglishUnits)
        {
            if (text.EndsWith(name))
            {
                var before = text[..^name.Length];
                return NumberReader.TryReadDigits(before, out var digits, out var scale) ? Numeral.TryScale(digits, scale, unit, out number)
                    : name[0] == ' ' && (TryReadPart(before, unit, out number) || TryReadCount(before, unit, out number));
            }
        }

        return false;
    }

    // One hundred and five, two thousand three hundred: what follows is less than the unit, and two hundred thousand is none of them.
    private static bool TryReadCompound(ReadOnlySpan<char> text, ReadOnlySpan<char> unit, out Numeral number)
    {
        number = default;
        if (text.IndexOf(unit) is not (> 0 and var at) || !char.IsAsciiLetter(text[0]))
        {
            return false;
        }

        var whole = text[..(at + unit.Length - 1)];
        var rest = text[(at + unit.Length)..];
        if (!TryRead(rest.StartsWith("and ") ? rest[4..] : rest, out var tail) || !TryRead(whole, out var head)
            || tail is not { IsRough: false, Low: > 0 } || head.IsRough || tail.Low >= head.Place)
        {
            return false;
        }

        number = head + tail;
        return true;
    }

    // Half a million is about half of one, and half a dozen a word of its own.
    private static bool TryReadPart(ReadOnlySpan<char> before, long unit, out Numeral number)
    {
        foreach (var (words, percent) in EnglishParts)
        {
            if (unit % 100 == 0 && before.SequenceEqual(words))
            {
                number = new(unit / 100 * percent, unit / 100 * percent, unit / 10, IsScaled: true);
                return true;
            }
        }

        // One and a half million is 1.5 million.
        number = default;
        return before.EndsWith(AndHalf) && TryRead(before[..^AndHalf.Length], out var whole) && whole is { IsRough: false, IsScaled: false, Low: > 0 and < 10_000 }
            && Numeral.TryScale((whole.Low * 10) + 5, 10, unit, out number);
    }

    // In words it is rounded from ten thousand on, as in numerals: two thousand is exact, two hundred thousand is not.
    private static bool TryReadCount(ReadOnlySpan<char> before, long unit, out Numeral number)
    {
        number = default;
        var isCount = TryRead(before is "a" ? "one" : before, out var count) && count is { IsRough: false, IsScaled: false, Low: > 0 } && count.Low < (unit < 100 ? 1_000 : unit)
            && Numeral.TryScale(count.Low, 1, unit, out number);
        number = number with { IsScaled = number.Low >= 10_000 };
        return isCount;
    }

    private static bool TryReadWord(ReadOnlySpan<char> text, out Numeral number)
    {
        foreach (var (word, low, high) in EnglishWords)
        {
            if (text.SequenceEqual(word))
            {
                number = new(low, high, 1, IsRough: low < high);
                return true;
            }
        }

        // Sixty-five, sixty five.
        number = default;
        if (text.IndexOfAny('-', ' ') is not (> 0 and var at) || !TryReadWord(text[..at], out var tens) || !TryReadWord(text[(at + 1)..], out var ones)
            || tens.IsRough || tens.Low < 20 || ones.Low is 0 or > 9)
        {
            return false;
        }

        number = tens + ones;
        return true;
    }
}
