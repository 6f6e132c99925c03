namespace SupervisionDomain;

/// <summary>What a closed list has: the values that are named in it, and no other number.</summary>
internal static class ClosedList
{
    /// <exception cref="ArgumentOutOfRangeException">The list has no such value.</exception>
    public static T Listed<T>(this T value)
        where T : struct, Enum => Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, $"{typeof(T).Name} has no such value.");
}
