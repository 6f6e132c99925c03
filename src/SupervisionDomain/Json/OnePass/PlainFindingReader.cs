using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace SupervisionDomain.Json;

/// <summary>Reads a line with a plain finding from its bytes to numbers and places, without tokens and without a record.</summary>
/// <remarks>
/// Most findings say no more than who found what where, and what became of it on which day. What says more, or says it
/// with escapes or in ids beyond ASCII, and all in which anything is wrong, is left to those who know every rule. What is
/// taken here is taken by them as the same.
/// </remarks>
internal ref struct PlainFindingReader
{
    private const int MaxPart = 100;
    private const int MaxCode = 80;
    private const int MaxEvents = 16;
    private const byte OfId = 1;
    private const byte OfCode = 2;

    // Of which texts each byte may be a part.
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 256).Select(b => (byte)((IdCharacters.Plain.Contains((char)b) ? OfId : 0) | (IdCharacters.OfCodes.Contains((char)b) ? OfCode : 0)))];
    private static readonly SearchValues<byte> Ends = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(control => (byte)control), (byte)'"', (byte)'\\']);
    private static readonly PlainNames OfFinding = new("id", "inspection", "raisedBy", "site", "category", "description", "events");
    private static readonly PlainNames OfTerm = new("zh", "en");
    private static readonly PlainNames OfEvent = new("id", "kind", "at", "by", "responsible", "text");
    private static readonly PlainNames Kinds = new([.. Enum.GetValues<FindingEventKind>().Select(ClosedList.Written)]);

    private readonly ReadOnlySpan<byte> line;
    private readonly PlainFinding finding;
    private int at;
    private bool isPlain = true;

    private PlainFindingReader(ReadOnlySpan<byte> line, int at, PlainFinding finding)
    {
        this.line = line;
        this.at = at;
        this.finding = finding;
    }

    /// <summary>Reads a line; false for one that has no finding, or none that is plain.</summary>
    /// <param name="text">The line.</param>
    /// <param name="finding">Takes up what it says.</param>
    public static bool TryRead(ReadOnlyMemory<byte> text, PlainFinding finding)
    {
        var line = text.Span;
        var begin = "{\"kind\":\"findings\",\"record\":"u8;
        if (!line.StartsWith(begin) || line[^1] != '}')
        {
            return false;
        }

        finding.Begin(text);
        var reading = new PlainFindingReader(line[..^1], begin.Length, finding);
        reading.Finding();
        return reading.isPlain && reading.IsAtEnd() && reading.IsRegular();
    }

    private void Finding()
    {
        var members = new Members();
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
        for (var isFirst = true; Next(ref isFirst);)
        {
            Event();
        }
    }

    private void Event()
    {
        var (id, kind, day) = (default(Range), -1, (ushort)0);
        var members = new Members();
        while (Next(OfEvent, ref members))
        {
            switch (members.Last)
            {
                case 0:
                    id = Id();
                    break;
                case 1:
                    isPlain &= TryTake('"') && Kinds.TryRead(line, ref at, out kind);
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

        isPlain &= members.Has(0) && members.Has(1) && day > 0;
        finding.Events.Add(new(id, (FindingEventKind)(kind + 1), day));
    }

    // In both languages, or in one: well-formed, and beginning with something to be seen.
    private void Term()
    {
        var members = new Members();
        while (Next(OfTerm, ref members))
        {
            var text = line[Text()];
            isPlain &= Utf8.IsValid(text) && Rune.DecodeFromUtf8(text, out var first, out _) == OperationStatus.Done && !Rune.IsWhiteSpace(first);
        }

        isPlain &= members.Has(0) || members.Has(1);
    }

    private void Organizations(List<Range> into)
    {
        for (var isFirst = true; Next(ref isFirst);)
        {
            into.Add(Organization());
        }
    }

    private Range Organization() => Of(OfId, MaxPart);

    // Within its register, or after the register and a colon.
    private Range Id()
    {
        TakeMark('"');
        var start = at;
        Pass(OfId, MaxPart);
        if (isPlain && at < line.Length && line[at] == ':')
        {
            at++;
            Pass(OfId, MaxPart);
        }

        return End(start);
    }

    private Range Code()
    {
        var place = Of(OfCode, MaxCode);
        isPlain = isPlain && char.IsAsciiLetter((char)line[place.Start]);
        return place;
    }

    private Range Of(byte kind, int most)
    {
        TakeMark('"');
        var start = at;
        Pass(kind, most);
        return End(start);
    }

    // Past at least one byte of a kind, and not too many.
    private void Pass(byte kind, int most)
    {
        var rest = line[at..];
        var length = 0;
        foreach (var b in rest)
        {
            if ((Bytes[b] & kind) == 0)
            {
                break;
            }

            length++;
        }

        isPlain &= length > 0 && length <= most;
        at += length;
    }

    private Range End(int start)
    {
        isPlain = isPlain && at < line.Length && line[at] == '"';
        return isPlain ? new(start, at++) : default;
    }

    private ushort Day()
    {
        TakeMark('"');
        var start = at;
        at = Math.Min(at + DayNumber.Length, line.Length);
        isPlain &= DayNumber.TryParse(line[start..at], out var day);
        End(start);
        return day;
    }

    // The place of a string without escapes.
    private Range Text()
    {
        TakeMark('"');
        var start = at;
        var length = line[at..].IndexOfAny(Ends);
        at += Math.Max(length, 0);
        return End(start);
    }

    // On to the value of the next member; false at the end, and for one that is unknown or there already.
    private bool Next(PlainNames names, ref Members members)
    {
        if (!isPlain || !names.TryReadMember(line, ref at, members.Last, out var member))
        {
            var isFirst = members.Seen == 0;
            if (!isPlain || (isFirst && !TakeMark('{')) || TryTake('}') || !(isFirst || TakeMark(',')) || !TakeMark('"'))
            {
                return false;
            }

            isPlain = names.TryRead(line, ref at, out member) && TryTake(':');
        }

        isPlain &= !members.Has(member);
        members = new() { Last = member, Seen = members.Seen | (1u << member) };
        return isPlain;
    }

    // On to the next item of a list; false at the end.
    private bool Next(ref bool isFirst)
    {
        var isNext = isPlain && (!isFirst || TakeMark('[')) && !TryTake(']') && (isFirst || TakeMark(','));
        isFirst = false;
        return isNext;
    }

    // A mark that has to be there.
    private bool TakeMark(char mark) => isPlain = isPlain && TryTake(mark);

    private bool TryTake(char mark)
    {
        if (at < line.Length && line[at] == mark)
        {
            at++;
            return true;
        }

        return at < line.Length && line[at] <= ' ' && TryTakeBehindSpace(mark);
    }

    private bool TryTakeBehindSpace(char mark)
    {
        var space = line[at..].IndexOfAnyExcept(" \t\r"u8);
        at += Math.Max(space, 0);
        return space > 0 && TryTake(mark);
    }

    private readonly bool IsAtEnd() => !line[at..].ContainsAnyExcept(" \t\r"u8);

    // Its events are in order, beginning with the raising, and no two have one id.
    private readonly bool IsRegular()
    {
        var events = finding.Events;
        for (var i = 1; i < events.Count && i < MaxEvents; i++)
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

        return events.Count is > 0 and <= MaxEvents && FindingTransitions.After(null, events[0].Kind) is not null;
    }

    // With a register and without one, they may be: that is for others to tell.
    private static bool IsSame(ReadOnlySpan<byte> id, ReadOnlySpan<byte> other) =>
        id.SequenceEqual(other) || id.Contains((byte)':') != other.Contains((byte)':');

    private readonly record struct Members
    {
        public Members()
        {
        }

        public int Last { get; init; } = -1;

        public uint Seen { get; init; }

        public bool Has(int member) => (Seen & (1u << member)) != 0;
    }
}
