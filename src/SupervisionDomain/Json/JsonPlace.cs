using System.Text.Json;

namespace SupervisionDomain.Json;

/// <summary>Finds the place of a JSON path in a text, for issues that were found in the records.</summary>
internal static class JsonPlace
{
    /// <summary>The issues with line and column.</summary>
    public static IEnumerable<Issue> Located(this IEnumerable<Issue> issues, ReadOnlySpan<byte> utf8)
    {
        var position = new TextPosition(utf8);
        var located = new List<Issue>();
        foreach (var issue in issues)
        {
            var (line, column) = position.Of(Offset(utf8, issue.Path));
            located.Add(issue with { Line = line, Column = column });
        }

        return located;
    }

    // Goes down as far as the path can be followed.
    private static long Offset(ReadOnlySpan<byte> utf8, string path)
    {
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        foreach (var step in path.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            var here = reader.TokenStartIndex;
            if (!(reader.TokenType == JsonTokenType.StartArray ? Element(ref reader, step) : Member(ref reader, step)))
            {
                return here;
            }
        }

        return reader.TokenStartIndex;
    }

    private static bool Element(ref Utf8JsonReader reader, string step)
    {
        if (!int.TryParse(step, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var left))
        {
            return false;
        }

        for (; reader.Read() && reader.TokenType != JsonTokenType.EndArray; left--)
        {
            if (left == 0)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    private static bool Member(ref Utf8JsonReader reader, string step)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = reader.ValueTextEquals(step);
            reader.Read();
            if (found)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }
}
