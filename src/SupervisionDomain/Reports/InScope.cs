namespace SupervisionDomain;

/// <summary>Which ids are the same in a document: those without a scope are the issuer's.</summary>
internal readonly struct InScope<T>(Id<Organization> issuer) : IEqualityComparer<Id<T>>
{
    private readonly int own = string.GetHashCode(issuer.ToString());

    public bool Equals(Id<T> x, Id<T> y)
    {
        var (a, b) = (x.ToString(), y.ToString());
        var (colonA, colonB) = (a.IndexOf(':', StringComparison.Ordinal), b.IndexOf(':', StringComparison.Ordinal));
        return a.AsSpan(colonA + 1).SequenceEqual(b.AsSpan(colonB + 1))
            && ((colonA < 0 && colonB < 0) || Scope(a, colonA).SequenceEqual(Scope(b, colonB)));
    }

    public int GetHashCode(Id<T> id)
    {
        var text = id.ToString();
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return HashCode.Combine(colon < 0 ? own : string.GetHashCode(Scope(text, colon)), string.GetHashCode(text.AsSpan(colon + 1)));
    }

    private ReadOnlySpan<char> Scope(string text, int colon) => colon < 0 ? issuer.ToString() : text.AsSpan(0, colon);
}
