using NodaTime;

namespace SupervisionDomain;

/// <summary>How long something took, as far as the times tell: at least and at most (历时).</summary>
public sealed record ElapsedTime
{
    /// <summary>At least and at most so long; an open upper end is null.</summary>
    /// <exception cref="ArgumentException">The least is negative, or above the most.</exception>
    public ElapsedTime(Duration least, Duration? most)
    {
        if (least < Duration.Zero || most < least)
        {
            throw new ArgumentException("A time that elapsed is not negative, and its least is not above its most.");
        }

        Least = least;
        Most = most;
    }

    /// <summary>At least so long.</summary>
    public Duration Least { get; }

    /// <summary>At most so long; null when nothing bounds it.</summary>
    public Duration? Most { get; }

    /// <summary>Whether it is known exactly.</summary>
    public bool IsExact => Least == Most;
}
