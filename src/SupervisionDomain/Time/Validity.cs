using NodaTime;
using NodaTime.Text;

namespace SupervisionDomain;

/// <summary>The time in which a relation holds: from a day, inclusive, until a day, exclusive; either end may be open (有效期).</summary>
public sealed record Validity
{
    /// <summary>A validity; without an end it is open there.</summary>
    /// <exception cref="ArgumentException">It ends on or before the day it begins, or a day is of another calendar than ISO, or before the year 1.</exception>
    public Validity(LocalDate? from, LocalDate? until)
    {
        (From, Until) = (from?.Writable(nameof(from)), until?.Writable(nameof(until)));
        if (From >= Until)
        {
            throw new ArgumentException("A validity ends after the day it begins.");
        }
    }

    /// <summary>Always.</summary>
    public static Validity Always { get; } = new(null, null);

    /// <summary>The first day, inclusive; null when open.</summary>
    public LocalDate? From { get; }

    /// <summary>The first day on which it no longer holds; null when open.</summary>
    public LocalDate? Until { get; }

    /// <summary>Whether it holds on the day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is of another calendar than ISO.</exception>
    public bool Contains(LocalDate day) => !(day.Iso(nameof(day)) < From) && !(day >= Until);

    /// <summary>Both days, the second of which is not included, for example <c>[2021-01-01, 2022-01-01)</c>; an open end is <c>..</c>.</summary>
    public override string ToString() => $"[{Text(From)}, {Text(Until)})";

    /// <summary>Whether both hold on some day.</summary>
    internal bool Overlaps(Validity other) => !(Until <= other.From) && !(other.Until <= From);

    /// <summary>Whether it holds on some day of a span; an end that is null is open.</summary>
    internal bool Meets(LocalDate? first, LocalDate? last) => !(last < From) && !(first >= Until);

    /// <summary>The days on which this holds and the other does not: those before it, and those after it.</summary>
    internal IEnumerable<Validity> Without(Validity other)
    {
        if (!Overlaps(other))
        {
            return [this];
        }

        IEnumerable<Validity> before = other.From is { } from && !(From >= from) ? [new(From, from)] : [];
        return other.Until is { } until && !(Until <= until) ? before.Append(new(until, Until)) : before;
    }

    private static string Text(LocalDate? day) => day is { } given ? LocalDatePattern.Iso.Format(given) : "..";
}
