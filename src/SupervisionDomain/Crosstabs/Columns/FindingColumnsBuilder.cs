namespace SupervisionDomain;

/// <summary>Collects findings into columns: a row is begun, its events follow, and it is ended.</summary>
internal sealed class FindingColumnsBuilder
{
    private readonly GrowingColumn<int> acting = new();
    private readonly GrowingColumn<int> responsible = new();
    private readonly GrowingColumn<int> site = new();
    private readonly GrowingColumn<ushort> category = new();
    private readonly GrowingColumn<int> eventStart = new(0);
    private readonly GrowingColumn<byte> eventKind = new();
    private readonly GrowingColumn<byte> eventState = new();
    private readonly GrowingColumn<ushort> eventDay = new();
    private readonly Dictionary<int, FindingColumns.Irregular> irregular = [];
    private FindingState? state;

    /// <summary>The id of each row; it is added before the row is begun.</summary>
    public TextTable Ids { get; } = new();

    /// <summary>The organizations for which a row counts.</summary>
    public int ActingOf(int row) => acting[row];

    public void Begin(int acting, int responsible, int site, ushort category)
    {
        if (responsible != JointSets.None)
        {
            NameNobodyUpTo(this.acting.Count);
            this.responsible.Add(responsible);
        }

        this.acting.Add(acting);
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
        var first = eventStart[eventStart.Count - 1];
        eventKind.Shorten(first);
        eventState.Shorten(first);
        eventDay.Shorten(first);
        irregular.Add(Ids.Count - 1, finding);
        End();
    }

    public FindingColumns Build()
    {
        if (responsible.Count > 0)
        {
            NameNobodyUpTo(acting.Count);
        }

        return new()
        {
            Ids = Ids.ToColumn(),
            Acting = acting.ToColumn(),
            Responsible = responsible.Count > 0 ? responsible.ToColumn() : null,
            Site = site.ToColumn(),
            Category = category.ToColumn(),
            EventStart = eventStart.ToColumn(),
            EventKind = eventKind.ToColumn(),
            EventState = eventState.ToColumn(),
            EventDay = eventDay.ToColumn(),
            IrregularRows = new Dictionary<int, FindingColumns.Irregular>(irregular),
        };
    }

    // Where nobody is named, the column is not there at all.
    private void NameNobodyUpTo(int row)
    {
        while (responsible.Count < row)
        {
            responsible.Add(JointSets.None);
        }
    }
}
