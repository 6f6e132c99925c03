namespace SupervisionDomain;

/// <summary>The value of a figure: a quantity, a rate, or the reason why there is neither (数值、比率或缺失).</summary>
/// <remarks>A rate is what is printed (整改率98.5%): it is in no total, because rates do not add, and tells nothing of how many there were.</remarks>
public sealed record FigureValue
{
    /// <summary>A number of things or occurrences.</summary>
    public FigureValue(Quantity quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        Quantity = quantity;
    }

    /// <summary>A rate.</summary>
    /// <exception cref="ArgumentException">It is <c>default</c>.</exception>
    public FigureValue(PrintedDecimal rate) => Rate = rate.NotDefault();

    /// <summary>No value, and why.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a reason of the list.</exception>
    public FigureValue(Absence absence) =>
        Absence = absence.Listed();

    /// <summary>The quantity, where it is one.</summary>
    public Quantity? Quantity { get; }

    /// <summary>The rate, where it is one.</summary>
    public PrintedDecimal? Rate { get; }

    /// <summary>Why there is no value, where there is none.</summary>
    public Absence? Absence { get; }

    /// <summary>A quantity is a value.</summary>
    public static implicit operator FigureValue(Quantity quantity) => new(quantity);

    /// <summary>A rate is a value.</summary>
    /// <exception cref="ArgumentException">It is <c>default</c>.</exception>
    public static implicit operator FigureValue(PrintedDecimal rate) => new(rate);

    /// <summary>The reason why there is no value stands for it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a reason of the list.</exception>
    public static implicit operator FigureValue(Absence absence) => new(absence);

    /// <summary>The quantity, the rate, or the reason.</summary>
    public override string ToString() => Quantity?.ToString() ?? Rate?.ToString() ?? Absence.ToString()!;
}
