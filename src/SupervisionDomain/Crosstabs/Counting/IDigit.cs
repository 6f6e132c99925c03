namespace SupervisionDomain;

/// <summary>One of the dimensions of a cell that are no periods.</summary>
internal interface IDigit
{
    public int Radix { get; }

    /// <summary>Appends the digit of each row from the first on to its cell; one below zero stays so.</summary>
    public void Append(int first, Span<int> cells);

    /// <summary>The digits that a row may have.</summary>
    public IReadOnlyList<int> Possible(int row);

    public CrosstabCell Say(CrosstabCell cell, int digit);
}
