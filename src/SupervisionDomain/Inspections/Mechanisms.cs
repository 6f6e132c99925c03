namespace SupervisionDomain;

/// <summary>How problems, leads and failings are to be dealt with (工作机制). An open list.</summary>
/// <remarks>
/// In the words of reports on epidemic control of 2021. Removal first: Law on sanctions for public employees arts. 17, 18;
/// assigned and supervised: Petition Work Regulation (2022) arts. 22, 40.
/// </remarks>
public sealed class Mechanisms : ICodeList
{
    private static readonly Dictionary<string, Term> Terms = [];

    private Mechanisms()
    {
    }

    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Term> Known { get; } = Terms.AsReadOnly();

    /// <summary>Accountability followed up (跟进问责).</summary>
    public static Code<Mechanisms> Accountability { get; } = Code<Mechanisms>.Enter(Terms, "accountability", "跟进问责", "accountability followed up");

    /// <summary>Strict investigation and punishment (从严查处).</summary>
    public static Code<Mechanisms> Severity { get; } = Code<Mechanisms>.Enter(Terms, "severity", "从严查处", "strict investigation and punishment");

    /// <summary>Removal from office first, investigation after (先免职再查处).</summary>
    public static Code<Mechanisms> RemovalFirst { get; } = Code<Mechanisms>.Enter(Terms, "removalFirst", "先免职再查处", "removal from office first, investigation after");

    /// <summary>Handled as soon as received (即收即办).</summary>
    public static Code<Mechanisms> ImmediateHandling { get; } = Code<Mechanisms>.Enter(Terms, "immediateHandling", "即收即办", "handled as soon as received");

    /// <summary>Assigned, and the handling supervised (交办督办).</summary>
    public static Code<Mechanisms> AssignAndSupervise { get; } = Code<Mechanisms>.Enter(Terms, "assignAndSupervise", "交办督办", "assigned, and the handling supervised");
}
