using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace SupervisionDomain;

/// <summary>A decimal as printed, with its sign, its places, its percent sign and what blurs it: 66%, 3.5%, 0.60, +15.3%, >95%. Never a binary fraction (所印小数).</summary>
/// <remarks>
/// Read are also 60％, 60 %, 百分之六十, 百分之四点六, 5‰ and 千分之五 (0.5%), 三分之一, a third and one in three (about 33.3%), 超过三分之一 (more than 33.333333334%), 12 percent, 147,000 and 4.8倍; 九成, 九成五, 半数 and half (about 90, 95 and 50%), 三成多 (more than 30%), 占比63.72%, 72 per cent of the total, 占总数的32.1%, 占全省一半以上, 平均罚款比例为14%, 整改率在95%以上 and detention rate of 3.81%; not what a change came to (下降为5%, 下降至5%); of changes
/// −4%, 减少, 下降, 降低, 回落 and 下滑47% (−47%), 增长, 增加, 上升, 提高 and 提升15.3% (+15.3%), 同比, 环比, 比上年 or 较2020年 before them, 了 behind them, 提高3.67个百分点 (+3.67),
/// 立案数下降5.16%, 比去年同期（29起）下降93.1%, up 12% from 2019, ↓12%, 减少2043件 (−2043), 增加1.2万件 (+1.2e4), 增12.5%, 同比多12起, 高3个百分点, 大幅下降47%, 年增5%, 5% year-on-year increase, up 5%, fell by 8.2 percent, 7% lower, a 5 % increase, 持平 (0%), 基本持平 (about 0%), 增长1.2倍, 翻一番 and doubled, 减半 (about +120, +100, −50%); blurred 超过95%, 95%以上, 不到5%, 近九成, 约40%, more than 80 per cent. A fall
/// by more than 10% is a change below −10%, one by nearly 30% a change above −30%. The written form is always digits with a point, behind + or - where there is a sign, before % where
/// it is in percent, and behind >, ≥, &lt;, ≤, ~ (about) or ≲ (nearly) where it is blurred; one that is rounded to tens or more, 6.38亿元, has one digit before the point and
/// tells how many follow: 6.38e8. The contract takes no other.
/// <c>default</c> is none; records refuse it. Equality is that of the written form: +4% is not 4%.
/// </remarks>
public readonly record struct PrintedDecimal : IParsable<PrintedDecimal>, IRefusesDefault
{
    private static readonly (Approximation Kind, string Mark)[] Marks =
    [
        (Approximation.MoreThan, ">"), (Approximation.AtLeast, "≥"), (Approximation.FewerThan, "<"), (Approximation.AtMost, "≤"), (Approximation.About, "~"), (Approximation.Nearly, "≲"),
    ];

    private readonly string? text;

    // Of 8.8e4 the 4.
    private readonly int exponent;

    private PrintedDecimal(string text, Approximation kind, decimal number, int places, int exponent)
    {
        this.text = text;
        this.exponent = exponent;
        Kind = kind;
        Number = number;
        Places = places;
    }

    /// <summary>The number before the percent sign; negative where it is printed as a decrease. A share is not.</summary>
    public decimal Number { get; }

    /// <summary>How many places are printed after the point.</summary>
    public int Places { get; }

    /// <summary>How words blur it: exact, as rounded to its last place, at least, more than, at most, fewer than, about, or nearly.</summary>
    public Approximation Kind { get; }

    /// <summary>Whether it is printed in percent.</summary>
    public bool IsPercent => text?.EndsWith('%') ?? false;

    /// <summary>The number that the words do not exclude: as printed, one that is rounded to it; null where a side is open.</summary>
    internal (decimal? Least, decimal? Most) Ends => Kind switch
    {
        Approximation.Exact => (Number - HalfPlace, Number + HalfPlace),
        Approximation.MoreThan or Approximation.AtLeast => (Number, null),
        Approximation.Nearly when IsFall => (Number, null),
        Approximation.FewerThan or Approximation.AtMost or Approximation.Nearly => (null, Number),
        Approximation.About when IsFall => (null, 0),
        Approximation.About when Number > 0 && text!.Contains('+', StringComparison.Ordinal) => (0, null),
        _ => (null, null),
    };

    /// <summary>What they usually mean.</summary>
    internal (decimal? Least, decimal? Most) UsualEnds => Kind switch
    {
        // About 1% is no narrower than 1%, which is anything rounded to it.
        Approximation.About => (Number - Math.Max(Reach, HalfPlace), Number + Math.Max(Reach, HalfPlace)),
        Approximation.Nearly => IsFall ? (Number, Number + Reach) : (Number - Reach, Number),
        _ => Ends,
    };

    /// <summary>One in the last place that is printed.</summary>
    internal decimal LastPlace => PrintedPlaces >= exponent ? new(1, 0, 0, isNegative: false, (byte)(PrintedPlaces - exponent)) : (decimal)BigInteger.Pow(10, exponent - Places);

    /// <summary>How many places to print of what should have been printed: two more.</summary>
    internal int PlacesOfComputed => Math.Max(0, PrintedPlaces + 2 - exponent);

    /// <summary>How many things more or fewer there are by a change that is printed so: of 1.2e4 11,500 to 12,500, of more than 170 at least 171; null where no whole number is.</summary>
    internal Quantity? Step(Unit unit)
    {
        var (min, max) = WholeIn(IsFall ? (-Ends.Most, -Ends.Least) : Ends);
        var (likelyMin, likelyMax) = WholeIn(IsFall ? (-UsualEnds.Most, -UsualEnds.Least) : UsualEnds);
        return max < min || min > Quantity.MaxValue ? null
            : max < likelyMin || likelyMax < likelyMin || likelyMin > Quantity.MaxValue ? Quantity.Between((long)min, (long?)max, unit)
            : Quantity.Of((long)min, (long?)max, (long)likelyMin, (long?)likelyMax, unit);
    }

    private (decimal Min, decimal? Max) WholeIn((decimal? Least, decimal? Most) ends)
    {
        // What is more or less than so many, or nearly as many, is not as many.
        var excluded = Kind is Approximation.MoreThan or Approximation.FewerThan or Approximation.Nearly ? Math.Abs(Number) : default(decimal?);
        return (
            Math.Max(0, ends.Least is { } least && least == excluded ? Math.Floor(least) + 1 : Math.Ceiling(ends.Least ?? 0)),
            ends.Most is { } most && most == excluded ? Math.Ceiling(most) - 1 : ends.Most <= Quantity.MaxValue ? Math.Floor(ends.Most.Value) : null);
    }

    /// <summary>Whether it is a decrease: nearly −30% is not so far down.</summary>
    internal bool IsFall => Number < 0;

    private decimal HalfPlace => LastPlace / 2;

    // More than a third is printed to no place at all: what misses it is told in hundredths.
    private int PrintedPlaces => Kind != Approximation.Exact && Places == FractionReader.Places ? 2 : Places;

    private decimal Reach => Math.Abs(Number) * WordingPolicy.Default.AboutPercent / 100;

    /// <summary>Reads a printed decimal in any of its forms.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    public static PrintedDecimal Parse(string text) => TryParse(text ?? throw new ArgumentNullException(nameof(text)), out var printed)
        ? printed
        : throw new FormatException($"«{text}» is not a decimal such as 0.60, 66%, +3.5%, 百分之六十, 下降4% or 超过95%{Rest(text)}");

    /// <summary>Reads a printed decimal in any of its forms; false when the text is none, or its written form is longer than 20 characters.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PrintedDecimal printed)
    {
        printed = default;
        if (text is null || DecimalReader.Read(text) is not { } read)
        {
            return false;
        }

        var mark = Array.Find(Marks, m => m.Kind == read.Kind).Mark;
        var written = $"{mark}{read.Sign}{read.Digits}{(read.IsPercent ? "%" : "")}";
        string[] parts = read.Digits.Split('e');
        var (mantissa, exponent) = (parts[0], parts.Length > 1 ? int.Parse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture) : 0);
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        if ((mark is null && read.Kind != Approximation.Exact) || written.Length > 20
            || !decimal.TryParse(read.Digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        printed = new(written, read.Kind, read.Sign == "-" ? -number : number, point < 0 ? 0 : mantissa.Length - point - 1, exponent);
        return true;
    }

    // What of the text is one, or two.
    private static string Rest(string text)
    {
        foreach (var (between, _) in WordingWords.Betweens)
        {
            if (text.IndexOf(between, StringComparison.Ordinal) is > 0 and var at && TryParse(text[..at], out var least) && TryParse(text[(at + between.Length)..], out var most) && !HasSign(least) && !HasSign(most) && most.IsPercent)
            {
                return $": «{text[..at]}» and «{text[(at + between.Length)..]}» are the ends of a range, which has no form here; state each end as a figure of its own.";
            }
        }

        return ReadIn(text) is > 0 and var read ? $": of it «{text[..read]}» is one, and «{text[read..]}» is no part of it." : ".";

        static bool HasSign(PrintedDecimal end) => end.text!.AsSpan().ContainsAny('+', '-');
    }

    // How many characters of the beginning are one, and not a part of a longer one.
    private static int ReadIn(string text)
    {
        var length = Math.Min(text.Length, 60);
        while (length > 0 && ((length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] is '.' or ',')) || !TryParse(text[..length], out _)))
        {
            length--;
        }

        return length;
    }

    /// <exception cref="ArgumentException">It is <c>default</c>.</exception>
    internal PrintedDecimal NotDefault() => text is null ? throw new ArgumentException("A printed decimal is required; default is none.") : this;

    bool IRefusesDefault.IsDefault => text is null;

    /// <summary>The written form, of at most 20 characters; empty for <c>default</c>.</summary>
    public override string ToString() => text ?? "";

    static PrintedDecimal IParsable<PrintedDecimal>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<PrintedDecimal>.TryParse(string? s, IFormatProvider? provider, out PrintedDecimal result) => TryParse(s, out result);
}
