namespace SupervisionDomain;

/// <summary>Collects findings into columns: a row is begun, its events follow, and it is ended.</summary>
internal sealed class FindingColumnsBuilder
{
    private readonly List<int> acting = [];
    private readonly List<int> responsible = [];
    private readonly List<int> site = [];
    private readonly List<ushort> category = [];
    private readonly List<int> eventStart = [0];
    private readonly List<byte> eventKind = [];
    private readonly List<byte> eventState = [];
    private readonly List<ushort> eventDay = [];
    private readonly Dictionary<int, FindingColumns.Irregular> irregular = [];
    private FindingState? state;

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
        state = null;
    }

    /// <summary>Adds an event, the first being the raising. One that is not possible leaves the state as it is.</summary>
    public void AddEvent(FindingEventKind kind, ushort day)
    {
        state = FindingTransitions.After(state, kind) ?? state;
        eventKind.Add((byte)kind);
        eventState.Add((byte)state!.Value);
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
