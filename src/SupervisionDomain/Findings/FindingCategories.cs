namespace SupervisionDomain;

/// <summary>What a finding is about (问题类别). An open list.</summary>
/// <remarks>In the words of reports on epidemic control of 2021.</remarks>
public sealed class FindingCategories : ICodeList
{
    private static readonly Dictionary<string, Term> Terms = [];

    private FindingCategories()
    {
    }

    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Term> Known { get; } = Terms.AsReadOnly();

    /// <summary>Insufficient capacity (能力不足).</summary>
    public static Code<FindingCategories> InsufficientCapacity { get; } = Code<FindingCategories>.Enter(Terms, "insufficientCapacity", "能力不足", "insufficient capacity");

    /// <summary>Formalism and bureaucratism (形式主义官僚主义).</summary>
    public static Code<FindingCategories> Formalism { get; } = Code<FindingCategories>.Enter(Terms, "formalism", "形式主义官僚主义", "formalism and bureaucratism");

    /// <summary>Inaction, slow action or wrong action (不作为、慢作为、乱作为).</summary>
    public static Code<FindingCategories> Inaction { get; } = Code<FindingCategories>.Enter(Terms, "inaction", "不作为、慢作为、乱作为", "inaction, slow action or wrong action");

    /// <summary>Dereliction of duty (失职失责).</summary>
    public static Code<FindingCategories> Dereliction { get; } = Code<FindingCategories>.Enter(Terms, "dereliction", "失职失责", "dereliction of duty");

    /// <summary>Measures not carried out (措施不落实).</summary>
    public static Code<FindingCategories> MeasuresNotCarriedOut { get; } = Code<FindingCategories>.Enter(Terms, "measuresNotCarriedOut", "措施不落实", "measures not carried out");
}
