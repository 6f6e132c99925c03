using System.Diagnostics.CodeAnalysis;

namespace SupervisionDomain;

/// <summary>A record of any kind by kind and id, written <c>findings/431000:F-12</c> (记录引用).</summary>
/// <remarks><c>default</c> names nothing.</remarks>
public readonly record struct RecordReference : IParsable<RecordReference>, IComparable<RecordReference>, IRefusesDefault
{
    private readonly string? id;

    private RecordReference(RecordKind kind, string id) => (Kind, this.id) = (kind, id);

    /// <summary>The kind of record.</summary>
    public RecordKind Kind { get; }

    /// <summary>The id as written; empty for <c>default</c>.</summary>
    public string Id => id ?? "";

    /// <summary>The register that gave the id, or null.</summary>
    public string? Scope => Id.IndexOf(':', StringComparison.Ordinal) is > 0 and { } colon ? Id[..colon] : null;

    /// <summary>The reference to a record.</summary>
    /// <exception cref="ArgumentException">The id is <c>default</c>, or of no kind of record that a report has.</exception>
    public static RecordReference To<T>(Id<T> id)
        where T : IRecord => new(T.RecordKind.Listed(), id.NotDefault().ToString());

    /// <exception cref="ArgumentException">The reference is <c>default</c>.</exception>
    internal RecordReference NotDefault() => id is null ? throw new ArgumentException("A record is required; default names none.") : this;

    /// <summary>This reference as a ledger has it: its id with its own scope, or with that of the issuer of its document. Organizations take none.</summary>
    /// <exception cref="ArgumentException">One of the two is <c>default</c>, or the issuer has a scope itself.</exception>
    public RecordReference In(Id<Organization> issuer) =>
        NotDefault().Kind == RecordKind.Organizations ? this : new(Kind, Id<IRecord>.Of(this).In(issuer).ToString());

    /// <summary>Reads the written form.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    public static RecordReference Parse(string text) => TryParse(text ?? throw new ArgumentNullException(nameof(text)), out var reference)
        ? reference
        : throw new FormatException($"«{text}» is not a record such as findings/431000:F-12.");

    /// <summary>Reads the written form; false when the text is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out RecordReference reference)
    {
        reference = default;
        var slash = text?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        if (slash < 0 || !ClosedList.TryRead(text.AsSpan(0, slash), out RecordKind kind) || !Id<RecordReference>.TryParse(text![(slash + 1)..], out var id))
        {
            return false;
        }

        reference = new(kind, id.ToString());
        return true;
    }

    /// <summary>Order by kind, then by id, ordinal.</summary>
    public int CompareTo(RecordReference other) =>
        Kind != other.Kind ? Kind.CompareTo(other.Kind) : string.CompareOrdinal(Id, other.Id);

    bool IRefusesDefault.IsDefault => id is null;

    /// <summary>The written form; empty for <c>default</c>.</summary>
    public override string ToString() => id is null ? "" : $"{ListName(Kind)}/{id}";

    static RecordReference IParsable<RecordReference>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<RecordReference>.TryParse(string? s, IFormatProvider? provider, out RecordReference result) => TryParse(s, out result);

    /// <summary>The name of the list of such records in a report.</summary>
    internal static string ListName(RecordKind kind) => kind.Written();

    /// <summary>Order by kind, then by id, ordinal.</summary>
    public static bool operator <(RecordReference left, RecordReference right) => left.CompareTo(right) < 0;

    /// <summary>Order by kind, then by id, ordinal.</summary>
    public static bool operator <=(RecordReference left, RecordReference right) => left.CompareTo(right) <= 0;

    /// <summary>Order by kind, then by id, ordinal.</summary>
    public static bool operator >(RecordReference left, RecordReference right) => left.CompareTo(right) > 0;

    /// <summary>Order by kind, then by id, ordinal.</summary>
    public static bool operator >=(RecordReference left, RecordReference right) => left.CompareTo(right) >= 0;
}
