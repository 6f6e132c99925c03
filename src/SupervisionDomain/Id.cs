using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace SupervisionDomain;

/// <summary>The id of a record of type <typeparamref name="T"/>: a local part, and the register that gave it (its scope).</summary>
/// <remarks>
/// <para>
/// Written <c>scope:local</c>, for example <c>431000:F-12</c>, each part of at most 100 characters. An id without a scope belongs to the issuer of the
/// document that holds it; the ledger adds that scope when documents are merged, so two issuers may both use
/// <c>F-12</c> and mean two findings. A document refers to another's record by its full id.
/// </para>
/// <para>
/// For sites and persons the scope says more: within one scope two ids are two things; across scopes nobody knows,
/// and a distinct count is a bound. Organizations are known to all by one id, whoever tells of them, and the id of an issuer has no scope.
/// </para>
/// <para>Equality is ordinal. <c>default</c> is not an id; records refuse it.</para>
/// </remarks>
/// <typeparam name="T">The record that the id names; ids of different records do not mix.</typeparam>
public readonly record struct Id<T> : IParsable<Id<T>>, IComparable<Id<T>>, IRefusesDefault
{
    private readonly string? text;

    private Id(string text) => this.text = text;

    /// <summary>The register that gave the local part, or null when that is the issuer of the document.</summary>
    public string? Scope => Register(text) is { IsEmpty: false } register ? register.ToString() : null;

    /// <summary>The id within its scope.</summary>
    public string Local => text is { } t ? t[(t.IndexOf(':', StringComparison.Ordinal) + 1)..] : "";

    /// <summary>Reads an id.</summary>
    /// <exception cref="FormatException">The text is no id: blank, or with white space, control characters, a slash, more than one colon, or an empty part.</exception>
    public static Id<T> Parse(string text) => TryParse(text ?? throw new ArgumentNullException(nameof(text)), out var id)
        ? id
        : throw new FormatException($"«{text}» is not an id: a local part, or scope:local, each of one to 100 characters without space, slash or colon.");

    /// <summary>Reads an id; false when the text is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Id<T> id)
    {
        id = IsId(text) ? new(text) : default;
        return id.text is not null;
    }

    private static ReadOnlySpan<char> Register(string? text) => text.AsSpan(0, Math.Max(0, text?.IndexOf(':', StringComparison.Ordinal) ?? 0));

    private static bool IsId([NotNullWhen(true)] string? text)
    {
        if (text is { Length: > 0 and <= 100 } && !text.AsSpan().ContainsAnyExcept(IdCharacters.Plain))
        {
            return true;
        }

        if (text is null or { Length: 0 } || FreeText.Violation(text) is not null)
        {
            return false;
        }

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon == 0 || colon == text.Length - 1 || text.LastIndexOf(':') != colon || colon > 100 || text.Length - colon - 1 > 100)
        {
            return false;
        }

        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c) || c == '/')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The id of a reference, which was one when the reference was made; of which kind is not asked.</summary>
    internal static Id<T> Of(RecordReference reference) => new(reference.Id);

    /// <summary>Whether both are of one register.</summary>
    internal bool IsOfScopeOf(Id<T> other) => Register(text).SequenceEqual(Register(other.text));

    /// <summary>This id as a ledger has it: with its own scope, or that of the issuer of its document. Organizations take none.</summary>
    /// <exception cref="ArgumentException">One of the two is <c>default</c>, or the issuer has a scope itself.</exception>
    public Id<T> In(Id<Organization> issuer) => issuer is Id<T> || !Register(NotDefault().text).IsEmpty ? this
        : Register(issuer.NotDefault().text).IsEmpty ? new(string.Concat(issuer.ToString(), ":", text))
        : throw new ArgumentException($"The id of an issuer has no scope, as {issuer} has: it is the scope of its records.", nameof(issuer));

    /// <exception cref="ArgumentException">The id is <c>default</c>.</exception>
    internal Id<T> NotDefault() => text is null ? throw new ArgumentException("An id is required; default is none.") : this;

    /// <summary>Ordinal order of the written form.</summary>
    public int CompareTo(Id<T> other) => string.CompareOrdinal(text, other.text);

    bool IRefusesDefault.IsDefault => text is null;

    /// <summary>The written form; empty for <c>default</c>.</summary>
    public override string ToString() => text ?? "";

    static Id<T> IParsable<Id<T>>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Id<T>>.TryParse(string? s, IFormatProvider? provider, out Id<T> result) => TryParse(s, out result);

    /// <summary>Ordinal order of the written form.</summary>
    public static bool operator <(Id<T> left, Id<T> right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order of the written form.</summary>
    public static bool operator <=(Id<T> left, Id<T> right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order of the written form.</summary>
    public static bool operator >(Id<T> left, Id<T> right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order of the written form.</summary>
    public static bool operator >=(Id<T> left, Id<T> right) => left.CompareTo(right) >= 0;
}

/// <summary>The characters of which most ids are made: a text of these alone is an id without a further look.</summary>
internal static class IdCharacters
{
    public static SearchValues<char> Plain { get; } = SearchValues.Create("-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

    /// <summary>Those of which codes are made.</summary>
    public static SearchValues<char> OfCodes { get; } = SearchValues.Create("-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
}
