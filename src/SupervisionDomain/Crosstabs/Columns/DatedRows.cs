namespace SupervisionDomain;

/// <summary>Records that are on a day each, or else blurred, column by column; each version of a disputed one in a row of its own.</summary>
internal sealed class DatedRows
{
    /// <summary>The id of each row.</summary>
    public required TextColumn Ids { get; init; }

    /// <summary>The organizations it counts for.</summary>
    public required int[] Acting { get; init; }

    /// <summary>The day; 0 where it is not one and undisputed.</summary>
    public required ushort[] Day { get; init; }

    /// <summary>When those were that have no day, in order of their rows.</summary>
    public required (int Row, Blurred When)[] Blurred { get; init; }

    public int Count => Ids.Count;
}
