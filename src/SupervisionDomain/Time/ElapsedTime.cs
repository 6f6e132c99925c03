using System.Globalization;
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

    /// <summary>In days, hours and minutes, begun ones left out: <c>44 days</c>, <c>2 days to 3 days</c>, <c>at least 1 day 4 hours</c>.</summary>
    public override string ToString() => Most is not { } most ? $"at least {Text(Least)}" : most == Least ? Text(most) : $"{Text(Least)} to {Text(most)}";

    private static string Text(Duration duration)
    {
        var parts = new (int Number, string Name)[] { (duration.Days, "day"), (duration.Hours, "hour"), (duration.Minutes, "minute") }
            .Where(part => part.Number > 0).Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Number} {part.Name}{(part.Number == 1 ? "" : "s")}")).ToList();
        return parts.Count == 0 ? "0 minutes" : string.Join(' ', parts);
    }
}
