namespace SupervisionDomain.Tests;

/// <summary>The grid of docs/finding-life.md, read as text: act and state before, to the state after or the reason in italics.</summary>
internal static class LifeTable
{
    public static IReadOnlyList<string> States { get; }

    public static IReadOnlyDictionary<(string Act, string From), string> Cells { get; }

    static LifeTable()
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "docs", "finding-life.md")).Where(line => line.StartsWith('|'))
            .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToList()).ToList();
        var head = rows.FindIndex(row => row[0] == "act");
        States = rows[head][2..];
        Cells = rows.Skip(head + 2).TakeWhile(row => row.Count == rows[head].Count)
            .SelectMany(row => States.Select((state, i) => (Key: (row[0], state), Cell: row[i + 2])))
            .ToDictionary(x => x.Key, x => x.Cell);
    }

    /// <summary>The state after the act, or the state before where the act is not possible; <c>-</c> for not raised.</summary>
    public static string After(string from, FindingEventKind act) => Cells[(Name(act), from)] is var cell && cell.StartsWith('*') ? from : cell;

    public static string Name(Enum value) => char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..];
}
