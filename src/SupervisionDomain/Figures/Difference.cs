using System.Globalization;

namespace SupervisionDomain;

/// <summary>One quantity less another, as the bounds of both allow: the flow between two cumulative figures (增减). May be negative.</summary>
public sealed record Difference
{
    internal Difference(Quantity from, Quantity less)
    {
        From = from;
        Less = less;
    }

    /// <summary>What is subtracted from.</summary>
    public Quantity From { get; }

    /// <summary>What is subtracted.</summary>
    public Quantity Less { get; }

    /// <summary>The unit of both.</summary>
    public Unit Unit => From.Unit;

    /// <summary>The least difference that is not excluded; null when there is none.</summary>
    public long? Min => From.Min - Less.Max;

    /// <summary>The greatest difference that is not excluded; null when there is none.</summary>
    public long? Max => From.Max - Less.Min;

    /// <summary>The least difference that is usually meant; null when there is none.</summary>
    public long? LikelyMin => From.LikelyMin - Less.LikelyMax;

    /// <summary>The greatest difference that is usually meant; null when there is none.</summary>
    public long? LikelyMax => From.LikelyMax - Less.LikelyMin;

    /// <summary>Whether only one difference is possible.</summary>
    public bool IsExact => Min is not null && Min == Max;

    /// <summary>The difference as a quantity, where it cannot be negative; what lies below zero is cut off. Null when it is surely negative.</summary>
    public Quantity? AsQuantity() => Max < 0 ? null
        : LikelyMax < 0 ? Quantity.Between(Math.Max(0, Min ?? 0), Max, Unit)
        : Quantity.Of(Math.Max(0, Min ?? 0), Max, Math.Max(0, LikelyMin ?? 0), LikelyMax, Unit);

    /// <summary>Its bounds, for example <c>-3 to 5 problems</c>, <c>at least 2 sites</c>.</summary>
    public override string ToString()
    {
        return (Min, Max) switch
        {
            ({ } min, { } max) => min == max ? $"{Text(min)} {(min == 1 ? Unit.EnSingular : Unit.EnPlural)}" : $"{Text(min)} to {Text(max)} {Unit.EnPlural}",
            ({ } min, null) => $"at least {Text(min)} {Unit.EnPlural}",
            (null, { } max) => $"at most {Text(max)} {Unit.EnPlural}",
            _ => $"any number of {Unit.EnPlural}",
        };

        static string Text(long end) => end.ToString(CultureInfo.InvariantCulture);
    }
}
