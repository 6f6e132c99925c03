namespace SupervisionDomain;

/// <summary>What a wording says apart from its words: how it is blurred, its number, and its two intervals. Nothing is allocated.</summary>
internal readonly record struct WordingEnds(Approximation Kind, long? Number, long Min, long? Max, long LikelyMin, long? LikelyMax)
{
    /// <summary>The wording of two intervals.</summary>
    public static WordingEnds Range(long min, long? max, long likelyMin, long? likelyMax) =>
        min == max ? Exactly(min)
        : (min, max) == (likelyMin, likelyMax) && max is null && min > 0 ? Of(Approximation.AtLeast, min, WordingPolicy.Default)
        : (min, max) == (likelyMin, likelyMax) && max is not null && min == 0 ? Of(Approximation.AtMost, max.Value, WordingPolicy.Default)
        : new(Approximation.Range, null, min, max, likelyMin, likelyMax);

    public static WordingEnds Exactly(long number) => new(Approximation.Exact, number, number, number, number, number);

    public static WordingEnds Rounded(long number, long place)
    {
        var (low, high) = (Math.Max(0, number - (place / 2)), number + ((place - 1) / 2));
        return new(Approximation.Rounded, number, low, high, low, high);
    }

    public static WordingEnds Several() => new(Approximation.Several, null, 2, null, 2, null);

    public static WordingEnds Roughly(long low, long high) => new(Approximation.Roughly, null, 0, null, low, high);

    public static WordingEnds Contradictory() => new(Approximation.Contradictory, null, 0, null, 0, null);

    /// <summary>上百: one hundred or more, usually less than two.</summary>
    public static WordingEnds Upwards(long number) => new(Approximation.AtLeast, number, number, null, number, (2 * number) - 1);

    public static WordingEnds Of(Approximation kind, long v, WordingPolicy policy)
    {
        var place = Place(v);
        var about = v / 100 * policy.AboutPercent + (v % 100 * policy.AboutPercent / 100);
        return kind switch
        {
            Approximation.Odd => new(kind, v, v + 1, null, v + 1, Math.Max(v + 1, v + Reach(place == 1 ? 10 - (v % 10) : place, policy) - 1)),
            Approximation.MoreThan => new(kind, v, v + 1, null, v + 1, null),
            Approximation.AtLeast => new(kind, v, v, null, v, null),
            Approximation.Nearly => new(kind, v, 0, v - 1, Math.Min(v - 1, v - Reach(place == v ? v / 10 : place, policy) + 1), v - 1),
            Approximation.FewerThan => new(kind, v, 0, v - 1, 0, v - 1),
            Approximation.AtMost => new(kind, v, 0, v, 0, v),
            Approximation.About => new(kind, v, 0, null, v - about, v + about),
            _ => Exactly(v),
        };
    }

    /// <summary>About 2 million is usually no narrower than 2 million, which is anything rounded to it.</summary>
    public WordingEnds OrRounded(long place) => Rounded(Number!.Value, place) is var rounded
        ? this with { LikelyMin = Math.Min(LikelyMin, rounded.LikelyMin), LikelyMax = LikelyMax > rounded.LikelyMax ? LikelyMax : rounded.LikelyMax } : this;

    /// <summary>Whether both admit the same numbers.</summary>
    public bool Same(WordingEnds other) => (Min, Max, LikelyMin, LikelyMax) == (other.Min, other.Max, other.LikelyMin, other.LikelyMax);

    // Of the last non-zero digit: 150 → 10, 4000 → 1000; that of a power of ten is the number itself.
    private static long Place(long number)
    {
        var place = 1L;
        while (number != 0 && number % (place * 10) == 0)
        {
            place *= 10;
        }

        return place;
    }

    private static long Reach(long step, WordingPolicy policy) =>
        Math.Max(1, (step / 10 * policy.StepTenths) + (step % 10 * policy.StepTenths / 10));
}
