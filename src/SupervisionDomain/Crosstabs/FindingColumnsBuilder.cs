namespace SupervisionDomain;

/// <summary>Collects findings into columns: a row is begun, its events follow, and it is ended.</summary>
internal sealed class FindingColumnsBuilder
{
    private const int Kinds = 32;

    // The state that follows on each, zero being none, by each kind of event.
    private static readonly byte[] After = [.. Enumerable.Range(0, Kinds * Kinds).Select(i => (byte)(Next((FindingState)(i / Kinds), (FindingEventKind)(i % Kinds)) ?? 0))];

    private readonly List<int> acting = [];
    private readonly List<int> responsible = [];
    private readonly List<int> site = [];
    private readonly List<ushort> category = [];
    private readonly List<int> eventStart = [0];
    private readonly List<byte> eventKind = [];
    private readonly List<byte> eventState = [];
    private readonly List<ushort> eventDay = [];
    private readonly Dictionary<int, FindingColumns.Irregular> irregular = [];
    private byte state;

    /// <summary>The id of each row; it is added before the row is begun.</summary>
    public TextTable Ids { get; } = new();

    /// <summary>The organizations for which a row counts.</summary>
    public int ActingOf(int row) => acting[row];

    public void Begin(int acting, int responsible, int site, ushort category)
    {
        this.acting.Add(acting);
        this.responsible.Add(responsible);
        this.site.Add(site);
        this.category.Add(category);
        state = 0;
    }

    /// <summary>Adds an event, the first being the raising. One that is not possible leaves the state as it is.</summary>
    public void AddEvent(FindingEventKind kind, ushort day)
    {
        state = After[(state * Kinds) + (int)kind];
        eventKind.Add((byte)kind);
        eventState.Add(state);
        eventDay.Add(day);
    }

    public void End() => eventStart.Add(eventDay.Count);

    /// <summary>Ends a row that is not regular; it has no events in the columns.</summary>
    public void End(FindingColumns.Irregular finding)
    {
        var (first, count) = (eventStart[^1], eventDay.Count - eventStart[^1]);
        eventKind.RemoveRange(first, count);
        eventState.RemoveRange(first, count);
        eventDay.RemoveRange(first, count);
        irregular.Add(Ids.Count - 1, finding);
        End();
    }

    private static FindingState? Next(FindingState state, FindingEventKind kind)
    {
        FindingState? from = state == 0 ? null : state;
        return Enum.IsDefined(kind) ? FindingTransitions.After(from, kind) ?? from : null;
    }

    public FindingColumns Build() => new()
    {
        Ids = Ids.ToColumn(),
        Acting = [.. acting],
        Responsible = responsible.TrueForAll(set => set == JointSets.None) ? null : [.. responsible],
        Site = [.. site],
        Category = [.. category],
        EventStart = [.. eventStart],
        EventKind = [.. eventKind],
        EventState = [.. eventState],
        EventDay = [.. eventDay],
        IrregularRows = new Dictionary<int, FindingColumns.Irregular>(irregular),
    };
}
