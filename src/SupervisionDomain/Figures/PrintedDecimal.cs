using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SupervisionDomain;

/// <summary>A decimal as printed, with its sign, its places, its percent sign and what blurs it: 66%, 3.5%, 0.60, +15.3%, >95%. Never a binary fraction (所印小数).</summary>
/// <remarks>
/// Read are also 60％, 60 %, 百分之六十, 百分之四点六, 5‰ (0.5%), 12 percent, 147,000 and 4.8倍; 九成, 九成五, 半数 and half (about 90, 95 and 50%); of changes
/// −4%, 减少, 下降, 降低, 回落 and 下滑47% (−47%), 增长, 增加, 上升, 提高 and 提升15.3% (+15.3%), 同比, 环比, 比上年 or 较2020年 before them, 了 behind them, 提高3.67个百分点 (+3.67),
/// 减少2043件 (−2043), up 5%, fell by 8.2 percent, 7% lower, a 5 % increase, 持平 (0%), 增长1.2倍, 翻一番 and doubled, 减半 (about +120, +100, −50%); blurred 超过95%, 95%以上, 不到5%, 近九成, 约40%, more than 80 per cent. A fall
/// by more than 10% is a change below −10%, one by nearly 30% a change above −30%. The written form is always digits with a point, behind + or - where there is a sign, before % where
/// it is in percent, and behind >, ≥, &lt;, ≤, ~ (about) or ≲ (nearly) where it is blurred; the contract takes no other.
/// <c>default</c> is none; records refuse it. Equality is that of the written form: +4% is not 4%.
/// </remarks>
public readonly record struct PrintedDecimal : IParsable<PrintedDecimal>, IRefusesDefault
{
    private static readonly (string Words, string Sign)[] Signs =
    [
        ("+", "+"), ("\uFF0B", "+"), ("增长", "+"), ("增加", "+"), ("上升", "+"), ("提高", "+"), ("提升", "+"), ("上涨", "+"), ("增幅", "+"),
        ("up by ", "+"), ("up ", "+"), ("rose by ", "+"), ("rose ", "+"), ("increased by ", "+"), ("increased ", "+"), ("increase of ", "+"),
        ("grew by ", "+"), ("grew ", "+"), ("rise of ", "+"), ("growth of ", "+"),
        ("-", "-"), ("\u2212", "-"), ("\uFF0D", "-"), ("减少", "-"), ("下降", "-"), ("降低", "-"), ("回落", "-"), ("下滑", "-"), ("降幅", "-"),
        ("down by ", "-"), ("down ", "-"), ("fell by ", "-"), ("fell ", "-"), ("decreased by ", "-"), ("decreased ", "-"), ("decrease of ", "-"),
        ("dropped by ", "-"), ("dropped ", "-"), ("declined by ", "-"), ("declined ", "-"), ("reduced by ", "-"), ("reduction of ", "-"), ("drop of ", "-"), ("decline of ", "-"), ("fall of ", "-"),
    ];

    private static readonly (string Words, string Sign)[] SignsAfter =
    [
        (" higher", "+"), (" more", "+"), (" increase", "+"), (" rise", "+"), (" growth", "+"),
        (" lower", "-"), (" fewer", "-"), (" less", "-"), (" decrease", "-"), (" reduction", "-"), (" drop", "-"), (" fall", "-"), (" decline", "-"),
    ];

    // Without digits: a change, nothing of one, or a share, which may be that of a change (下降一半). But for nothing about so much.
    private static readonly (string Words, string? Sign, string Percent)[] Wholes =
    [
        ("半数", null, "50"), ("一半", null, "50"), ("半", null, "50"), ("half", null, "50"), ("half of", null, "50"), ("减半", "-", "50"), ("halved", "-", "50"),
        ("翻番", "+", "100"), ("翻一番", "+", "100"), ("翻了一番", "+", "100"), ("doubled", "+", "100"), ("翻两番", "+", "300"), ("翻了两番", "+", "300"), ("tripled", "+", "200"),
        ("持平", "", "0"), ("unchanged", "", "0"),
    ];

    private static readonly string[] Fillers = ["占", "为", "a ", "an "];

    // What ends the words of a time: 比上年, 较2020年同期, 与上月末.
    private const string PeriodEnds = "年月日期度周末初底前次轮";

    private static readonly string[] Percents = [" %", "%", "\uFF05", " percent", " per cent"];

    private static readonly string[] Points = ["个百分点", "百分点", " percentage points", " percentage point"];

    private static readonly (Approximation Kind, string Mark)[] Marks =
    [
        (Approximation.MoreThan, ">"), (Approximation.AtLeast, "≥"), (Approximation.FewerThan, "<"), (Approximation.AtMost, "≤"), (Approximation.About, "~"), (Approximation.Nearly, "≲"),
    ];

    private readonly string? text;

    private PrintedDecimal(string text, Approximation kind, decimal number, int places)
    {
        this.text = text;
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
        _ => (null, null),
    };

    /// <summary>What they usually mean.</summary>
    internal (decimal? Least, decimal? Most) UsualEnds => Kind switch
    {
        Approximation.About => (Number - Reach, Number + Reach),
        Approximation.Nearly => IsFall ? (Number, Number + Reach) : (Number - Reach, Number),
        _ => Ends,
    };

    /// <summary>One in the last place that is printed.</summary>
    internal decimal LastPlace => new(1, 0, 0, isNegative: false, (byte)Places);

    /// <summary>Whether it is a decrease: nearly −30% is not so far down.</summary>
    internal bool IsFall => Number < 0;

    private decimal HalfPlace => LastPlace / 2;

    private decimal Reach => Math.Abs(Number) * WordingPolicy.Default.AboutPercent / 100;

    /// <summary>Reads a printed decimal in any of its forms.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    public static PrintedDecimal Parse(string text) => TryParse(text ?? throw new ArgumentNullException(nameof(text)), out var printed)
        ? printed
        : throw new FormatException($"«{text}» is not a decimal such as 0.60, 66%, +3.5%, 百分之六十, 下降4% or 超过95%.");

    /// <summary>Reads a printed decimal in any of its forms; false when the text is none, or its written form is longer than 20 characters.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PrintedDecimal printed)
    {
        printed = default;
        if (text is null or { Length: > 60 })
        {
            return false;
        }

        text = TraditionalCharacters.Folded(text);
        var rest = (text is [>= 'A' and <= 'Z', ..] ? char.ToLowerInvariant(text[0]) + text[1..] : text).AsSpan();
        var (kind, sign, isFall) = Before(ref rest);
        var behind = WordingReader.TakeAfter(ref rest);
        foreach (var after in sign is null ? SignsAfter : [])
        {
            if (rest.EndsWith(after.Words))
            {
                rest = rest[..^after.Words.Length];
                (sign, isFall) = (after.Sign, after.Sign == "-");
                break;
            }
        }

        var words = rest.ToString();
        var whole = Array.Find(Wholes, w => w.Words == words && (w.Sign is null || sign is null));
        (sign, isFall) = whole.Sign is null ? (sign, isFall) : (whole.Sign, whole.Sign == "-");
        if ((kind is not null && behind is not null)
            || (whole.Words is null ? Digits(words, sign) : (whole.Percent, true, whole.Percent != "0")) is not { } read || read.Digits.Length == 0)
        {
            return false;
        }

        kind ??= behind ?? (read.IsRough ? Approximation.About : Approximation.Exact);
        kind = isFall ? Turned(kind.Value) : kind;
        var (digits, isPercent) = (read.Digits, read.IsPercent);
        var mark = Array.Find(Marks, m => m.Kind == kind).Mark;
        var written = $"{mark}{sign}{digits}{(isPercent ? "%" : "")}";
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        if ((mark is null && kind != Approximation.Exact) || digits.Any(c => !char.IsAsciiDigit(c) && c != '.') || written.Length > 20 || point == 0 || point == digits.Length - 1
            || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        printed = new(written, kind.Value, sign == "-" ? -number : number, point < 0 ? 0 : digits.Length - point - 1);
        return true;
    }

    // What blurs it and which way it went, each once, in whichever order: 同比下降超过10%, 超过+10%.
    private static (Approximation? Kind, string? Sign, bool IsFall) Before(ref ReadOnlySpan<char> text)
    {
        Approximation? kind = null;
        var (sign, isFall) = (default(string), false);
        for (var isComparison = true; ;)
        {
            var rest = text;
            if (isComparison && Comparison(rest) is > 0 and var compared)
            {
                text = text[compared..];
                isComparison = false;
            }
            else if (rest.StartsWith("≲") && kind is null)
            {
                kind = Approximation.Nearly;
                text = text[1..];
            }
            else if (kind is null && !rest.StartsWith("+") && WordingReader.TakeBefore(ref rest) is { } before)
            {
                kind = before;
                text = rest;
            }
            else if (sign is null && Sign(text) is { Words: { } words } found)
            {
                // A word may have a blank or 了 behind it; a mark has none.
                (sign, isFall) = (found.Sign, found.Sign == "-" && words.Length > 1);
                text = words.Length > 1 && text[words.Length..] is [' ' or '了', ..] spaced ? spaced[1..] : text[words.Length..];
            }
            else if (!WordingReader.TakeIdle(ref text) && !TakeFiller(ref text))
            {
                return (kind, sign, isFall);
            }
        }

        static bool TakeFiller(ref ReadOnlySpan<char> text)
        {
            foreach (var words in Fillers)
            {
                if (text.Length > words.Length && text.StartsWith(words))
                {
                    text = text[words.Length..];
                    return true;
                }
            }

            return false;
        }
    }

    private static (string? Words, string Sign) Sign(ReadOnlySpan<char> text)
    {
        foreach (var sign in Signs)
        {
            if (text.StartsWith(sign.Words))
            {
                return sign;
            }
        }

        return default;
    }

    // How many characters say with what it is compared, before the word of the change: 同比, 比上年, 较2020年, 与上年 before 持平.
    private static int Comparison(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("同比") || text.StartsWith("环比"))
        {
            return 2;
        }

        var end = text is ['比' or '较' or '与', ..] ? 2 : text.Length;
        while (end < text.Length && !(PeriodEnds.Contains(text[end - 1], StringComparison.Ordinal) && (Sign(text[end..]).Words is not null || text[end..] is "持平")))
        {
            end++;
        }

        return end < text.Length ? end : 0;
    }

    // To fall by more is to end below; to fall nearly so far stays nearly so far.
    private static Approximation Turned(Approximation kind) => kind switch
    {
        Approximation.MoreThan => Approximation.FewerThan,
        Approximation.AtLeast => Approximation.AtMost,
        Approximation.FewerThan => Approximation.MoreThan,
        Approximation.AtMost => Approximation.AtLeast,
        _ => kind,
    };

    private static (string Digits, bool IsPercent, bool IsRough)? Digits(string text, string? sign)
    {
        var isChange = sign is not null;
        if (text.StartsWith("百分之", StringComparison.Ordinal))
        {
            return (Numerals(text[3..]) ?? WithoutGroups(text[3..]), true, false);
        }

        // 增长1.2倍 is by about 120%: to say it so rounds it to tenths of what was there.
        if (sign == "+" && text.EndsWith('倍'))
        {
            return decimal.TryParse(Numerals(text[..^1]) ?? text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var times) && times < 1_000_000
                ? ((times * 100).ToString("0.####", CultureInfo.InvariantCulture), true, true) : null;
        }

        // Nine tenths, or nine and a half.
        if (text.IndexOf('成', StringComparison.Ordinal) is > 0 and { } at)
        {
            return Numerals(text[..at]) is { } tenths && tenths is { Length: 1 } or "10" && (at == text.Length - 1 ? "0" : Numerals(text[(at + 1)..])) is { Length: 1 } rest ? ($"{tenths}{rest}", true, true) : null;
        }

        if (text.EndsWith('‰'))
        {
            return decimal.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var thousandths)
                ? ((thousandths * 0.1m).ToString(CultureInfo.InvariantCulture), true, false) : null;
        }

        if (Array.Find(Percents, words => text.EndsWith(words, StringComparison.Ordinal)) is { } percent)
        {
            return (WithoutGroups(text[..^percent.Length]), true, false);
        }

        var points = Array.Find(Points, words => text.EndsWith(words, StringComparison.Ordinal)) ?? (!isChange && text.EndsWith('倍') ? "倍" : "");
        var bare = text[..^points.Length];
        return (WithoutGroups(isChange && points.Length == 0 && PrintedNumber.TrySplit(bare, out var counted, out _) ? counted : bare), false, false);
    }

    // 四点六, 九, 12.
    private static string? Numerals(string text)
    {
        var parts = text.Split('点');
        if (parts.Length > 2 || !NumberReader.TryRead(parts[0], out var whole) || whole is not { IsRough: false, IsScaled: false })
        {
            return null;
        }

        var places = parts.Length == 1 ? "" : string.Concat(parts[1].Select(c => "零一二三四五六七八九".IndexOf(c, StringComparison.Ordinal)).Select(digit => digit < 0 ? "?" : $"{digit}"));
        return whole.Low.ToString(CultureInfo.InvariantCulture) + (parts.Length == 1 ? "" : $".{places}");
    }

    // 147,000; a text whose commas do not part it by threes is left as it is, and is then no number.
    private static string WithoutGroups(string digits)
    {
        var whole = digits.Split('.')[0];
        var groups = whole.Split(',');
        return groups[0].Length is > 0 and <= 3 && groups.Skip(1).All(group => group.Length == 3) ? string.Concat(groups) + digits[whole.Length..] : digits;
    }

    /// <exception cref="ArgumentException">It is <c>default</c>.</exception>
    internal PrintedDecimal NotDefault() => text is null ? throw new ArgumentException("A printed decimal is required; default is none.") : this;

    bool IRefusesDefault.IsDefault => text is null;

    /// <summary>The written form, of at most 20 characters; empty for <c>default</c>.</summary>
    public override string ToString() => text ?? "";

    static PrintedDecimal IParsable<PrintedDecimal>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<PrintedDecimal>.TryParse(string? s, IFormatProvider? provider, out PrintedDecimal result) => TryParse(s, out result);
}
