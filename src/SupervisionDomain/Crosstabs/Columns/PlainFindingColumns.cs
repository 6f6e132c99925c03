namespace SupervisionDomain;

/// <summary>Puts plain findings into the columns from the bytes of their lines, without a record in between.</summary>
internal sealed class PlainFindingColumns(FindingColumnsBuilder findings, SiteColumnsBuilder sites, InspectionColumnsBuilder inspections, TextTable categories, JointSets joint)
{
    // Two parts of a hundred characters of three bytes each, and the colon.
    private const int MaxId = 601;

    /// <summary>Looks ahead at where the ids of findings lie in memory, of all of them together, so that adding them does not wait for each.</summary>
    public void LookAhead(ReadOnlySpan<PlainFinding> plain, ReadOnlySpan<byte> issuer)
    {
        Span<byte> room = stackalloc byte[MaxId];
        foreach (var finding in plain)
        {
            var text = finding.Text.Span;
            finding.IdHash = TextTable.Hash(InScope(text[finding.Id], issuer, room));
            finding.SiteHash = finding.Site is { } site ? TextTable.Hash(InScope(text[site], issuer, room)) : 0;
        }

        foreach (var finding in plain)
        {
            findings.Ids.LookAtSlot(finding.IdHash);
            sites.Ids.LookAtSlot(finding.SiteHash);
        }

        foreach (var finding in plain)
        {
            sites.Ids.LookAtText(finding.SiteHash);
        }
    }

    /// <summary>Adds a finding that was looked ahead for; false, and nothing is added, when its id is there already, its inspection is not, or it says more than a day knows.</summary>
    /// <param name="finding">What its line says.</param>
    /// <param name="issuer">The scope of ids without one, with the colon.</param>
    /// <param name="lastDay">The number of the last day on which it can have happened.</param>
    public bool TryAdd(PlainFinding finding, ReadOnlySpan<byte> issuer, int lastDay)
    {
        var text = finding.Text.Span;
        Span<byte> room = stackalloc byte[MaxId];
        var acting = JointSets.None;
        if (finding.Events[^1].Day > lastDay || (finding.Category is { } code && !categories.HasRoomFor(text[code])))
        {
            return false;
        }

        if (finding.RaisedBy.Count == 0 && finding.Inspection is { } inspection)
        {
            if (!inspections.Rows.Ids.TryFind(InScope(text[inspection], issuer, room), out var row))
            {
                return false;
            }

            acting = inspections.Rows.ActingOf(row);
        }

        if (!findings.Ids.TryAdd(InScope(text[finding.Id], issuer, room), finding.IdHash, out _))
        {
            return false;
        }

        findings.Begin(
            finding.RaisedBy.Count > 0 ? SetOf(finding.RaisedBy, text) : acting,
            SetOf(finding.Responsible, text),
            finding.Site is { } site ? sites.Of(InScope(text[site], issuer, room), finding.SiteHash) : -1,
            finding.Category is { } category ? categories.CodeOf(text[category]) : (ushort)0);
        foreach (var e in finding.Events)
        {
            findings.AddEvent(e.Kind, e.Day);
        }

        findings.End();
        return true;
    }

    private static ReadOnlySpan<byte> InScope(ReadOnlySpan<byte> id, ReadOnlySpan<byte> issuer, Span<byte> room)
    {
        if (id.Contains((byte)':'))
        {
            return id;
        }

        issuer.CopyTo(room);
        id.CopyTo(room[issuer.Length..]);
        return room[..(issuer.Length + id.Length)];
    }

    private int SetOf(List<Range> named, ReadOnlySpan<byte> text)
    {
        Span<int> numbers = named.Count <= JointSets.Few ? stackalloc int[named.Count] : new int[named.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = joint.Organizations.Of(text[named[i]]);
        }

        return joint.Of(numbers);
    }
}
