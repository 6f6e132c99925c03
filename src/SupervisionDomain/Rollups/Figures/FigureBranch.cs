namespace SupervisionDomain;

/// <summary>What a total rests on so far: numbers, and records yet to be counted.</summary>
internal sealed record FigureBranch
{
    public List<FigureBasis> Bases { get; init; } = [];

    /// <summary>What gives an end to what they say.</summary>
    public List<FigureBasis> Bounding { get; init; } = [];

    public List<FigureBasis> Unused { get; init; } = [];

    public List<FigureBasis> Contradicting { get; init; } = [];

    public List<Id<Organization>> Silent { get; init; } = [];

    /// <summary>Those that said nothing, and of which a figure that holds them has an upper end.</summary>
    public List<Id<Organization>> Bounded { get; init; } = [];

    public IEnumerable<Id<Organization>> Unheard => Silent.Union(Bounded);

    public List<Part> Parts { get; init; } = [];

    public List<Tally.Counted> Counted { get; init; } = [];

    /// <summary>A number of one branch, which another number is not, though it be the same.</summary>
    internal sealed class Part(Quantity quantity)
    {
        public Quantity Quantity => quantity;
    }
}
