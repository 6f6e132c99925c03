using NodaTime;

namespace SupervisionDomain;

/// <summary>The one order in which documents stand, in whatever order they came.</summary>
internal static class DocumentOrder
{
    /// <summary>Each document once, in order of recording, then of id.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="of">When it was recorded, and its id.</param>
    /// <param name="fingerprint">What it states: long to write, and asked only of documents that are the same by the other two.</param>
    public static IEnumerable<T> InOrder<T>(this IEnumerable<T> documents, Func<T, (Instant RecordedAt, Id<SupervisionReport> Id)> of, Func<T, string> fingerprint) => documents
        .GroupBy(of)
        .OrderBy(twins => twins.Key)
        .SelectMany(twins => twins.Count() == 1 ? twins : twins.Distinct().OrderBy(fingerprint, StringComparer.Ordinal).AsEnumerable());
}
