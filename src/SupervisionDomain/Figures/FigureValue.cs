namespace SupervisionDomain;

/// <summary>The value of a figure: a quantity, or the reason why there is none (数值或缺失).</summary>
public sealed record FigureValue
{
    /// <summary>A value.</summary>
    public FigureValue(Quantity quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        Quantity = quantity;
    }

    /// <summary>No value, and why.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a reason of the list.</exception>
    public FigureValue(Absence absence) =>
        Absence = absence.Listed();

    /// <summary>The quantity, where there is one.</summary>
    public Quantity? Quantity { get; }

    /// <summary>Why there is none, where there is none.</summary>
    public Absence? Absence { get; }

    /// <summary>A quantity is a value.</summary>
    public static implicit operator FigureValue(Quantity quantity) => new(quantity);

    /// <summary>The quantity, or the reason.</summary>
    public override string ToString() => Quantity?.ToString() ?? Absence.ToString()!;
}
