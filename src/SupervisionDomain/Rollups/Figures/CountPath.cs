namespace SupervisionDomain;

/// <summary>Figures that say together how much came.</summary>
/// <param name="Added">Those that are added.</param>
/// <param name="TakenOff">Those that are taken off.</param>
/// <param name="IsThrough">Whether they follow each other.</param>
internal sealed record CountPath(IReadOnlyList<ToldFigure> Added, IReadOnlyList<ToldFigure> TakenOff, bool IsThrough)
{
    public IEnumerable<ToldFigure> All => Added.Concat(TakenOff);

    /// <summary>How many they say together; null where that is less than nothing, or nothing is added.</summary>
    public Quantity? Told(bool adds)
    {
        return Added.Count == 0 ? null : TakenOff.Count == 0 ? Together(Added) : Together(Added).Minus(Together(TakenOff)).AsQuantity();

        Quantity Together(IReadOnlyList<ToldFigure> figures) => Quantity.Together([.. figures.Select(f => f.Quantity)], adds);
    }
}
