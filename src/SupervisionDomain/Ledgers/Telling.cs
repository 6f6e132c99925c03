namespace SupervisionDomain;

/// <summary>Which version of a record tells something, of how many that documents make of it.</summary>
/// <param name="Record">The record.</param>
/// <param name="Versions">How many versions it has; one where no document disputes it.</param>
/// <param name="Version">Which of them; -1 where nobody says which.</param>
internal readonly record struct Telling(RecordReference Record, int Versions, int Version)
{
    /// <summary>That of a record of which documents make one version.</summary>
    public static Telling Undisputed { get; } = new(default, 1, 0);

    /// <summary>Whether it is so whichever document is right, for one record at least: nobody disputes the record, or each of its versions tells it.</summary>
    public static bool IsSure(IEnumerable<Telling> tellings)
    {
        List<Telling>? disputed = null;
        foreach (var telling in tellings)
        {
            if (telling.Versions < 2)
            {
                return true;
            }

            (disputed ??= []).Add(telling);
        }

        return disputed?.GroupBy(t => t.Record)
            .Any(record => record.Select(t => t.Version).Where(version => version >= 0).Distinct().Count() == record.First().Versions) == true;
    }
}
