namespace SupervisionDomain;

/// <summary>The words around a number, and those of numbers in English.</summary>
internal static class WordingWords
{
    /// <summary>They say nothing of the number.</summary>
    public static readonly string[] Idle =
    [
        "仅有", "只有", "另有", "共有", "已有", "其中", "仅", "总共", "总计", "共计", "共", "合计", "累计", "已", "达到", "达", "高达", "多达",
        "only ", "just ", "a total of ", "a combined total of ", "another ", "a further ", "an additional ", "as many as ", "as much as ", "as few as ", "as little as ", "a record high of ", "a record ",
    ];

    /// <summary>At least two, and no more is said of how many.</summary>
    public static readonly string[] AtLeastTwo =
        ["多", "若干", "一些", "一系列", "several", "a few", "a number of", "a couple", "a couple of", "a handful", "a handful of", "numerous", "multiple"];

    /// <summary>What blurs a number from before it; of two that begin alike the longer first.</summary>
    public static readonly (string Words, Approximation Kind)[] Before =
    [
        ("超过", Approximation.MoreThan), ("突破", Approximation.MoreThan), ("多于", Approximation.MoreThan), ("逾", Approximation.MoreThan), ("超", Approximation.MoreThan),
        ("至少", Approximation.AtLeast), ("不少于", Approximation.AtLeast), ("不低于", Approximation.AtLeast),
        ("将近", Approximation.Nearly), ("接近", Approximation.Nearly), ("近", Approximation.Nearly),
        ("不足", Approximation.FewerThan), ("不到", Approximation.FewerThan), ("不满", Approximation.FewerThan), ("少于", Approximation.FewerThan),
        ("至多", Approximation.AtMost), ("最多", Approximation.AtMost), ("不超过", Approximation.AtMost), ("不超", Approximation.AtMost), ("不多于", Approximation.AtMost),
        ("不止", Approximation.MoreThan), ("过", Approximation.MoreThan), ("起码", Approximation.AtLeast), ("不下", Approximation.AtLeast),
        ("最少", Approximation.AtLeast), ("不小于", Approximation.AtLeast), ("大于等于", Approximation.AtLeast), ("不大于", Approximation.AtMost), ("小于等于", Approximation.AtMost),
        ("高于", Approximation.MoreThan), ("大于", Approximation.MoreThan), ("低于", Approximation.FewerThan), ("小于", Approximation.FewerThan),
        ("未满", Approximation.FewerThan), ("未超过", Approximation.AtMost),
        ("大约", Approximation.About), ("约", Approximation.About), ("大概", Approximation.About), ("大致", Approximation.About), ("差不多", Approximation.About),
        (">= ", Approximation.AtLeast), ("<= ", Approximation.AtMost), (">=", Approximation.AtLeast), ("<=", Approximation.AtMost), ("≈ ", Approximation.About), ("≈", Approximation.About),
        ("> ", Approximation.MoreThan), ("≥ ", Approximation.AtLeast), ("< ", Approximation.FewerThan), ("≤ ", Approximation.AtMost),
        (">", Approximation.MoreThan), ("≥", Approximation.AtLeast), ("<", Approximation.FewerThan), ("≤", Approximation.AtMost), ("~", Approximation.About),
        ("\uFF1E", Approximation.MoreThan), ("\uFF1C", Approximation.FewerThan),
        ("more than ", Approximation.MoreThan), ("over ", Approximation.MoreThan), ("above ", Approximation.MoreThan),
        ("at least ", Approximation.AtLeast), ("no fewer than ", Approximation.AtLeast), ("no less than ", Approximation.AtLeast),
        ("nearly ", Approximation.Nearly), ("almost ", Approximation.Nearly),
        ("fewer than ", Approximation.FewerThan), ("less than ", Approximation.FewerThan), ("under ", Approximation.FewerThan),
        ("at most ", Approximation.AtMost), ("up to ", Approximation.AtMost), ("no more than ", Approximation.AtMost),
        ("in excess of ", Approximation.MoreThan), ("exceeding ", Approximation.MoreThan), ("not less than ", Approximation.AtLeast), ("close to ", Approximation.Nearly),
        ("some ", Approximation.About), ("roughly ", Approximation.About), ("about ", Approximation.About), ("around ", Approximation.About), ("approximately ", Approximation.About),
        ("just over ", Approximation.MoreThan), ("below ", Approximation.FewerThan), ("not more than ", Approximation.AtMost),
        ("not fewer than ", Approximation.AtLeast), ("a minimum of ", Approximation.AtLeast), ("a maximum of ", Approximation.AtMost), ("north of ", Approximation.MoreThan),
        ("circa ", Approximation.About), ("c. ", Approximation.About), ("c.", Approximation.About), ("ca. ", Approximation.About), ("estimated ", Approximation.About),
        ("approx. ", Approximation.About), ("approx ", Approximation.About), ("an estimated ", Approximation.About),
        ("well over ", Approximation.MoreThan), ("upwards of ", Approximation.AtLeast), ("upward of ", Approximation.AtLeast), ("just short of ", Approximation.Nearly), ("just under ", Approximation.Nearly),
    ];

    /// <summary>What stands between the two numbers of a range, and whether it is a mark and no word.</summary>
    public static readonly (string Text, bool IsMark)[] Betweens =
        [("至", false), ("到", false), (" to ", false), (" - ", true), (" – ", true), (" — ", true), ("-", true), ("–", true), ("—", true), ("~", true), ("\uFF5E", true), ("\uFF0D", true)];

    /// <summary>What blurs it from behind; of two that end alike the longer first.</summary>
    public static readonly (string Words, Approximation Kind)[] After =
    [
        ("（含）以上", Approximation.AtLeast), ("(含)以上", Approximation.AtLeast), ("（含）以下", Approximation.AtMost), ("(含)以下", Approximation.AtMost),
        ("（不含）以上", Approximation.MoreThan), ("(不含)以上", Approximation.MoreThan), ("（不含）以下", Approximation.FewerThan), ("(不含)以下", Approximation.FewerThan),
        ("及以上", Approximation.AtLeast), ("及以下", Approximation.AtMost), ("以上", Approximation.AtLeast), ("以下", Approximation.AtMost), ("以内", Approximation.AtMost),
        ("不到", Approximation.FewerThan), ("出头", Approximation.Odd),
        ("左右", Approximation.About), ("上下", Approximation.About), ("前后", Approximation.About),
        ("-odd", Approximation.Odd), (" or more", Approximation.AtLeast), (" or fewer", Approximation.AtMost), (" or less", Approximation.AtMost), (" or so", Approximation.About), ("+", Approximation.AtLeast),
        ("-plus", Approximation.AtLeast), (" plus", Approximation.AtLeast), (" and above", Approximation.AtLeast), (" and over", Approximation.AtLeast), (" or above", Approximation.AtLeast), (" or over", Approximation.AtLeast), (" or under", Approximation.AtMost),
    ];

    /// <summary>What a number is counted in; of two that end alike the longer first.</summary>
    public static readonly (string Name, long Value)[] EnglishUnits =
    [
        (" dozen", 12), (" hundred", 100), (" thousand", 1_000), (" million", 1_000_000), (" mn", 1_000_000), (" billion", 1_000_000_000), (" bn", 1_000_000_000), (" trillion", 1_000_000_000_000), (" tn", 1_000_000_000_000),
        ("k", 1_000), ("m", 1_000_000), ("mn", 1_000_000), ("bn", 1_000_000_000), ("tn", 1_000_000_000_000),
        (" lakh crore", 1_000_000_000_000), (" lakh", 100_000), (" lakhs", 100_000), (" lac", 100_000), (" lacs", 100_000), (" crore", 10_000_000), (" crores", 10_000_000),
    ];

    /// <summary>Parts of the unit behind them, in hundredths; as no digits are, they are rounded to its tenth.</summary>
    public static readonly (string Words, int Percent)[] EnglishParts = [("half a", 50), ("a quarter of a", 25), ("three quarters of a", 75)];

    /// <summary>The numbers that have words of their own, and what they may mean.</summary>
    public static readonly (string Word, long Low, long High)[] EnglishWords =
    [
        ("no", 0, 0), ("none", 0, 0), ("nil", 0, 0), ("zero", 0, 0), ("one", 1, 1), ("two", 2, 2), ("three", 3, 3), ("four", 4, 4), ("five", 5, 5), ("six", 6, 6), ("seven", 7, 7), ("eight", 8, 8), ("nine", 9, 9),
        ("ten", 10, 10), ("eleven", 11, 11), ("twelve", 12, 12), ("thirteen", 13, 13), ("fourteen", 14, 14), ("fifteen", 15, 15), ("sixteen", 16, 16), ("seventeen", 17, 17),
        ("eighteen", 18, 18), ("nineteen", 19, 19), ("twenty", 20, 20), ("thirty", 30, 30), ("forty", 40, 40), ("fifty", 50, 50), ("sixty", 60, 60), ("seventy", 70, 70),
        ("eighty", 80, 80), ("ninety", 90, 90), ("half a dozen", 6, 6),
        ("scores", 40, 99), ("scores of", 40, 99), ("dozens", 24, 99), ("dozens of", 24, 99), ("hundreds", 200, 999), ("hundreds of", 200, 999), ("thousands", 2_000, 9_999), ("thousands of", 2_000, 9_999),
        ("millions", 2_000_000, 9_999_999), ("millions of", 2_000_000, 9_999_999), ("several million", 2_000_000, 9_999_999),
        ("several dozen", 24, 99), ("a few dozen", 24, 99), ("several hundred", 200, 999), ("a few hundred", 200, 999), ("several thousand", 2_000, 9_999), ("a few thousand", 2_000, 9_999),
        ("tens of thousands", 20_000, 99_999), ("tens of thousands of", 20_000, 99_999), ("hundreds of thousands", 200_000, 999_999), ("hundreds of thousands of", 200_000, 999_999),
        ("tens of millions", 20_000_000, 99_999_999), ("tens of millions of", 20_000_000, 99_999_999), ("hundreds of millions", 200_000_000, 999_999_999), ("hundreds of millions of", 200_000_000, 999_999_999),
    ];
}
