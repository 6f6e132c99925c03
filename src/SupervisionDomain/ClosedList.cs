namespace SupervisionDomain;

/// <summary>What a closed list has: the values that are named in it, and no other number.</summary>
internal static class ClosedList
{
    /// <exception cref="ArgumentOutOfRangeException">The list has no such value.</exception>
    public static T Listed<T>(this T value)
        where T : struct, Enum => Enum.IsDefined(value) ? value : throw Unlisted(value);

    /// <summary>The value as it is written: its name, beginning with a small letter.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The list has no such value.</exception>
    public static string Written<T>(this T value)
        where T : struct, Enum => Names<T>.Written.TryGetValue(value, out var name) ? name : throw Unlisted(value);

    /// <summary>The value that is written so; false where the list has none.</summary>
    public static bool TryRead<T>(ReadOnlySpan<char> written, out T value)
        where T : struct, Enum => Names<T>.Read.TryGetValue(written, out value);

    private static ArgumentOutOfRangeException Unlisted<T>(T value) => new(nameof(value), value, $"{typeof(T).Name} has no such value.");

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Written = Enum.GetValues<T>().ToDictionary(value => value, value => $"{char.ToLowerInvariant($"{value}"[0])}{$"{value}"[1..]}");

        public static readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> Read = Written.ToDictionary(name => name.Value, name => name.Key).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
