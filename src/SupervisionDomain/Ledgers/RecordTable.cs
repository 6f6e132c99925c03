using System.Runtime.InteropServices;
using NodaTime;

namespace SupervisionDomain;

/// <summary>All statements of the records of one kind: merged where they agree, kept apart where they conflict.</summary>
/// <param name="list">Those that a document has.</param>
/// <param name="differences">The members in which two statements differ.</param>
/// <param name="join">One statement and what another adds to it.</param>
/// <param name="asTold">What is joined from all statements at once: with each one alone it would be copied each time.</param>
internal sealed class RecordTable<T>(
    Func<ReportBody, ValueList<T>> list, Func<T, T, string[]> differences, Func<T, T, T> join, Func<T, IEnumerable<T>, T> asTold) : IRecordTable
    where T : class, IRecord, IEquatable<T>
{
    // What is left out may be as many things as documents say: beyond these more would say no more, and n documents would make n² versions.
    private const int Few = 8;

    private readonly Dictionary<Id<T>, Entry> entries = [];

    public RecordKind Kind => T.RecordKind;

    /// <summary>Every record once, a conflicting one in each of its versions, whole; in ordinal order of the ids. Asked for when all is said.</summary>
    public ValueList<T> Records => field ?? Interlocked.CompareExchange(ref field, InOrder.SelectMany(Whole).ToValueList(), null) ?? field;

    /// <summary>The id of every record.</summary>
    public IEnumerable<Id<T>> Ids => entries.Keys;

    private Entry[] InOrder => field ??= [.. entries.Values.OrderBy(e => e.Id)];

    public void Add(SupervisionReport document, Func<IRecord, IRecord?> standing)
    {
        foreach (var (index, record) in list(document.Body).Index())
        {
            if (standing(record) is T stands)
            {
                Add(document, index, stands);
            }
        }
    }

    private void Add(SupervisionReport document, int index, T record)
    {
        var id = Id<T>.Of(record.Reference);
        if (!entries.TryGetValue(id, out var entry))
        {
            entries.Add(id, entry = new(id));
        }

        var version = entry.Versions.FindIndex(v => differences(v, record).Length == 0);
        if (version < 0)
        {
            entry.Versions.Add(record);
        }
        else
        {
            entry.Versions[version] = join(entry.Versions[version], record);
        }

        entry.Origins.Add((document, index, record));
    }

    public T? Find(Id<T> key) => entries.TryGetValue(key, out var entry) ? Whole(entry)[0] : null;

    public IRecord? Find(RecordReference record) => Find(Id<T>.Of(record));

    /// <summary>Every version of the record; one where documents agree.</summary>
    public IReadOnlyList<T> Versions(Id<T> key) => entries.TryGetValue(key, out var entry) ? Whole(entry) : [];

    public IReadOnlyList<IRecord> VersionsOf(RecordReference record) => Versions(Id<T>.Of(record));

    public Telling TellingOf(RecordReference record, IRecord? version) => Versions(Id<T>.Of(record)) is { Count: > 1 } versions
        ? new(record, versions.Count, Enumerable.Range(0, versions.Count).FirstOrDefault(i => ReferenceEquals(versions[i], version), -1))
        : Telling.Undisputed;

    public Instant? KnownBy(RecordReference record) => entries.TryGetValue(Id<T>.Of(record), out var entry) ? entry.Origins[0].Document.RecordedAt : null;

    /// <summary>What each document says of the record, in the order in which they were added, which is that of recording.</summary>
    public ReadOnlySpan<(SupervisionReport Document, int Index, T Record)> Told(Id<T> key) => entries.TryGetValue(key, out var entry) ? CollectionsMarshal.AsSpan(entry.Origins) : [];

    /// <summary>Where the record is stated.</summary>
    public IEnumerable<Statement> Statements(Id<T> key) => entries.TryGetValue(key, out var entry) ? Statements(entry) : [];

    /// <summary>Each place at which a record is stated of which some version is such: however many versions are, once.</summary>
    public IEnumerable<(T Record, Statement At)> Statements(Func<T, bool> isSuch) =>
        from entry in InOrder
        let record = Whole(entry).FirstOrDefault(isSuch)
        where record is not null
        from statement in Statements(entry)
        select (record, statement);

    public IEnumerable<Dispute> Disputes() => InOrder.Where(entry => entry.Versions.Count > 1).Select(entry => new Dispute(
        new()
        {
            Record = RecordReference.To(entry.Id),
            Members = entry.Versions.Disputed(differences, join),
            Documents = entry.Origins.Select(o => o.Document.DocumentId).Distinct().Order().ToValueList(),
        },
        Statements(entry)));

    // What differs makes versions; what one of them leaves out, it takes from the others.
    private IReadOnlyList<T> Whole(Entry entry) => entry.Origins.Count == 1 ? entry.Versions
        : entry.Whole ?? Interlocked.CompareExchange(ref entry.Whole, [.. Whole(entry.Versions).Select(version => asTold(version, entry.Origins.Select(o => o.Record)))], null) ?? entry.Whole;

    // Where two of the others differ in what a version leaves out, it may be either; where many do, one of the few told first.
    private List<T> Whole(List<T> versions)
    {
        if (versions.Count == 1)
        {
            return versions;
        }

        var all = new List<T>();
        foreach (var version in versions)
        {
            var first = all.Count;
            var others = versions.Where(other => !ReferenceEquals(other, version));
            if (others.Aggregate(version, join).Equals(version))
            {
                all.Add(version);   // it leaves out nothing that another has
                continue;
            }

            foreach (var told in others.Select(other => join(version, other)))
            {
                if (all.Count - first == Few)
                {
                    break;
                }

                if (all.FindIndex(first, whole => differences(whole, told).Length == 0) < 0)
                {
                    all.Add(others.Aggregate(told, join));
                }
            }
        }

        return all;
    }

    private static IEnumerable<Statement> Statements(Entry entry) =>
        entry.Origins.Select(o => new Statement(o.Document, $"$.body.{RecordReference.ListName(T.RecordKind)}[{o.Index}]"));

    private sealed class Entry(Id<T> id)
    {
        public Id<T> Id => id;

        /// <summary>As they were said.</summary>
        public List<T> Versions { get; } = new(1);

        /// <summary>Each with what it leaves out; made once all is said.</summary>
        public T[]? Whole;

        public List<(SupervisionReport Document, int Index, T Record)> Origins { get; } = new(1);
    }
}
