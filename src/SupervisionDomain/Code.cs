using System.Diagnostics.CodeAnalysis;

namespace SupervisionDomain;

/// <summary>A code of the open list <typeparamref name="TList"/>.</summary>
/// <remarks>
/// A code that the list does not know is legal and survives a round trip: others may extend the list without a change
/// here. Codes are ASCII: letters, digits, hyphen and dot, at most 80, beginning with a letter. They are never translated; their
/// terms are. Equality is ordinal. <c>default</c> is not a code; records refuse it.
/// </remarks>
/// <typeparam name="TList">The list that names the known codes.</typeparam>
public readonly record struct Code<TList> : IParsable<Code<TList>>, IComparable<Code<TList>>, IRefusesDefault
    where TList : ICodeList
{
    private readonly string? text;

    private Code(string text) => this.text = text;

    /// <summary>Whether the list knows this code.</summary>
    public bool IsKnown => text is not null && TList.Known.ContainsKey(text);

    /// <summary>What the code means; for an unknown code, the code itself.</summary>
    public Term Term => text is null ? throw new InvalidOperationException("default is not a code.")
        : TList.Known.TryGetValue(text, out var term) ? term
        : new(text, text);

    /// <summary>Reads a code, known or not.</summary>
    /// <exception cref="FormatException">The text is no code.</exception>
    public static Code<TList> Parse(string text) => TryParse(text ?? throw new ArgumentNullException(nameof(text)), out var code)
        ? code
        : throw new FormatException($"«{text}» is not a code: one to 80 ASCII letters, digits, hyphens or dots, beginning with a letter.");

    /// <summary>Reads a code, known or not; false when the text is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Code<TList> code)
    {
        code = IsCode(text) ? new(text!) : default;
        return code.text is not null;
    }

    /// <summary>Reads a code, known or not; those known share one string.</summary>
    internal static bool TryParse(ReadOnlySpan<char> text, out Code<TList> code)
    {
        code = KnownTexts.Same.TryGetValue(text, out var known) ? new(known) : IsCode(text) ? new(text.ToString()) : default;
        return code.text is not null;
    }

    /// <summary>Enters a code into the terms of its list, and gives it.</summary>
    internal static Code<TList> Enter(Dictionary<string, Term> terms, string text, string zh, string en)
    {
        terms.Add(text, new(zh, en));
        return Parse(text);
    }

    private static bool IsCode(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= 80 && char.IsAsciiLetter(text[0]) && !text.ContainsAnyExcept(IdCharacters.OfCodes);

    /// <exception cref="ArgumentException">The code is <c>default</c>.</exception>
    internal Code<TList> NotDefault() => text is null ? throw new ArgumentException("A code is required; default is none.") : this;

    /// <summary>Ordinal order of the written form.</summary>
    public int CompareTo(Code<TList> other) => string.CompareOrdinal(text, other.text);

    bool IRefusesDefault.IsDefault => text is null;

    /// <summary>The code as written; empty for <c>default</c>.</summary>
    public override string ToString() => text ?? "";

    static Code<TList> IParsable<Code<TList>>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Code<TList>>.TryParse(string? s, IFormatProvider? provider, out Code<TList> result) => TryParse(s, out result);

    /// <summary>Ordinal order of the written form.</summary>
    public static bool operator <(Code<TList> left, Code<TList> right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order of the written form.</summary>
    public static bool operator <=(Code<TList> left, Code<TList> right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order of the written form.</summary>
    public static bool operator >(Code<TList> left, Code<TList> right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order of the written form.</summary>
    public static bool operator >=(Code<TList> left, Code<TList> right) => left.CompareTo(right) >= 0;

    // Made when it is first asked for: the list itself reads its codes before it is complete.
    private static class KnownTexts
    {
        public static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Same = new HashSet<string>(TList.Known.Keys, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
