using System.Text.Json;

namespace SupervisionDomain.Json;

/// <summary>
/// Values that records share, made once and not each time: the last of each place, by the text. Old ones are
/// forgotten for new ones. For all threads; what two of them put into one place at once is one or the other, and whole.
/// </summary>
internal static class Shared<T>
{
    private const int Longest = 40;

    private static readonly Entry?[] Places = new Entry?[8192];

    public static T Read(ref Utf8JsonReader reader, CleanRead<T> read)
    {
        var text = reader.ValueSpan;
        if (reader.TokenType != JsonTokenType.String || text.Length > Longest)
        {
            return read(ref reader);
        }

        var hash = 2166136261;
        foreach (var b in text)
        {
            hash = unchecked((hash ^ b) * 16777619);
        }

        ref var place = ref Places[(hash ^ (hash >> 16)) % (uint)Places.Length];
        var entry = place;
        if (entry is null || !text.SequenceEqual(entry.Text))
        {
            place = entry = new(text.ToArray(), read(ref reader));
        }

        return entry.Value;
    }

    private sealed record Entry(byte[] Text, T Value);
}
