namespace SupervisionDomain.Json;

/// <summary>A document was refused; <see cref="Issues"/> says all that is wrong with it.</summary>
public sealed class SupervisionJsonException : Exception
{
    /// <summary>A refusal for these issues.</summary>
    public SupervisionJsonException(ValueList<Issue> issues)
        : base(Text(issues)) => Issues = issues;

    /// <summary>All issues, in the order of the document.</summary>
    public ValueList<Issue> Issues { get; }

    private static string Text(ValueList<Issue> issues)
    {
        ArgumentNullException.ThrowIfNull(issues);
        return $"The document is refused.{string.Concat(issues.OrderByDescending(i => i.Severity).Take(10).Select(i => $"{Environment.NewLine}  {i}"))}"
            + (issues.Count > 10 ? $"{Environment.NewLine}  and {issues.Count - 10} more" : "");
    }
}
