namespace SupervisionDomain;

/// <summary>What blurred words are taken to mean where usage and not the words decide (概数约定).</summary>
/// <remarks>A policy moves conventional ends only; what the words exclude is not a convention. Equality is by value.</remarks>
public sealed record WordingPolicy
{
    /// <summary>The documented defaults.</summary>
    public static WordingPolicy Default { get; } = new();

    /// <summary>How far 约, 左右, 来 and "about" reach to both sides, in hundredths of the number; 10 by default (GB/T 15835 gives none); a number that is rounded reaches at least as far as without the word.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 100.</exception>
    public int AboutPercent { get; init => field = value is >= 0 and <= 100 ? value : throw new ArgumentOutOfRangeException(nameof(value)); } = 10;

    /// <summary>
    /// How far 余, 多 and 近 reach, in tenths of the place value of the last non-zero digit, 余 and 多 after a number without a zero at
    /// its end in tenths of what is left to the next ten, 近 before a power of ten in tenths of the place below; 10, a whole step,
    /// by default: 400余万 is usually below 5 million, 近100 above 90. With 1 the one is usually below 4.1 million, the other 99.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 1 to 10.</exception>
    public int StepTenths { get; init => field = value is >= 1 and <= 10 ? value : throw new ArgumentOutOfRangeException(nameof(value)); } = 10;
}
