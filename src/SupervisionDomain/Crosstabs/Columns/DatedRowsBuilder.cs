namespace SupervisionDomain;

/// <summary>Collects dated records into columns, a row each.</summary>
internal sealed class DatedRowsBuilder
{
    private readonly List<int> acting = [];
    private readonly List<ushort> day = [];
    private readonly List<(int Row, Blurred When)> blurred = [];

    /// <summary>The id of each row.</summary>
    public TextTable Ids { get; } = new();

    /// <summary>The organizations for which a row counts.</summary>
    public int ActingOf(int row) => acting[row];

    /// <summary>Adds a row and gives its number.</summary>
    /// <param name="id">The record.</param>
    /// <param name="acting">The organizations for which it counts.</param>
    /// <param name="when">When it was.</param>
    public int Add(string id, int acting, Blurred when)
    {
        var row = Ids.Add(id);
        this.acting.Add(acting);
        day.Add(when.Day);
        if (when.Day == 0)
        {
            blurred.Add((row, when));
        }

        return row;
    }

    public DatedRows Build() => new() { Ids = Ids.ToColumn(), Acting = [.. acting], Day = [.. day], Blurred = [.. blurred] };
}
