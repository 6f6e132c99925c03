namespace SupervisionDomain;

/// <summary>Reads a quantity as printed: its number and measure word, and the blanks, the noun and the sign of a currency around them.</summary>
internal static class QuantityReader
{
    /// <summary>What the words say; null where they cannot be read. Each thing around the number is taken away only where it cannot be read with it.</summary>
    public static Quantity? Read(string text, Unit unit, WordingPolicy? policy)
    {
        text = TraditionalCharacters.Folded(text);
        if (Plain(text, unit, policy) is { } plain)
        {
            return plain;
        }

        // $1.4B is money; 12B is a door.
        var bare = WithoutBlanks(text, unit);
        bare = unit.IsMoney && bare is [.., >= '0' and <= '9', 'B'] ? $"{bare}n" : bare;
        var counted = PrintedNumber.WithoutNoun(bare, unit);
        return Measured(bare, unit, policy) ?? Measured(counted, unit, policy) ?? Told(bare, unit, policy) ?? Told(counted, unit, policy)
            ?? (unit.IsMoney && WithoutCents(counted) is { } whole ? Read(whole, unit, policy) : null);
    }

    /// <summary>Why the words cannot be read: the measure word, the number before it, what stands behind the number, or the sign of another currency.</summary>
    public static string Fault(string text, Unit unit)
    {
        var bare = WithoutBlanks(TraditionalCharacters.Folded(text), unit);
        bare = PrintedNumber.WithoutPreface(bare, unit) ?? bare;
        var isMeasured = PrintedNumber.TrySplit(bare, out var number, out var word);
        return unit.IsMoney && (isMeasured ? number : PrintedNumber.WithoutNoun(bare, unit)) is var amount && WithoutFraction(amount) is { } whole && NumberWording.TryParse(whole, out _)
            ? $"«{text}»: only whole {unit.EnPlural} are kept, and «{Written(amount)}» has parts of one; leave them out or round them."
            : isMeasured ? NumberWording.TryParse(number, out _) ? $"«{text}»: the measure word «{Written(word)}» does not count {unit.EnPlural}."
                : $"«{text}»: before the measure word «{Written(word)}», «{Written(number)}» is not a number in words that can be read."
            : NumberWording.ReadIn(bare) is > 0 and var read ? $"«{text}»: behind the number «{Written(bare[..read])}», «{Written(bare[read..])}» is no measure word that can be read."
            : SignOfAnother(bare, unit) is { } sign ? $"«{text}»: the sign «{Written(sign)}» is not that of {unit.EnPlural}."
            : $"«{text}» is not a number in words that can be read.";

        string Written(string part) => TraditionalCharacters.AsWritten(part, WithoutBlanks(text, unit));
    }

    private static Quantity? Plain(string text, Unit unit, WordingPolicy? policy) =>
        NumberWording.TryParse(text, out var wording, policy) ? Quantity.Of(wording, unit) : null;

    // With a measure word or without.
    private static Quantity? Measured(string text, Unit unit, WordingPolicy? policy)
    {
        if (Plain(text, unit, policy) is { } plain)
        {
            return plain;
        }

        if (!PrintedNumber.TrySplit(text, out var number, out var word) || !PrintedNumber.Counts(word, unit) || !NumberWording.TryParse(number, out var wording, policy))
        {
            return null;
        }

        var printed = PrintedNumber.UnitOf(unit, word);
        return PrintedNumber.CountsOthers(word, printed) ? Quantity.Of(wording, printed).OrLess()
            : Quantity.Of(wording, printed, word == printed.MeasureWord ? null : word);
    }

    // Behind what was done, and what is counted.
    private static Quantity? Told(string text, Unit unit, WordingPolicy? policy) =>
        PrintedNumber.WithoutPreface(text, unit) is { } told ? Measured(told, unit, policy) : null;

    // The text as it would be printed without stray blanks and without the sign of its currency.
    private static string WithoutBlanks(string text, Unit unit)
    {
        // A blank between two digits parts groups of three, else two numbers: 3 5个 are not 35. One beside a word of the alphabet stays: about 500人, 近150余 sites.
        var bare = WithoutSigns(text.Trim(), unit);
        string[] parts = bare.Any(c => c > '\u2E7F') ? bare.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [bare];
        return string.Concat(parts.Select((part, i) => i > 0 && IsApart(parts[i - 1][^1], part[0]) ? $" {part}" : part));

        static bool IsApart(char last, char first) =>
            (NumberReader.IsDigitOrNumeral(last) && NumberReader.IsDigitOrNumeral(first)) || char.IsAsciiLetter(last) || char.IsAsciiLetter(first);
    }

    // A sign stands behind the number and a blank, or before a digit or a blank and a digit, and behind no other character of a number or of a longer sign.
    private static string WithoutSigns(string text, Unit unit)
    {
        foreach (var sign in unit.Signs)
        {
            if (text.EndsWith(sign, StringComparison.Ordinal) && text[..^sign.Length] is [.., ' ' or '\u00A0'] amountBefore)
            {
                return amountBefore.TrimEnd(' ', '\u00A0');
            }

            for (var at = text.IndexOf(sign, StringComparison.Ordinal); at >= 0; at = text.IndexOf(sign, StringComparison.Ordinal))
            {
                var amount = text[(at + sign.Length)..].TrimStart(' ', '\u00A0');
                if (amount.Length == 0 || !NumberReader.IsDigitOrNumeral(amount[0]) || (at > 0 && (char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or ',')))
                {
                    return text;
                }

                // 港币300万元 says dollars before the number, and yuan of no other.
                text = text[..at] + (sign is [.., '币'] && unit != Unit.Yuan ? amount.TrimEnd('元') : amount);
            }
        }

        return text;
    }

    // An amount without the two zeros of its cents, or the stroke that says in India that there are none; null where it has others, or none. Three zeros may be thousands.
    private static string? WithoutCents(string text)
    {
        if (text is [.. [.., >= '0' and <= '9'] stroke, '/', '-'])
        {
            return stroke.ToString();
        }

        var parts = text.Split(".00");
        return parts.Length > 1 && parts.SkipLast(1).All(part => part is [.., >= '0' and <= '9']) && parts.Skip(1).All(part => part is not [>= '0' and <= '9', ..])
            ? string.Concat(parts)
            : null;
    }

    // 1,234 of 1,234.50; null where there is no fraction.
    private static string? WithoutFraction(string number)
    {
        var parts = number.Split('.');
        return parts is [_, [>= '0' and <= '9', ..]] ? parts[0] + parts[1].TrimStart([.. "0123456789"]) : null;
    }

    // The sign of a currency in which the unit does not count; null where the text has none.
    private static string? SignOfAnother(string text, Unit unit) =>
        Unit.AllSigns.Except(unit.Signs).OrderByDescending(sign => sign.Length).FirstOrDefault(sign => text.Contains(sign, StringComparison.Ordinal));
}
