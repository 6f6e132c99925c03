using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace SupervisionDomain.Json;

/// <summary>Reads a line with a plain finding where it stands, without making a record of it.</summary>
/// <remarks>
/// Most findings say no more than who found what where, and what became of it on which day. What says more, or says it
/// with escapes or in ids beyond ASCII, and all in which anything is wrong, is left to those who know every rule.
/// </remarks>
internal ref struct PlainFindingReader
{
    private const int MaxPart = 100;
    private const int MaxCode = 80;

    private static readonly SearchValues<byte> IdBytes = SearchValues.Create("-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"u8);
    private static readonly SearchValues<byte> CodeBytes = SearchValues.Create("-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);
    private static readonly CleanMembers OfFinding = new(["id", "inspection", "raisedBy", "site", "category", "description", "events"]);
    private static readonly CleanMembers OfTerm = new(["zh", "en"]);
    private static readonly CleanMembers OfEvent = new(["id", "kind", "at", "by", "responsible", "text"]);
    private static readonly CleanMembers Kinds = new([.. Enum.GetValues<FindingEventKind>().Select(EnumConverter<FindingEventKind>.Name)]);

    private readonly ReadOnlySpan<byte> line;
    private readonly PlainFinding finding;
    private Utf8JsonReader reader;
    private bool isPlain = true;

    private PlainFindingReader(ReadOnlySpan<byte> line, PlainFinding finding)
    {
        this.line = line;
        this.finding = finding;
        reader = new(line);
    }

    /// <summary>Reads a line; false for one that has no finding, or none that is plain.</summary>
    /// <param name="line">The line.</param>
    /// <param name="finding">Takes up what it says.</param>
    /// <param name="record">The part of the line in which the places lie.</param>
    public static bool TryRead(ReadOnlySpan<byte> line, PlainFinding finding, out ReadOnlySpan<byte> record)
    {
        record = default;
        var begin = "{\"kind\":\"findings\",\"record\":"u8;
        if (!line.StartsWith(begin) || line[^1] != '}')
        {
            return false;
        }

        finding.Clear();
        try
        {
            record = line[begin.Length..^1];
            var reading = new PlainFindingReader(record, finding);
            reading.reader.Read();
            reading.Finding();
            return reading.isPlain && !reading.reader.Read() && reading.IsRegular();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private void Finding()
    {
        var members = Begin();
        while (Next(OfFinding, ref members))
        {
            switch (members.Last)
            {
                case 0:
                    finding.Id = Id();
                    break;
                case 1:
                    finding.Inspection = Id();
                    break;
                case 2:
                    Organizations(finding.RaisedBy);
                    break;
                case 3:
                    finding.Site = Id();
                    break;
                case 4:
                    finding.Category = Code();
                    break;
                case 5:
                    Term();
                    break;
                default:
                    Events();
                    break;
            }
        }

        isPlain &= members.Has(0);
    }

    private void Events()
    {
        isPlain &= reader.TokenType == JsonTokenType.StartArray;
        while (isPlain && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            Event();
        }
    }

    private void Event()
    {
        var (id, kind, day) = (default(Range), -1, (ushort)0);
        var members = Begin();
        while (Next(OfEvent, ref members))
        {
            switch (members.Last)
            {
                case 0:
                    id = Id();
                    break;
                case 1:
                    kind = reader.TokenType == JsonTokenType.String ? Kinds.Find(reader.ValueSpan, finding.Events.Count == 0 ? -1 : (int)finding.Events[^1].Kind - 1) : -1;
                    break;
                case 2:
                    day = Day();
                    break;
                case 3:
                    Organization();
                    break;
                case 4:
                    Organizations(finding.Responsible);
                    break;
                default:
                    Term();
                    break;
            }
        }

        isPlain &= members.Has(0) && kind >= 0 && day > 0;
        finding.Events.Add(new(id, (FindingEventKind)(kind + 1), day));
    }

    private void Term()
    {
        var members = Begin();
        while (Next(OfTerm, ref members))
        {
            Text();
        }

        isPlain &= members.Has(0) || members.Has(1);
    }

    private void Organizations(List<Range> into)
    {
        isPlain &= reader.TokenType == JsonTokenType.StartArray;
        while (isPlain && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            into.Add(Organization());
        }
    }

    private Range Organization()
    {
        isPlain &= IsText(MaxPart) && !reader.ValueSpan.ContainsAnyExcept(IdBytes);
        return Place();
    }

    // Within its register, or after the register and a colon.
    private Range Id()
    {
        isPlain &= IsText((2 * MaxPart) + 1);
        if (isPlain && reader.ValueSpan.IndexOfAnyExcept(IdBytes) is >= 0 and var colon)
        {
            var local = reader.ValueSpan[(colon + 1)..];
            isPlain = reader.ValueSpan[colon] == ':' && colon is > 0 and <= MaxPart && local.Length is > 0 and <= MaxPart && !local.ContainsAnyExcept(IdBytes);
        }
        else
        {
            isPlain &= reader.ValueSpan.Length <= MaxPart;
        }

        return Place();
    }

    private Range Code()
    {
        isPlain &= IsText(MaxCode) && char.IsAsciiLetter((char)reader.ValueSpan[0]) && !reader.ValueSpan.ContainsAnyExcept(CodeBytes);
        return Place();
    }

    private ushort Day()
    {
        ushort day = 0;
        isPlain &= reader.TokenType == JsonTokenType.String && DayNumber.TryParse(reader.ValueSpan, out day);
        return day;
    }

    // Well-formed, and begins with something to be seen.
    private void Text()
    {
        isPlain &= reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped && Utf8.IsValid(reader.ValueSpan)
            && Rune.DecodeFromUtf8(reader.ValueSpan, out var first, out _) == OperationStatus.Done && !Rune.IsWhiteSpace(first);
    }

    private readonly bool IsText(int most) => reader.TokenType == JsonTokenType.String && reader.ValueSpan.Length > 0 && reader.ValueSpan.Length <= most;

    private readonly Range Place()
    {
        var start = (int)reader.TokenStartIndex + 1;
        return new(start, start + reader.ValueSpan.Length);
    }

    private Members Begin()
    {
        isPlain &= reader.TokenType == JsonTokenType.StartObject;
        return new() { Last = -1 };
    }

    // On to the value of the next member; false at the end, and for one that is unknown, null, or there already.
    private bool Next(CleanMembers names, ref Members members)
    {
        if (!isPlain || !reader.Read() || reader.TokenType != JsonTokenType.PropertyName)
        {
            return false;
        }

        var member = names.Find(reader.ValueSpan, members.Last);
        isPlain = member >= 0 && !members.Has(member) && reader.Read() && reader.TokenType != JsonTokenType.Null;
        members = new() { Last = member, Seen = members.Seen | (isPlain ? 1u << member : 0) };
        return isPlain;
    }

    // Its events are in order, beginning with the raising, and no two have one id.
    private readonly bool IsRegular()
    {
        var events = finding.Events;
        for (var i = 1; i < events.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (IsSame(line[events[i].Id], line[events[j].Id]))
                {
                    return false;
                }
            }

            if (events[i].Day < events[i - 1].Day)
            {
                return false;
            }
        }

        return events.Count is > 0 and <= 16 && FindingTransitions.After(null, events[0].Kind) is not null;
    }

    // With a register and without one, they may be: that is for others to tell.
    private static bool IsSame(ReadOnlySpan<byte> id, ReadOnlySpan<byte> other) =>
        id.SequenceEqual(other) || id.Contains((byte)':') != other.Contains((byte)':');

    private readonly record struct Members
    {
        public int Last { get; init; }

        public uint Seen { get; init; }

        public bool Has(int member) => (Seen & (1u << member)) != 0;
    }
}
