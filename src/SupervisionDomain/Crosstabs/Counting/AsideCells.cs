namespace SupervisionDomain;

/// <summary>What stands aside of the rows, cell by cell.</summary>
internal sealed class AsideCells
{
    private readonly Dictionary<int, List<Entry>> entries = [];
    private readonly Dictionary<int, Dictionary<int, Quantity>> uncertain;

    public AsideCells(CellGrid grid)
    {
        var (rows, order) = (grid.Rows, grid.Order);
        uncertain = rows.Weighs ? UncertainWeights.Of(grid) : [];
        var versions = new List<(int Cell, AsideRow Row)>();
        foreach (var row in rows.Weighs ? [] : rows.Aside)
        {
            foreach (var (cell, surely) in grid.Read(row))
            {
                entries.TryAdd(cell, []);
                foreach (var place in order.PlacesOf(rows.Organizations[row.Row]))
                {
                    entries[cell].Add(new(place.At, row.Thing, surely && place.Surely && row.When.Versions < 2));
                }

                if (surely && row.When.Versions > 1)
                {
                    versions.Add((cell, row));
                }
            }
        }

        // Where each version of a record says it, in one place or another, it is so at all that stand above these.
        foreach (var told in versions.GroupBy(v => (v.Cell, v.Row.Thing)))
        {
            entries[told.Key.Cell].AddRange(
                from v in told
                from place in order.NodesOf(rows.Organizations[v.Row.Row])
                where place.Surely
                group rows.TellingOf(v.Row) by place.At into node
                where Telling.IsSure(node)
                select new Entry(node.Key, told.Key.Thing, true));
        }
    }

    /// <summary>Whether anything counts or may count in a cell.</summary>
    public bool Has(int cell) => entries.ContainsKey(cell) || uncertain.ContainsKey(cell);

    /// <summary>The things that count or may count in a cell.</summary>
    public List<Entry> Of(int cell) => entries.GetValueOrDefault(cell) ?? [];

    /// <summary>What weighs, and is not certain, by position; null for a cell without.</summary>
    public IReadOnlyDictionary<int, Quantity>? Uncertain(int cell) => uncertain.GetValueOrDefault(cell);

    /// <summary>An occurrence at one of its organizations.</summary>
    internal readonly record struct Entry(int Position, int Thing, bool Surely);
}
