using System.Runtime.InteropServices;

namespace SupervisionDomain.Json;

/// <summary>The lines of a block, and those of them that have a plain finding. It is filled again and again.</summary>
internal sealed class PlainFindings
{
    private readonly List<PlainFinding> all = [];
    private readonly List<int> numbers = [];
    private int count;

    /// <summary>The lines.</summary>
    public LineBlock Lines { get; } = new();

    /// <summary>The findings, in the order of the lines.</summary>
    public ReadOnlySpan<PlainFinding> All => CollectionsMarshal.AsSpan(all)[..count];

    /// <summary>The number of the line of each.</summary>
    public ReadOnlySpan<int> Numbers => CollectionsMarshal.AsSpan(numbers);

    /// <summary>Whether every line has one.</summary>
    public bool AreAll => count == Lines.Count;

    /// <summary>Ends when nobody needs what it holds any longer.</summary>
    public Task IsDone { get; set; } = Task.CompletedTask;

    /// <summary>Reads what is plain of the lines.</summary>
    public void Read()
    {
        count = 0;
        numbers.Clear();
        for (var line = 0; line < Lines.Count; line++)
        {
            if (count == all.Count)
            {
                all.Add(new());
            }

            if (PlainFindingReader.TryRead(Lines[line], all[count]))
            {
                numbers.Add(line);
                count++;
            }
        }
    }
}
