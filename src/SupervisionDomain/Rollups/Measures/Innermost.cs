namespace SupervisionDomain;

/// <summary>Of things that may be parts of each other, those that count.</summary>
/// <param name="Least">Those that surely are there and have no part there, whichever document is right.</param>
/// <param name="Most">Those that may be there and of which nothing there is a part by all documents.</param>
internal sealed record Innermost(IReadOnlyList<RecordReference> Least, IReadOnlyList<RecordReference> Most)
{
    /// <summary>What the number is made of: what only may be there adds nothing where the whole that it is part of counts once in any case.</summary>
    public IEnumerable<RecordReference> Counting => Least.Count == Most.Count ? Least : Least.Union(Most);
}
