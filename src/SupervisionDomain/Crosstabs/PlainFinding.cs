namespace SupervisionDomain;

/// <summary>A finding as a text says it plainly: the places of its ids and codes in the text, and its events as numbers.</summary>
/// <remarks>It has an id and at least one event, each on one day, in order, beginning with the raising. One object serves for many findings, one after the other.</remarks>
internal sealed class PlainFinding
{
    public Range Id { get; set; }

    public Range? Inspection { get; set; }

    public List<Range> RaisedBy { get; } = [];

    public Range? Site { get; set; }

    public Range? Category { get; set; }

    public List<PlainEvent> Events { get; } = [];

    /// <summary>The organizations that any of the events names as responsible.</summary>
    public List<Range> Responsible { get; } = [];

    public void Clear()
    {
        (Id, Inspection, Site, Category) = (default, null, null, null);
        RaisedBy.Clear();
        Events.Clear();
        Responsible.Clear();
    }

    /// <summary>An event: the place of its id, what happened, and the number of the day.</summary>
    internal readonly record struct PlainEvent(Range Id, FindingEventKind Kind, ushort Day);
}
