namespace SupervisionDomain;

/// <summary>One number as digits, Chinese numerals or English words say it. Nothing is allocated.</summary>
/// <param name="Low">The number; of a rough one (两三, 数十), its lowest reading.</param>
/// <param name="High">The highest reading of a rough number; else the number.</param>
/// <param name="Place">The place value of the last digit that is printed: 1000 in 33.2万, 10,000 in 100万 and in 一百万.</param>
/// <param name="IsScaled">Whether 万, 亿 or their like were used: the number is then rounded to its last place.</param>
/// <param name="IsRough">Whether the words give no single number.</param>
internal readonly record struct Numeral(long Low, long High, long Place, bool IsScaled = false, bool IsRough = false)
{
    /// <summary>Digits in a unit: 33.2万 are the digits 332 of the scale 10 in 万. False when it is no whole number, or above the largest.</summary>
    public static bool TryScale(long digits, long scale, long unit, out Numeral number)
    {
        number = default;
        if (unit % scale != 0 || digits > Quantity.MaxValue / (unit / scale))
        {
            return false;
        }

        number = new(digits * (unit / scale), digits * (unit / scale), unit / scale, unit >= 1_000 || scale > 1);
        return true;
    }

    /// <summary>What is counted in a unit, and what follows it: 三千 and 五百.</summary>
    public static Numeral operator +(Numeral head, Numeral tail) => new(head.Low + tail.Low, head.High + tail.High, tail.Place, head.IsScaled, tail.IsRough);
}
