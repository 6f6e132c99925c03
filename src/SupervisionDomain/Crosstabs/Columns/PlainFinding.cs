using System.Text;

namespace SupervisionDomain;

/// <summary>A finding as a line says it plainly: the places of its ids and codes in the line, and its events as numbers.</summary>
/// <remarks>It has an id and at least one event, each on one day, in order, beginning with the raising. One object serves for many findings, one after the other.</remarks>
internal sealed class PlainFinding
{
    /// <summary>The line.</summary>
    public ReadOnlyMemory<byte> Text { get; private set; }

    public Range Id { get; set; }

    /// <summary>By what the id is found, once it was looked ahead for.</summary>
    public uint IdHash { get; set; }

    /// <summary>By what the site is found.</summary>
    public uint SiteHash { get; set; }

    public Range? Inspection { get; set; }

    public List<Range> RaisedBy { get; } = [];

    public Range? Site { get; set; }

    public Range? Category { get; set; }

    public List<PlainEvent> Events { get; } = [];

    /// <summary>The organizations that any of the events names as responsible.</summary>
    public List<Range> Responsible { get; } = [];

    /// <summary>The finding with the scope of its id: its own, or the issuer's.</summary>
    public RecordReference ReferenceIn(Id<Organization> issuer) =>
        RecordReference.To(Id<Finding>.Parse(Encoding.UTF8.GetString(Text.Span[Id]))).In(issuer);

    public void Begin(ReadOnlyMemory<byte> text)
    {
        (Text, Id, Inspection, Site, Category) = (text, default, null, null, null);
        RaisedBy.Clear();
        Events.Clear();
        Responsible.Clear();
    }

    /// <summary>An event: the place of its id, what happened, and the number of the day.</summary>
    internal readonly record struct PlainEvent(Range Id, FindingEventKind Kind, ushort Day);
}
