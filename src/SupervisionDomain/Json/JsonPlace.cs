using System.Globalization;
using System.Text.Json;

namespace SupervisionDomain.Json;

/// <summary>Finds the places of JSON paths in a text, for issues that were found in the records: all of them in one reading.</summary>
internal static class JsonPlace
{
    /// <summary>The issues with line and column.</summary>
    public static IReadOnlyList<Issue> Located(this IReadOnlyList<Issue> issues, ReadOnlySpan<byte> utf8)
    {
        if (issues.Count == 0)
        {
            return issues;
        }

        var root = new Step();
        var ends = issues.Select(issue => root.Down(issue.Path)).ToList();
        var reader = new Utf8JsonReader(utf8);
        try
        {
            reader.Read();
            Visit(ref reader, root);
        }
        catch (JsonException)
        {
            // The version is told of a text that may be broken further on.
        }

        var position = new TextPosition(utf8);
        return issues.Zip(ends, (issue, end) =>
        {
            var (line, column) = position.Of(end.Offset);
            return issue with { Line = line, Column = column };
        }).ToList();
    }

    // Goes down as far as the paths can be followed; a path that goes on stays at the value where it was lost.
    private static void Visit(ref Utf8JsonReader reader, Step step)
    {
        step.Place(reader.TokenStartIndex);
        var (isArray, isObject, left) = (reader.TokenType == JsonTokenType.StartArray, reader.TokenType == JsonTokenType.StartObject, step.Next.Count);
        if (left == 0 || !(isArray || isObject))
        {
            reader.Skip();
            return;
        }

        var found = new HashSet<string>();
        for (var i = 0; reader.Read() && reader.TokenType is not (JsonTokenType.EndArray or JsonTokenType.EndObject); i++)
        {
            var name = isArray ? i.ToString(CultureInfo.InvariantCulture) : CleanText.WellFormed(ref reader);
            if (isObject)
            {
                reader.Read();
            }

            if (found.Count < left && name is not null && step.Next.TryGetValue(name, out var next) && found.Add(name))
            {
                Visit(ref reader, next);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    /// <summary>One step of the paths, and where it stands.</summary>
    private sealed class Step
    {
        public Dictionary<string, Step> Next { get; } = [];

        public long Offset { get; private set; }

        public Step Down(string path)
        {
            var step = this;
            foreach (var name in path.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries).Skip(1))
            {
                step = step.Next.TryGetValue(name, out var next) ? next : step.Next[name] = new();
            }

            return step;
        }

        public void Place(long offset)
        {
            Offset = offset;
            foreach (var next in Next.Values)
            {
                next.Place(offset);
            }
        }
    }
}
