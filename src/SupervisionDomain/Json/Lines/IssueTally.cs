namespace SupervisionDomain.Json;

/// <summary>Counts issues, and keeps the first ones of each code: however many there are, it stays small.</summary>
internal sealed class IssueTally
{
    private const int Kept = 10;

    private readonly Dictionary<(string Code, IssueSeverity Severity), IssueCount> counts = [];
    private readonly List<Issue> first = [];

    public void Add(Issue issue, long line)
    {
        var key = (issue.Code, issue.Severity);
        var count = counts.TryGetValue(key, out var so) ? so with { Count = so.Count + 1, LastLine = line }
            : new() { Code = issue.Code, Severity = issue.Severity, Count = 1, FirstLine = line, LastLine = line };
        counts[key] = count;
        if (count.Count <= Kept)
        {
            first.Add(issue);
        }
    }

    public ValueList<IssueCount> Counts() => counts.Values.OrderByDescending(c => c.Severity).ThenBy(c => c.Code, StringComparer.Ordinal).ToValueList();

    public ValueList<Issue> First() => first.ToValueList();
}
