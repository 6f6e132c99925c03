namespace SupervisionDomain;

/// <summary>The threads on which a question is counted.</summary>
internal readonly record struct Workers(int Count)
{
    /// <summary>The part of so many rows that one of them takes.</summary>
    public Range Part(int worker, int rows) => (int)((long)rows * worker / Count)..(int)((long)rows * (worker + 1) / Count);

    /// <summary>Each does the work once, told its number.</summary>
    public void Run(Action<int> work)
    {
        if (Count == 1)
        {
            work(0);
        }
        else
        {
            Parallel.For(0, Count, new() { MaxDegreeOfParallelism = Count }, work);
        }
    }

    /// <summary>Each takes the next cell until there is none left.</summary>
    public void EachCell(int cells, Func<CountingMemory> memory, Action<int, CountingMemory> count)
    {
        var next = -1;
        new Workers(Math.Clamp(cells, 1, Count)).Run(_ =>
        {
            using var own = memory();
            for (var cell = Interlocked.Increment(ref next); cell < cells; cell = Interlocked.Increment(ref next))
            {
                count(cell, own);
            }
        });
    }
}
