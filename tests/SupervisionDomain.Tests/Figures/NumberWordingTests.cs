using CsCheck;

namespace SupervisionDomain.Tests;

public sealed class NumberWordingTests
{
    private static readonly Gen<long> Numbers = Gen.OneOf(Gen.Long[0, 50], Gen.Long[0, 9_999].Select(n => n * 10), Gen.Long[0, 999].Select(n => n * 10_000), Gen.Long[0, 9_000_000_000_000]);

    private static readonly (string Zh, string En)[] Blurs =
    [
        ("{0}", "{0}"), ("{0}余", "{0}-odd"), ("{0}多", "{0}-odd"), ("超过{0}", "more than {0}"), ("逾{0}", "over {0}"),
        ("至少{0}", "at least {0}"), ("不少于{0}", "at least {0}"), ("{0}以上", "at least {0}"),
        ("近{0}", "nearly {0}"), ("将近{0}", "nearly {0}"), ("接近{0}", "nearly {0}"),
        ("不足{0}", "fewer than {0}"), ("不到{0}", "fewer than {0}"), ("不满{0}", "fewer than {0}"),
        ("至多{0}", "at most {0}"), ("不超过{0}", "up to {0}"), ("{0}以下", "at most {0}"), ("{0}以内", "at most {0}"),
        ("约{0}", "about {0}"), ("大约{0}", "about {0}"), ("{0}左右", "about {0}"),
        ("仅{0}", "only {0}"), ("累计达{0}", "a total of {0}"), ("最少{0}", "{0} or more"), ("{0}及以上", "{0}+"), ("≥{0}", "≥{0}"), ("大于{0}", ">{0}"), ("高于{0}", "just over {0}"),
        ("低于{0}", "below {0}"), ("小于{0}", "<{0}"), ("未满{0}", "under {0}"), ("未超过{0}", "not more than {0}"), ("{0}及以下", "{0} or less"), ("≤{0}", "up to {0}"), ("多达{0}", "as many as {0}"), ("高达{0}", "as much as {0}"), ("共{0}", "a record {0}"), ("大概{0}", "about {0}"), ("差不多{0}", "around {0}"),
        ("{0}（不含）以上", "exceeding {0}"), ("{0}(不含)以下", "fewer than {0}"), ("{0}（含）以下", "at most {0}"), ("大致{0}", "roughly {0}"),
        ("~{0}", "approx. {0}"), ("约{0}", "approx {0}"),
        ("約{0}", "an estimated {0}"), ("{0}左右", "{0} or so"), ("將近{0}", "just under {0}"), ("接近{0}", "just short of {0}"), ("至少{0}", "upwards of {0}"), ("超過{0}", "well over {0}"), ("{0}餘", "{0}-odd"),
    ];

    [Theory]
    [InlineData("roughly ")]
    [InlineData("大致")]
    [InlineData("1 (usually ")]
    [InlineData("one-")]
    [InlineData("亿")]
    [InlineData("共")]
    [InlineData("问题")]
    [InlineData(" new")]
    public void A_text_of_any_length_is_told_to_be_none(string again)
    {
        var text = string.Concat(Enumerable.Repeat(again, 200_000));

        NumberWording.TryParse(text + "one", out _).Should().BeFalse();
        Quantity.TryParse(text + "至5人", Unit.Person, out _).Should().BeFalse();
        FluentActions.Invoking(() => Quantity.Parse($"5{text}问题", Unit.Finding)).Should().Throw<FormatException>();
        FluentActions.Invoking(() => Quantity.Parse(text + "5个", Unit.Finding)).Should().Throw<FormatException>();
    }

    [Theory]
    [InlineData("268", 268L, 268L, 268L, 268L)]
    [InlineData("1,268", 1268L, 1268L, 1268L, 1268L)]
    [InlineData("0", 0L, 0L, 0L, 0L)]
    [InlineData("三", 3L, 3L, 3L, 3L)]
    [InlineData("十", 10L, 10L, 10L, 10L)]
    [InlineData("两", 2L, 2L, 2L, 2L)]
    [InlineData("〇", 0L, 0L, 0L, 0L)]
    [InlineData("十五", 15L, 15L, 15L, 15L)]
    [InlineData("三十四", 34L, 34L, 34L, 34L)]
    [InlineData("一百五", 150L, 150L, 150L, 150L)]
    [InlineData("一百零五", 105L, 105L, 105L, 105L)]
    [InlineData("一百五十", 150L, 150L, 150L, 150L)]
    [InlineData("两千三百四十五", 2345L, 2345L, 2345L, 2345L)]
    [InlineData("一千零五", 1005L, 1005L, 1005L, 1005L)]
    [InlineData("一千零五十", 1050L, 1050L, 1050L, 1050L)]
    [InlineData("一五〇", 150L, 150L, 150L, 150L)]
    [InlineData("3千", 3000L, 3000L, 3000L, 3000L)]
    [InlineData("332千", 331_500L, 332_499L, 331_500L, 332_499L)]
    [InlineData("12千", 11_500L, 12_499L, 11_500L, 12_499L)]
    [InlineData("12千5百", 12_450L, 12_549L, 12_450L, 12_549L)]
    [InlineData("\uFF11\uFF15\uFF10", 150L, 150L, 150L, 150L)]
    [InlineData("两万", 15_000L, 24_999L, 15_000L, 24_999L)]
    [InlineData("3亿", 250_000_000L, 349_999_999L, 250_000_000L, 349_999_999L)]
    [InlineData("33.2万", 331_500L, 332_499L, 331_500L, 332_499L)]
    [InlineData("7万", 65_000L, 74_999L, 65_000L, 74_999L)]
    [InlineData("7.4万", 73_500L, 74_499L, 73_500L, 74_499L)]
    [InlineData("62.7万", 626_500L, 627_499L, 626_500L, 627_499L)]
    [InlineData("3亿4500万", 344_995_000L, 345_004_999L, 344_995_000L, 345_004_999L)]
    [InlineData("一万二千三百四十五", 12_345L, 12_345L, 12_345L, 12_345L)]
    [InlineData("三万五", 34_500L, 35_499L, 34_500L, 35_499L)]
    [InlineData("3万5", 34_500L, 35_499L, 34_500L, 35_499L)]
    [InlineData("3万零5", 30_005L, 30_005L, 30_005L, 30_005L)]
    [InlineData("两万半", 24_500L, 25_499L, 24_500L, 25_499L)]
    [InlineData("1.2 million", 1_150_000L, 1_249_999L, 1_150_000L, 1_249_999L)]
    [InlineData("332 thousand", 331_500L, 332_499L, 331_500L, 332_499L)]
    [InlineData("三百余", 301L, null, 301L, 399L)]
    [InlineData("百余", 101L, null, 101L, 199L)]
    [InlineData("上百", 100L, null, 100L, 199L)]
    [InlineData("上万", 10_000L, null, 10_000L, 19_999L)]
    [InlineData("近百", 0L, 99L, 91L, 99L)]
    [InlineData("突破33.2万", 332_001L, null, 332_001L, null)]
    [InlineData("150来", 0L, null, 135L, 165L)]
    [InlineData("150上下", 0L, null, 135L, 165L)]
    [InlineData("两三", 0L, null, 2L, 3L)]
    [InlineData("三五", 0L, null, 3L, 5L)]
    [InlineData("七八十", 0L, null, 70L, 80L)]
    [InlineData("五六万", 0L, null, 50_000L, 60_000L)]
    [InlineData("两三百", 0L, null, 200L, 300L)]
    [InlineData("一千一二百", 0L, null, 1100L, 1200L)]
    [InlineData("十七八万", 0L, null, 170_000L, 180_000L)]
    [InlineData("百几十", 0L, null, 120L, 199L)]
    [InlineData("十几万", 0L, null, 110_000L, 199_999L)]
    [InlineData("一百几", 0L, null, 110L, 199L)]
    [InlineData("十七八", 0L, null, 17L, 18L)]
    [InlineData("十几", 0L, null, 11L, 19L)]
    [InlineData("二十几", 0L, null, 21L, 29L)]
    [InlineData("几十", 0L, null, 20L, 99L)]
    [InlineData("数十", 0L, null, 20L, 99L)]
    [InlineData("数百", 0L, null, 200L, 999L)]
    [InlineData("几万", 0L, null, 20_000L, 99_999L)]
    [InlineData("数十万", 0L, null, 200_000L, 999_999L)]
    [InlineData("约150余", 0L, null, 151L, 159L)]
    [InlineData("roughly 20 to 99", 0L, null, 20L, 99L)]
    [InlineData("between 19 and 36", 19L, 36L, 19L, 36L)]
    [InlineData("1至2万", 10_000L, 20_000L, 10_000L, 20_000L)]
    [InlineData("10至20万", 100_000L, 200_000L, 100_000L, 200_000L)]
    [InlineData("between 1 and 2 million", 1_000_000L, 2_000_000L, 1_000_000L, 2_000_000L)]
    [InlineData("10 to 20 thousand", 10_000L, 20_000L, 10_000L, 20_000L)]
    [InlineData("二十至三十万", 200_000L, 300_000L, 200_000L, 300_000L)]
    [InlineData("三百至五百万", 3_000_000L, 5_000_000L, 3_000_000L, 5_000_000L)]
    [InlineData("五十至一百万", 500_000L, 1_000_000L, 500_000L, 1_000_000L)]
    [InlineData("1千至2千万", 10_000_000L, 20_000_000L, 10_000_000L, 20_000_000L)]
    [InlineData("一千至一千二百万", 10_000_000L, 12_000_000L, 10_000_000L, 12_000_000L)]
    [InlineData("十至20万", 100_000L, 200_000L, 100_000L, 200_000L)]
    [InlineData("一至三百万", 1_000_000L, 3_000_000L, 1_000_000L, 3_000_000L)]
    [InlineData("one to two hundred thousand", 100_000L, 200_000L, 100_000L, 200_000L)]
    [InlineData("one hundred to two hundred thousand", 100_000L, 200_000L, 100_000L, 200_000L)]
    [InlineData("1 to 2 hundred thousand", 100_000L, 200_000L, 100_000L, 200_000L)]
    [InlineData("1至2万5千", 10_000L, 25_000L, 10_000L, 25_000L)]
    [InlineData("一至二万五千", 10_000L, 25_000L, 10_000L, 25_000L)]
    [InlineData("三至五千五百", 3000L, 5500L, 3000L, 5500L)]
    [InlineData("1至2亿3千万", 100_000_000L, 230_000_000L, 100_000_000L, 230_000_000L)]
    [InlineData("five to six thousand five hundred", 5000L, 6500L, 5000L, 6500L)]
    [InlineData("五百至三万", 500L, 30_000L, 500L, 30_000L)]
    [InlineData("500至10万", 500L, 100_000L, 500L, 100_000L)]
    [InlineData("8000至1.2万", 8000L, 12_000L, 8000L, 12_000L)]
    [InlineData("1万至20000万", 10_000L, 200_000_000L, 10_000L, 200_000_000L)]
    [InlineData("1万至2万亿", 1_000_000_000_000L, 2_000_000_000_000L, 1_000_000_000_000L, 2_000_000_000_000L)]
    [InlineData("5k to 5000k", 5000L, 5_000_000L, 5000L, 5_000_000L)]
    [InlineData("one dozen to 20 dozen", 12L, 240L, 12L, 240L)]
    [InlineData("900,000 to 1.2 million", 900_000L, 1_200_000L, 900_000L, 1_200_000L)]
    [InlineData("二至三十", 2L, 30L, 2L, 30L)]
    [InlineData("约二十至三十万", 0L, null, 200_000L, 300_000L)]
    [InlineData("约五百至三万", 0L, null, 500L, 30_000L)]
    [InlineData("3-5", 3L, 5L, 3L, 5L)]
    [InlineData("约3000左右", 0L, null, 2700L, 3300L)]
    [InlineData("过百", 101L, null, 101L, null)]
    [InlineData("近150余", 0L, null, 0L, null)]
    [InlineData("将近400余", 0L, null, 0L, null)]
    [InlineData("不到30左右", 0L, null, 0L, null)]
    [InlineData("至少150以上", 0L, null, 0L, null)]
    [InlineData("超过150余", 0L, null, 0L, null)]
    [InlineData("nearly 150-odd", 0L, null, 0L, null)]
    [InlineData("150余", 151L, null, 151L, 159L)]
    [InlineData("150多", 151L, null, 151L, 159L)]
    [InlineData("150-odd", 151L, null, 151L, 159L)]
    [InlineData("400余万", 4_000_001L, null, 4_000_001L, 4_999_999L)]
    [InlineData("400多万", 4_000_001L, null, 4_000_001L, 4_999_999L)]
    [InlineData("超过150", 151L, null, 151L, null)]
    [InlineData("more than 1,500", 1501L, null, 1501L, null)]
    [InlineData("至少150", 150L, null, 150L, null)]
    [InlineData("150以上", 150L, null, 150L, null)]
    [InlineData("近4000", 0L, 3999L, 3001L, 3999L)]
    [InlineData("nearly 4,000", 0L, 3999L, 3001L, 3999L)]
    [InlineData("近1", 0L, 0L, 0L, 0L)]
    [InlineData("不足150", 0L, 149L, 0L, 149L)]
    [InlineData("fewer than 150", 0L, 149L, 0L, 149L)]
    [InlineData("至多150", 0L, 150L, 0L, 150L)]
    [InlineData("up to 150", 0L, 150L, 0L, 150L)]
    [InlineData("约150", 0L, null, 135L, 165L)]
    [InlineData("150左右", 0L, null, 135L, 165L)]
    [InlineData("多", 2L, null, 2L, null)]
    [InlineData("若干", 2L, null, 2L, null)]
    [InlineData("several", 2L, null, 2L, null)]
    [InlineData("19至36", 19L, 36L, 19L, 36L)]
    [InlineData("19 to 36", 19L, 36L, 19L, 36L)]
    [InlineData("数目不明", 0L, null, 0L, null)]
    [InlineData("至少157（通常157至255）", 157L, null, 157L, 255L)]
    [InlineData("at least 157 (usually 157 to 255)", 157L, null, 157L, 255L)]
    [InlineData("近100", 0L, 99L, 91L, 99L)]
    [InlineData("nearly 1,000", 0L, 999L, 901L, 999L)]
    [InlineData("近一千", 0L, 999L, 901L, 999L)]
    [InlineData("近10万", 0L, 99_999L, 90_001L, 99_999L)]
    [InlineData("近1亿", 0L, 99_999_999L, 90_000_001L, 99_999_999L)]
    [InlineData("近十", 0L, 9L, 9L, 9L)]
    [InlineData("近200", 0L, 199L, 101L, 199L)]
    [InlineData("100余", 101L, null, 101L, 199L)]
    [InlineData("100-odd", 101L, null, 101L, 199L)]
    [InlineData("一百万", 995_000L, 1_004_999L, 995_000L, 1_004_999L)]
    [InlineData("十万", 95_000L, 104_999L, 95_000L, 104_999L)]
    [InlineData("一千万", 9_995_000L, 10_004_999L, 9_995_000L, 10_004_999L)]
    [InlineData("2千万", 15_000_000L, 24_999_999L, 15_000_000L, 24_999_999L)]
    [InlineData("\uFF12千万", 15_000_000L, 24_999_999L, 15_000_000L, 24_999_999L)]
    [InlineData("2.0千万", 19_500_000L, 20_499_999L, 19_500_000L, 20_499_999L)]
    [InlineData("20百万", 19_500_000L, 20_499_999L, 19_500_000L, 20_499_999L)]
    [InlineData("2亿3千万", 225_000_000L, 234_999_999L, 225_000_000L, 234_999_999L)]
    [InlineData("3千5百万", 34_500_000L, 35_499_999L, 34_500_000L, 35_499_999L)]
    [InlineData("近百万", 0L, 999_999L, 900_001L, 999_999L)]
    [InlineData("上千万", 10_000_000L, null, 10_000_000L, 19_999_999L)]
    [InlineData("上百万", 1_000_000L, null, 1_000_000L, 1_999_999L)]
    [InlineData("三百五十万", 3_495_000L, 3_504_999L, 3_495_000L, 3_504_999L)]
    [InlineData("三亿四千五百万", 344_995_000L, 345_004_999L, 344_995_000L, 345_004_999L)]
    [InlineData("1.2千万", 11_500_000L, 12_499_999L, 11_500_000L, 12_499_999L)]
    [InlineData("一百亿", 9_950_000_000L, 10_049_999_999L, 9_950_000_000L, 10_049_999_999L)]
    [InlineData("1.2万亿", 1_150_000_000_000L, 1_249_999_999_999L, 1_150_000_000_000L, 1_249_999_999_999L)]
    [InlineData("一万二千", 11_500L, 12_499L, 11_500L, 12_499L)]
    [InlineData("2万以上5万以下", 20_000L, 50_000L, 20_000L, 50_000L)]
    [InlineData("三千以上五万以下", 3000L, 50_000L, 3000L, 50_000L)]
    [InlineData("5000以上2万以下", 5000L, 20_000L, 5000L, 20_000L)]
    [InlineData("70及以上", 70L, null, 70L, null)]
    [InlineData("70及以下", 0L, 70L, 0L, 70L)]
    [InlineData("最少20", 20L, null, 20L, null)]
    [InlineData("低于20", 0L, 19L, 0L, 19L)]
    [InlineData("小于20", 0L, 19L, 0L, 19L)]
    [InlineData("未满20", 0L, 19L, 0L, 19L)]
    [InlineData("高于20", 21L, null, 21L, null)]
    [InlineData("大于20", 21L, null, 21L, null)]
    [InlineData("未超过20", 0L, 20L, 0L, 20L)]
    [InlineData("仅3", 3L, 3L, 3L, 3L)]
    [InlineData("共20", 20L, 20L, 20L, 20L)]
    [InlineData("总共20", 20L, 20L, 20L, 20L)]
    [InlineData("合计20", 20L, 20L, 20L, 20L)]
    [InlineData("共计20", 20L, 20L, 20L, 20L)]
    [InlineData("累计20余", 21L, null, 21L, 29L)]
    [InlineData("达20余", 21L, null, 21L, 29L)]
    [InlineData("达到20", 20L, 20L, 20L, 20L)]
    [InlineData("高达20", 20L, 20L, 20L, 20L)]
    [InlineData("多达20", 20L, 20L, 20L, 20L)]
    [InlineData("累计超过20", 21L, null, 21L, null)]
    [InlineData("共计达33.2万", 331_500L, 332_499L, 331_500L, 332_499L)]
    [InlineData("共19至36", 19L, 36L, 19L, 36L)]
    [InlineData("only 3", 3L, 3L, 3L, 3L)]
    [InlineData("just 11", 11L, 11L, 11L, 11L)]
    [InlineData("a total of 1,268", 1268L, 1268L, 1268L, 1268L)]
    [InlineData("一些", 2L, null, 2L, null)]
    [InlineData("一系列", 2L, null, 2L, null)]
    [InlineData("a few", 2L, null, 2L, null)]
    [InlineData("a number of", 2L, null, 2L, null)]
    [InlineData("仅若干", 2L, null, 2L, null)]
    [InlineData("one", 1L, 1L, 1L, 1L)]
    [InlineData("twelve", 12L, 12L, 12L, 12L)]
    [InlineData("thirteen", 13L, 13L, 13L, 13L)]
    [InlineData("ninety", 90L, 90L, 90L, 90L)]
    [InlineData("sixty-five", 65L, 65L, 65L, 65L)]
    [InlineData("none", 0L, 0L, 0L, 0L)]
    [InlineData("no", 0L, 0L, 0L, 0L)]
    [InlineData("A dozen", 12L, 12L, 12L, 12L)]
    [InlineData("Twelve", 12L, 12L, 12L, 12L)]
    [InlineData("Over 500", 501L, null, 501L, null)]
    [InlineData("a dozen", 12L, 12L, 12L, 12L)]
    [InlineData("about a dozen", 0L, null, 11L, 13L)]
    [InlineData("twenty-odd", 21L, null, 21L, 29L)]
    [InlineData("dozens", 0L, null, 24L, 99L)]
    [InlineData("dozens of", 0L, null, 24L, 99L)]
    [InlineData("hundreds", 0L, null, 200L, 999L)]
    [InlineData("thousands", 0L, null, 2000L, 9999L)]
    [InlineData("five to ten", 5L, 10L, 5L, 10L)]
    [InlineData("three million", 2_500_000L, 3_499_999L, 2_500_000L, 3_499_999L)]
    [InlineData("more than two million", 2_000_001L, null, 2_000_001L, null)]
    [InlineData("500+", 500L, null, 500L, null)]
    [InlineData(">500", 501L, null, 501L, null)]
    [InlineData("≥500", 500L, null, 500L, null)]
    [InlineData("<5", 0L, 4L, 0L, 4L)]
    [InlineData("≤5", 0L, 5L, 0L, 5L)]
    [InlineData("~500", 0L, null, 450L, 550L)]
    [InlineData("approx. 500", 0L, null, 450L, 550L)]
    [InlineData("approx 500", 0L, null, 450L, 550L)]
    [InlineData("5 or less", 0L, 5L, 0L, 5L)]
    [InlineData("not more than 5", 0L, 5L, 0L, 5L)]
    [InlineData("below 5", 0L, 4L, 0L, 4L)]
    [InlineData("just over 5", 6L, null, 6L, null)]
    [InlineData("as many as 5", 5L, 5L, 5L, 5L)]
    [InlineData("As many as 24,262", 24_262L, 24_262L, 24_262L, 24_262L)]
    [InlineData("as much as 5 million", 4_500_000L, 5_499_999L, 4_500_000L, 5_499_999L)]
    [InlineData("as many as nearly 300", 0L, 299L, 201L, 299L)]
    [InlineData("a record 543", 543L, 543L, 543L, 543L)]
    [InlineData("a record high of 20-odd", 21L, null, 21L, 29L)]
    [InlineData("exceeding 300", 301L, null, 301L, null)]
    [InlineData("大概1.5万", 0L, null, 13_500L, 16_500L)]
    [InlineData("差不多100", 0L, null, 90L, 110L)]
    [InlineData("大致100", 0L, null, 90L, 110L)]
    [InlineData("10万（不含）以下", 0L, 99_999L, 0L, 99_999L)]
    [InlineData("10（不含）以上", 11L, null, 11L, null)]
    [InlineData("10(含)以下", 0L, 10L, 0L, 10L)]
    [InlineData("破万", 10_001L, null, 10_001L, null)]
    [InlineData("破10万", 100_001L, null, 100_001L, null)]
    [InlineData("20几", 0L, null, 21L, 29L)]
    [InlineData("120几", 0L, null, 121L, 129L)]
    [InlineData("20几万", 0L, null, 210_000L, 299_999L)]
    [InlineData("廿三", 23L, 23L, 23L, 23L)]
    [InlineData("卅", 30L, 30L, 30L, 30L)]
    [InlineData("贰拾万", 195_000L, 204_999L, 195_000L, 204_999L)]
    [InlineData("壹仟贰佰叁拾", 1230L, 1230L, 1230L, 1230L)]
    [InlineData("1.5个亿", 145_000_000L, 154_999_999L, 145_000_000L, 154_999_999L)]
    [InlineData("3至5个亿", 300_000_000L, 500_000_000L, 300_000_000L, 500_000_000L)]
    [InlineData("几个亿", 0L, null, 200_000_000L, 999_999_999L)]
    [InlineData("about 300 to 400", 0L, null, 300L, 400L)]
    [InlineData("约300至400", 0L, null, 300L, 400L)]
    [InlineData("roughly between 19 and 36", 0L, null, 19L, 36L)]
    [InlineData("three or four", 0L, null, 3L, 4L)]
    [InlineData("two or three hundred", 0L, null, 200L, 300L)]
    [InlineData("about 5 or 6", 0L, null, 5L, 6L)]
    [InlineData("one or more", 1L, null, 1L, null)]
    [InlineData("a quarter of a million", 200_000L, 299_999L, 200_000L, 299_999L)]
    [InlineData("three quarters of a million", 700_000L, 799_999L, 700_000L, 799_999L)]
    [InlineData("1.4m", 1_350_000L, 1_449_999L, 1_350_000L, 1_449_999L)]
    [InlineData("22k", 21_500L, 22_499L, 21_500L, 22_499L)]
    [InlineData("3bn", 2_500_000_000L, 3_499_999_999L, 2_500_000_000L, 3_499_999_999L)]
    [InlineData("5-10k", 5000L, 10_000L, 5000L, 10_000L)]
    [InlineData("500k-1m", 500_000L, 1_000_000L, 500_000L, 1_000_000L)]
    [InlineData("1 416", 1416L, 1416L, 1416L, 1416L)]
    [InlineData("3\u00A0205", 3205L, 3205L, 3205L, 3205L)]
    [InlineData("1\u202F234\u202F567", 1_234_567L, 1_234_567L, 1_234_567L, 1_234_567L)]
    [InlineData("nearly 12\u2009000", 0L, 11_999L, 11_001L, 11_999L)]
    [InlineData("1 200-odd", 1201L, null, 1201L, 1299L)]
    [InlineData("1 000 to 2 500", 1000L, 2500L, 1000L, 2500L)]
    [InlineData("zero", 0L, 0L, 0L, 0L)]
    [InlineData("Nil", 0L, 0L, 0L, 0L)]
    [InlineData("151余", 152L, null, 152L, 159L)]
    [InlineData("2031余", 2032L, null, 2032L, 2039L)]
    [InlineData("5002多", 5003L, null, 5003L, 5009L)]
    [InlineData("5,002-odd", 5003L, null, 5003L, 5009L)]
    [InlineData("2039余", 2040L, null, 2040L, 2040L)]
    [InlineData("1.23万余", 12_301L, null, 12_301L, 12_399L)]
    [InlineData("several hundred", 0L, null, 200L, 999L)]
    [InlineData("several thousand", 0L, null, 2000L, 9999L)]
    [InlineData("a few hundred", 0L, null, 200L, 999L)]
    [InlineData("several dozen", 0L, null, 24L, 99L)]
    [InlineData("tens of thousands", 0L, null, 20_000L, 99_999L)]
    [InlineData("hundreds of thousands of", 0L, null, 200_000L, 999_999L)]
    [InlineData("two dozen", 24L, 24L, 24L, 24L)]
    [InlineData("half a dozen", 6L, 6L, 6L, 6L)]
    [InlineData("a hundred", 100L, 100L, 100L, 100L)]
    [InlineData("three hundred", 300L, 300L, 300L, 300L)]
    [InlineData("a thousand", 1000L, 1000L, 1000L, 1000L)]
    [InlineData("two thousand", 2000L, 2000L, 2000L, 2000L)]
    [InlineData("ten thousand", 9500L, 10_499L, 9500L, 10_499L)]
    [InlineData("2 thousand", 1500L, 2499L, 1500L, 2499L)]
    [InlineData("two thousand million", 1_999_500_000L, 2_000_499_999L, 1_999_500_000L, 2_000_499_999L)]
    [InlineData("1900至1999", 1900L, 1999L, 1900L, 1999L)]
    [InlineData("1,900-2,099", 1900L, 2099L, 1900L, 2099L)]
    [InlineData("500-1000", 500L, 1000L, 500L, 1000L)]
    [InlineData("1800-2200", 1800L, 2200L, 1800L, 2200L)]
    [InlineData("0.5-1.5 million", 500_000L, 1_500_000L, 500_000L, 1_500_000L)]
    [InlineData("三-五", 3L, 5L, 3L, 5L)]
    [InlineData("one hundred and five", 105L, 105L, 105L, 105L)]
    [InlineData("one hundred five", 105L, 105L, 105L, 105L)]
    [InlineData("two thousand three hundred", 2300L, 2300L, 2300L, 2300L)]
    [InlineData("one thousand and one", 1001L, 1001L, 1001L, 1001L)]
    [InlineData("two hundred and fifty thousand", 249_500L, 250_499L, 249_500L, 250_499L)]
    [InlineData("two hundred thousand and one", 200_001L, 200_001L, 200_001L, 200_001L)]
    [InlineData("not fewer than 17", 17L, null, 17L, null)]
    [InlineData("north of 20", 21L, null, 21L, null)]
    [InlineData("upward of 20", 20L, null, 20L, null)]
    [InlineData("circa 20", 0L, null, 18L, 22L)]
    [InlineData("c. 20", 0L, null, 18L, 22L)]
    [InlineData("20-plus", 20L, null, 20L, null)]
    [InlineData("20 and above", 20L, null, 20L, null)]
    [InlineData("20 or under", 0L, 20L, 0L, 20L)]
    [InlineData("from 18 to 20", 18L, 20L, 18L, 20L)]
    [InlineData("a maximum of 20", 0L, 20L, 0L, 20L)]
    [InlineData("another 20", 20L, 20L, 20L, 20L)]
    [InlineData("a further 20", 20L, 20L, 20L, 20L)]
    [InlineData("a couple of", 2L, null, 2L, null)]
    [InlineData("a handful", 2L, null, 2L, null)]
    [InlineData("numerous", 2L, null, 2L, null)]
    [InlineData("scores of", 0L, null, 40L, 99L)]
    [InlineData("tens of millions", 0L, null, 20_000_000L, 99_999_999L)]
    [InlineData("1.2M", 1_150_000L, 1_249_999L, 1_150_000L, 1_249_999L)]
    [InlineData("100K", 99_500L, 100_499L, 99_500L, 100_499L)]
    [InlineData("1.2 bn", 1_150_000_000L, 1_249_999_999L, 1_150_000_000L, 1_249_999_999L)]
    [InlineData("只有20", 20L, 20L, 20L, 20L)]
    [InlineData("仅有20", 20L, 20L, 20L, 20L)]
    [InlineData("另有20余", 21L, null, 21L, 29L)]
    [InlineData("其中20", 20L, 20L, 20L, 20L)]
    [InlineData("不小于20", 20L, null, 20L, null)]
    [InlineData("不大于20", 0L, 20L, 0L, 20L)]
    [InlineData("3000不到", 0L, 2999L, 0L, 2999L)]
    [InlineData("3000出头", 3001L, null, 3001L, 3999L)]
    [InlineData("20（含）以上", 20L, null, 20L, null)]
    [InlineData("数以百计", 0L, null, 200L, 999L)]
    [InlineData("数以万计", 0L, null, 20_000L, 99_999L)]
    [InlineData("好几百", 0L, null, 200L, 999L)]
    [InlineData("＞500", 501L, null, 501L, null)]
    [InlineData("> 500", 501L, null, 501L, null)]
    [InlineData("half a million", 450_000L, 549_999L, 450_000L, 549_999L)]
    [InlineData("about half a million", 0L, null, 450_000L, 550_000L)]
    [InlineData("well over 200", 201L, null, 201L, null)]
    [InlineData("upwards of 30", 30L, null, 30L, null)]
    [InlineData("300 or so", 0L, null, 270L, 330L)]
    [InlineData("an estimated 300", 0L, null, 270L, 330L)]
    [InlineData("just short of 300", 0L, 299L, 201L, 299L)]
    [InlineData("just under 300", 0L, 299L, 201L, 299L)]
    [InlineData("Just over 300", 301L, null, 301L, null)]
    [InlineData("3.7 lakh", 365_000L, 374_999L, 365_000L, 374_999L)]
    [InlineData("25.23 crore", 252_250_000L, 252_349_999L, 252_250_000L, 252_349_999L)]
    [InlineData("1.2 lakh crore", 1_150_000_000_000L, 1_249_999_999_999L, 1_150_000_000_000L, 1_249_999_999_999L)]
    [InlineData("1,00,353", 100_353L, 100_353L, 100_353L, 100_353L)]
    [InlineData("12,34,56,789", 123_456_789L, 123_456_789L, 123_456_789L, 123_456_789L)]
    [InlineData("百", 0L, null, 90L, 110L)]
    [InlineData("千", 0L, null, 900L, 1100L)]
    [InlineData("1.2億", 115_000_000L, 124_999_999L, 115_000_000L, 124_999_999L)]
    [InlineData("三萬五", 34_500L, 35_499L, 34_500L, 35_499L)]
    [InlineData("150餘", 151L, null, 151L, 159L)]
    [InlineData("兩千", 2000L, 2000L, 2000L, 2000L)]
    [InlineData("數十", 0L, null, 20L, 99L)]
    [InlineData("幾萬", 0L, null, 20_000L, 99_999L)]
    [InlineData("僅3", 3L, 3L, 3L, 3L)]
    [InlineData("總計達20餘", 21L, null, 21L, 29L)]
    [InlineData("超過150", 151L, null, 151L, null)]
    [InlineData("將近400", 0L, 399L, 301L, 399L)]
    [InlineData("約150", 0L, null, 135L, 165L)]
    [InlineData("數目不明", 0L, null, 0L, null)]
    [InlineData("usually 20 to 99", 0L, null, 20L, 99L)]
    [InlineData("通常20至99", 0L, null, 20L, 99L)]
    [InlineData("usually at most 159", 0L, null, 0L, 159L)]
    [InlineData("usually at least 157", 0L, null, 157L, null)]
    [InlineData("an unknown number of (usually 20 to 99)", 0L, null, 20L, 99L)]
    [InlineData("数目不明（通常20至99）", 0L, null, 20L, 99L)]
    [InlineData("two hundred thousand", 199_500L, 200_499L, 199_500L, 200_499L)]
    [InlineData("a few dozen", 0L, null, 24L, 99L)]
    [InlineData("20至30左右", 0L, null, 20L, 30L)]
    [InlineData("约20至30左右", 0L, null, 20L, 30L)]
    [InlineData("20 to 30 or so", 0L, null, 20L, 30L)]
    [InlineData("thirty five", 35L, 35L, 35L, 35L)]
    [InlineData("one and a half million", 1_450_000L, 1_549_999L, 1_450_000L, 1_549_999L)]
    [InlineData("two and a half thousand", 2450L, 2549L, 2450L, 2549L)]
    [InlineData("3mn", 2_500_000L, 3_499_999L, 2_500_000L, 3_499_999L)]
    [InlineData("c.50", 0L, null, 45L, 55L)]
    [InlineData("as few as 50", 50L, 50L, 50L, 50L)]
    [InlineData("1,000 - 2,000", 1000L, 2000L, 1000L, 2000L)]
    [InlineData("seven million four hundred thousand", 7_399_500L, 7_400_499L, 7_399_500L, 7_400_499L)]
    [InlineData("one billion two hundred million", 1_199_500_000L, 1_200_499_999L, 1_199_500_000L, 1_200_499_999L)]
    [InlineData("三点五亿", 345_000_000L, 354_999_999L, 345_000_000L, 354_999_999L)]
    [InlineData("三点二五万", 32_450L, 32_549L, 32_450L, 32_549L)]
    [InlineData("已有20", 20L, 20L, 20L, 20L)]
    [InlineData("已达20万", 195_000L, 204_999L, 195_000L, 204_999L)]
    [InlineData("累计已超20万", 200_001L, null, 200_001L, null)]
    [InlineData("one to one and a half million", 1_000_000L, 1_500_000L, 1_000_000L, 1_500_000L)]
    [InlineData("several million", 0L, null, 2_000_000L, 9_999_999L)]
    [InlineData("millions of", 0L, null, 2_000_000L, 9_999_999L)]
    [InlineData("220 Million", 219_500_000L, 220_499_999L, 219_500_000L, 220_499_999L)]
    [InlineData("MORE THAN 3 Lakh", 300_001L, null, 300_001L, null)]
    [InlineData("Two Hundred Thousand", 199_500L, 200_499L, 199_500L, 200_499L)]
    [InlineData("1.2 trillion", 1_150_000_000_000L, 1_249_999_999_999L, 1_150_000_000_000L, 1_249_999_999_999L)]
    [InlineData("two trillion three hundred billion", 2_299_500_000_000L, 2_300_499_999_999L, 2_299_500_000_000L, 2_300_499_999_999L)]
    [InlineData("3\uFF0D5", 3L, 5L, 3L, 5L)]
    public void Words_admit_these_numbers(string text, long min, long? max, long likelyMin, long? likelyMax)
    {
        var wording = NumberWording.Parse(text);

        (wording.Min, wording.Max, wording.LikelyMin, wording.LikelyMax).Should().Be((min, max, likelyMin, likelyMax));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("余")]
    [InlineData("万")]
    [InlineData("-5")]
    [InlineData(" 150")]
    [InlineData("150 ")]
    [InlineData("150\0")]
    [InlineData("1,2")]
    [InlineData("1,,000")]
    [InlineData("1 41")]
    [InlineData("1 4160")]
    [InlineData("1  416")]
    [InlineData("1 416,500")]
    [InlineData("1234 500")]
    [InlineData("twenty-zero")]
    [InlineData("150,")]
    [InlineData("约近150")]
    [InlineData("150余余")]
    [InlineData("0余")]
    [InlineData("近0")]
    [InlineData("不足0")]
    [InlineData("fewer than 0")]
    [InlineData("36至19")]
    [InlineData("至少157(通常100至255)")]
    [InlineData("19至36(通常19至40)")]
    [InlineData("9007199254740992")]
    [InlineData("9007199 billion")]
    [InlineData("9007万亿")]
    [InlineData("9007199254740991余")]
    [InlineData("约9007199254740991")]
    [InlineData("99999999999999999999")]
    [InlineData("901亿亿")]
    [InlineData("1.5")]
    [InlineData("1.23456万")]
    [InlineData("一百一千")]
    [InlineData("十十")]
    [InlineData("两两")]
    [InlineData("半")]
    [InlineData("120急救")]
    [InlineData("第一")]
    [InlineData("一线")]
    [InlineData("过半")]
    [InlineData("三分之二")]
    [InlineData("652.3")]
    [InlineData("成百上千")]
    [InlineData("36,163i")]
    [InlineData("仅")]
    [InlineData("共")]
    [InlineData("近半")]
    [InlineData("ninek")]
    [InlineData("sixty-ten")]
    [InlineData("sixty-a dozen")]
    [InlineData("ten-five")]
    [InlineData("none million")]
    [InlineData("36k-19k")]
    [InlineData("5万以上2万以下")]
    [InlineData("以上5万以下")]
    [InlineData("+5")]
    [InlineData("$5")]
    [InlineData("dozens million")]
    [InlineData("twenty-")]
    [InlineData("twenty-one-two")]
    [InlineData("123,45,678")]
    [InlineData("1,00,35")]
    [InlineData("1,00,353,000")]
    [InlineData("1,234,56,789")]
    [InlineData("1 00 353")]
    [InlineData("half a two")]
    [InlineData("a")]
    [InlineData("half a")]
    [InlineData("usually")]
    [InlineData("usually usually 5")]
    [InlineData("usually about 5")]
    [InlineData("通常")]
    [InlineData("two thousand thousand")]
    [InlineData("several hundred thousand million")]
    [InlineData("百万")]
    [InlineData("千万")]
    [InlineData("百亿")]
    [InlineData("百八十")]
    [InlineData("百十")]
    [InlineData("千八百")]
    [InlineData("万八千")]
    [InlineData("万八")]
    [InlineData("no-one")]
    [InlineData("nine-eleven")]
    [InlineData("Seven-Eleven")]
    [InlineData("12b")]
    [InlineData("12B")]
    [InlineData("5\u212A")]   // the sign of kelvin is no K
    [InlineData("fifty-fifty")]
    [InlineData("five–ten")]
    [InlineData("5-ten")]
    [InlineData("2007-2018")]
    [InlineData("2007–2018")]
    [InlineData("1999～2001")]
    [InlineData("555-1234")]
    [InlineData("0731-12345")]
    [InlineData("3 5")]
    [InlineData("one hundred and")]
    [InlineData("from 2007 to 2018")]
    [InlineData("one hundred and two hundred")]
    [InlineData("one hundred and zero")]
    [InlineData("5 hundred and five")]
    [InlineData("dozens hundred and five")]
    [InlineData("数以计")]
    [InlineData("数以三计")]
    [InlineData("> > 5")]
    [InlineData("破3")]
    [InlineData("破")]
    [InlineData("破万余")]
    [InlineData("100几")]
    [InlineData("12几")]
    [InlineData("20几百")]
    [InlineData("个亿")]
    [InlineData("1.5个个亿")]
    [InlineData("1.5个万")]
    [InlineData("four or three")]
    [InlineData("three or")]
    [InlineData("exceeding three or four")]
    [InlineData("about 2007-2018")]
    [InlineData("a quarter of a dozen")]
    [InlineData("a quarter of a 2")]
    [InlineData("a record")]
    [InlineData("as many as")]
    [InlineData("10s of thousands")]
    [InlineData("twenty twenty")]
    [InlineData("thirty ten")]
    [InlineData("2007 - 2018")]
    [InlineData("555 - 1234")]
    [InlineData("点五亿")]
    [InlineData("三点五")]
    [InlineData("三点十万")]
    [InlineData("三点五点二亿")]
    [InlineData("超过20至30左右")]
    [InlineData("已")]
    [InlineData("one and a half dozen")]
    [InlineData("two hundred million three hundred billion")]
    [InlineData("零万亿亿")]   // nothing counted in what is beyond all numbers
    [InlineData("0千亿亿万")]
    [InlineData("三至0亿亿亿亿亿亿")]
    public void Words_that_are_no_number_or_contradict_themselves_are_refused(string? text)
    {
        NumberWording.TryParse(text, out _).Should().BeFalse();
        FluentActions.Invoking(() => NumberWording.Parse(text ?? "")).Should().Throw<FormatException>();

        // A quantity as printed may have stray blanks around it.
        if (text?.Trim() == text)
        {
            FluentActions.Invoking(() => Quantity.Parse(text ?? "", Unit.Site)).Should().Throw<FormatException>();
        }
    }

    [Fact]
    public void Both_languages_and_all_words_of_a_kind_mean_the_same_ends() =>
        Gen.Select(Gen.Int[0, Blurs.Length - 1].Select(i => Blurs[i]), Numbers.Where(n => n > 0)).Sample((blur, n) =>
        {
            var zh = NumberWording.Parse(string.Format(null, blur.Zh, n));
            var en = NumberWording.Parse(string.Format(null, blur.En, n));
            return Ends(zh) == Ends(en) && zh.Kind == en.Kind && Inside(zh);
        }, iter: 3000);

    [Fact]
    public void Read_back_in_either_language_the_words_give_the_same_ends() =>
        Gen.Select(Gen.Int[0, Blurs.Length - 1].Select(i => Blurs[i]), Numbers.Where(n => n > 0)).Sample((blur, n) =>
        {
            return ((string[])[blur.Zh, blur.En]).Select(words => NumberWording.Parse(string.Format(null, words, n))).All(wording =>
                Array.TrueForAll(Enum.GetValues<Language>(), language => Ends(NumberWording.Parse(wording.In(language))) == Ends(wording)));
        }, iter: 3000);

    [Fact]
    public void Numerals_mean_what_the_same_number_in_digits_means() =>
        Gen.Select(Gen.OneOf(Gen.Int[1, 9_999], Gen.Int[1, 99].Select(n => n * 100)), Gen.Int[0, 4]).Sample((n, form) =>
        {
            var (unit, around) = form switch { 0 => ("万", "{0}"), 1 => ("亿", "{0}"), 2 => ("万", "近{0}"), 3 => ("亿", "{0}余"), _ => ("", "{0}") };
            var (numerals, digits) = (string.Format(null, around, Numerals(n) + unit), string.Format(null, around, n + unit));
            return NumberWording.Parse(numerals).SameEnds(NumberWording.Parse(digits));
        }, iter: 3000);

    [Fact]
    public void English_words_of_a_number_are_the_number()
    {
        string[] ones = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
        string[] teens = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
        string[] tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        for (var n = 1; n < 100; n++)
        {
            var words = n < 10 ? ones[n] : n < 20 ? teens[n - 10] : n % 10 == 0 ? tens[n / 10] : $"{tens[n / 10]}-{ones[n % 10]}";
            NumberWording.Parse(words).SameEnds(NumberWording.Parse($"{n}")).Should().BeTrue(words);
            NumberWording.Parse($"{words} million").SameEnds(NumberWording.Parse($"{n} million")).Should().BeTrue(words);
        }
    }

    [Fact]
    public void A_rounded_number_is_never_told_as_less_than_one_of_a_unit() =>
        Gen.Select(Gen.Long[1, 999_999], Gen.Int[0, 4], OneOf("万", "亿", " thousand", " million", " billion", "k", "m", "bn")).Sample((digits, places, unit) =>
        {
            var number = new decimal((int)digits, 0, 0, false, (byte)places).ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (!NumberWording.TryParse(number + unit, out var wording))
            {
                return places > 3;
            }

            var other = unit is "万" or "亿" ? Language.En : Language.Zh;
            return !wording.In(other).StartsWith("0.", StringComparison.Ordinal) && NumberWording.Parse(wording.In(other)).SameEnds(wording);
        }, iter: 3000);

    [Fact]
    public void Any_quantity_has_words_that_give_its_ends_back() =>
        QuantityTests.Any(Unit.Site).Sample(quantity =>
            Array.TrueForAll(Enum.GetValues<Language>(), language => Quantity.Parse(NumberWording.Of(quantity).In(language), Unit.Site).SameValue(quantity)), iter: 3000);

    [Theory]
    [InlineData("268", "268", "268")]
    [InlineData("33.2万", "33.2万", "332 thousand")]
    [InlineData("7万", "7万", "65,000 to 74,999")]
    [InlineData("3.5亿", "3.5亿", "345,000,000 to 354,999,999")]
    [InlineData("547.2万", "547.2万", "5.472 million")]
    [InlineData("99.9万", "99.9万", "999 thousand")]
    [InlineData("100.0万", "100.0万", "1.000 million")]
    [InlineData("15.3亿", "15.3亿", "1.53 billion")]
    [InlineData("15亿", "15亿", "1.5 billion")]
    [InlineData("1.4 million", "1350000至1449999", "1.4 million")]
    [InlineData("22k", "2.2万", "22k")]
    [InlineData("1.2 thousand", "1150至1249", "1.2 thousand")]
    [InlineData("146 million", "1.46亿", "146 million")]
    [InlineData("一百万", "一百万", "1.00 million")]
    [InlineData("2万以上5万以下", "2万以上5万以下", "20,000 to 50,000")]
    [InlineData("累计20余", "累计20余", "20-odd")]
    [InlineData("仅3", "仅3", "3")]
    [InlineData("70及以上", "70及以上", "at least 70")]
    [InlineData("500+", "至少500", "500+")]
    [InlineData("sixty-five", "65", "65")]
    [InlineData("none", "0", "0")]
    [InlineData("dozens", "大致24至99", "roughly 24 to 99")]
    [InlineData("dozens of", "大致24至99", "dozens of")]
    [InlineData("一系列", "多", "several")]
    [InlineData("a few", "多", "a few")]
    [InlineData("150余", "150余", "150-odd")]
    [InlineData("400余万", "400余万", "4,000,000-odd")]
    [InlineData("1,200,000-odd", "120万余", "1,200,000-odd")]
    [InlineData("in excess of 1 billion", "超过10亿", "in excess of 1 billion")]
    [InlineData("逾5000亿", "逾5000亿", "more than 500 billion")]
    [InlineData("近397万", "近397万", "nearly 3.97 million")]
    [InlineData("nearly 45,000", "近4.5万", "nearly 45,000")]
    [InlineData("about 1,005 million", "约10.05亿", "about 1,005 million")]
    [InlineData("over 100,500,000", "超过10050万", "over 100,500,000")]
    [InlineData("约31418", "约31418", "about 31,418")]
    [InlineData("超过150", "超过150", "more than 150")]
    [InlineData("150以上", "150以上", "at least 150")]
    [InlineData("近4000", "近4000", "nearly 4,000")]
    [InlineData("不足150", "不足150", "fewer than 150")]
    [InlineData("至多150", "至多150", "at most 150")]
    [InlineData("约150", "约150", "about 150")]
    [InlineData("多", "多", "several")]
    [InlineData("十几", "十几", "roughly 11 to 19")]
    [InlineData("19至36", "19至36", "19 to 36")]
    [InlineData("上百", "上百", "at least 100 (usually 100 to 199)")]
    [InlineData("近百", "近百", "nearly 100")]
    [InlineData("150-odd", "150余", "150-odd")]
    [InlineData("nearly 4,000", "近4000", "nearly 4,000")]
    [InlineData("百", "百", "about 100")]
    [InlineData("half a million", "450000至549999", "half a million")]
    [InlineData("3.7 lakh", "37万", "3.7 lakh")]
    [InlineData("two dozen", "24", "24")]
    [InlineData("several hundred", "大致200至999", "several hundred")]
    [InlineData("tens of thousands", "大致20000至99999", "roughly 20,000 to 99,999")]
    [InlineData("300 or so", "约300", "300 or so")]
    [InlineData("150餘", "150余", "150-odd")]
    [InlineData("an unknown number of (usually 20 to 99)", "通常20至99", "an unknown number of (usually 20 to 99)")]
    [InlineData("数目不明（通常20至99）", "数目不明（通常20至99）", "usually 20 to 99")]
    [InlineData("millions", "大致2000000至9999999", "roughly 2,000,000 to 9,999,999")]
    public void Each_wording_has_its_own_counterpart(string words, string zh, string en)
    {
        var wording = NumberWording.Parse(words);

        wording.In(Language.Zh).Should().Be(zh);
        wording.In(Language.En).Should().Be(en);
        Array.TrueForAll(Enum.GetValues<Language>(), language => NumberWording.Parse(wording.In(language)).SameEnds(wording)).Should().BeTrue();
    }

    [Fact]
    public void Contradictory_words_are_kept_and_bound_nothing()
    {
        var wording = NumberWording.Parse("近150余");

        wording.Kind.Should().Be(Approximation.Contradictory);
        wording.In(Language.Zh).Should().Be("近150余");
        wording.In(Language.En).Should().Be("近150余", "there is no counterpart of words that contradict each other");
    }

    [Fact]
    public void Whatever_the_grammar_makes_is_read_and_given_back_word_for_word()
    {
        var plain = OneOf("0", "7", "150", "268", "4000", "400", "1268", "33.2万", "7万", "62.7万", "3亿4500万", "三", "两", "十", "十五", "一百五", "一百零五", "三百", "两千三百", "三万五", "几十", "十几", "两三", "七八十", "数百", "五六万");
        var before = OneOf("", "", "", "超过", "突破", "逾", "至少", "不少于", "将近", "近", "不足", "不满", "至多", "不超过", "约", "大约", "仅", "共计达", "累计超过", "未满", "高于");
        var mark = OneOf("", "", "", "余", "多", "来");
        var after = OneOf("", "", "", "以上", "以下", "以内", "左右", "上下", "及以上");
        Gen.Select(before, plain, mark, after).Sample((b, n, m, a) =>
        {
            var text = b + n + m + a;
            if (!NumberWording.TryParse(text, out var wording))
            {
                return n == "0";
            }

            return wording.In(Language.Zh) == text && NumberWording.Parse(wording.In(Language.Zh)) == wording && Inside(wording)
                && (wording.Kind == Approximation.Contradictory || NumberWording.Parse(wording.In(Language.En)).SameEnds(wording));
        }, iter: 5000);
    }

    [Fact]
    public void Whatever_is_read_of_any_words_is_told_in_both_languages_with_its_ends()
    {
        var before = OneOf("", "", "", "发现问题", "罚款", "共", "重点企业", "超过", "近", "about ", "More than ", "12", "的");
        var number = OneOf("12", "1,234", "4984.7万", "1.5", "三", "百", "十二", "数十", "3至5", "3－5", "1.2 Million", "three", "dozens of", "若干", "〇 or 3", "about 三");
        var behind = OneOf("", "", "", "个", "名", "家", "家次", "批次", "件", "人", "人次", "人(次)", "元", "艘次", "条(处)", "余", "多", "以上", " ");
        var noun = OneOf("", "", "中央企业", "问题线索", "犯罪嫌疑人", "重大问题", "检查组", "产品", " total inspections", " People", "左右", " US dollars");
        var unit = OneOf("person", "organization", "finding", "lead", "group", "inspection", "sample", "case", "usd", "yuan", "ship").Select(Unit.Parse);
        Gen.Select(before, number, behind, noun, unit).Sample((b, n, m, o, u) =>
            !Quantity.TryParse(b + n + m + o, u, out var quantity)
            || Array.TrueForAll(Enum.GetValues<Language>(), language => Quantity.TryParse(quantity.In(language), quantity.Unit, out var again) && again.SameValue(quantity)), iter: 20_000);
    }

    [Fact]
    public void A_policy_moves_usual_ends_only()
    {
        var tight = new WordingPolicy { StepTenths = 1, AboutPercent = 5 };

        NumberWording.Parse("400余万", tight).LikelyMax.Should().Be(4_099_999);
        NumberWording.Parse("近4000", tight).LikelyMin.Should().Be(3901);
        NumberWording.Parse("约1000", tight).LikelyMax.Should().Be(1050);
        foreach (var words in new[] { "400余万", "近4000", "约1000", "33.2万", "超过150" })
        {
            var (mine, usual) = (NumberWording.Parse(words, tight), NumberWording.Parse(words));
            (mine.Min, mine.Max).Should().Be((usual.Min, usual.Max));
        }
    }

    [Theory]
    [InlineData("150余人次", "person", "personTime", "150余", null)]
    [InlineData("19人", "person", "person", "19", null)]
    [InlineData("19名", "person", "person", "19", "名")]
    [InlineData("6135人(次)", "person", "personOrPersonTime", "6135", null)]
    [InlineData("6135人\uFF08次\uFF09", "person", "personOrPersonTime", "6135", null)]
    [InlineData("643个(次)", "site", "siteOrSiteVisit", "643", null)]
    [InlineData("878件(次)", "lead", "leadOrLeadTime", "878", null)]
    [InlineData("38家", "site", "site", "38", "家")]
    [InlineData("38家次", "site", "siteVisit", "38", "家次")]
    [InlineData("38次", "site", "siteVisit", "38", "次")]
    [InlineData("38次", "siteVisit", "siteVisit", "38", "次")]
    [InlineData("近20场次", "site", "siteVisit", "近20", "场次")]
    [InlineData("6轮次", "site", "siteVisit", "6", "轮次")]
    [InlineData("12次", "lead", "leadTime", "12", "次")]
    [InlineData("12条次", "lead", "leadTime", "12", "条次")]
    [InlineData("12项次", "lead", "leadTime", "12", "项次")]
    [InlineData("6次", "inspection", "inspection", "6", null)]
    [InlineData("6轮次", "inspection", "inspection", "6", "轮次")]
    [InlineData("150人以上", "person", "person", "150以上", null)]
    [InlineData("3000人次左右", "person", "personTime", "3000左右", null)]
    [InlineData("三百多名", "person", "person", "三百多", "名")]
    [InlineData("20多个", "site", "site", "20多", null)]
    [InlineData("1.2万余人次", "person", "personTime", "1.2万余", null)]
    [InlineData("7799起", "matter", "matter", "7799", null)]
    [InlineData("77868件次", "lead", "leadTime", "77868", null)]
    [InlineData("数十家", "organization", "organization", "数十", null)]
    [InlineData("2万元以上5万元以下", "yuan", "yuan", "2万以上5万以下", null)]
    [InlineData("10万元（不含）以下", "yuan", "yuan", "10万（不含）以下", null)]
    [InlineData("贰拾万元", "yuan", "yuan", "二十万", null)]
    [InlineData("人民币贰拾万元整", "yuan", "yuan", "二十万", "元整")]
    [InlineData("1.5个亿元", "yuan", "yuan", "1.5个亿", null)]
    [InlineData("as much as $5 million", "usd", "usd", "as much as 5 million", null)]
    [InlineData("6240张", "measure", "measure", "6240", "张")]
    [InlineData("6240張", "permit", "permit", "6240", "张")]
    [InlineData("6240张罚单", "measure", "measure", "6240", "张")]
    [InlineData("12艘", "vessel", "vessel", "12", "艘")]
    [InlineData("39组次", "sample", "sample", "39", "组次")]
    [InlineData("200条(处)", "finding", "finding", "200", "条(处)")]
    [InlineData("200条（处）以上", "finding", "finding", "200以上", "条(处)")]
    [InlineData("500个(项)", "finding", "finding", "500", "个(项)")]
    [InlineData("438家(人)", "subject", "subject", "438", "家(人)")]
    [InlineData("20几个", "finding", "finding", "20几", null)]
    [InlineData("破万人", "person", "person", "破万", null)]
    [InlineData("约300至400人", "person", "person", "约300至400", null)]
    [InlineData("297个党组织", "organization", "organization", "297", "个")]
    [InlineData("297個黨組織", "organization", "organization", "297", "个")]
    [InlineData("12 citations", "measure", "measure", "12", null)]
    [InlineData("12 orders", "measure", "measure", "12", null)]
    [InlineData("2,206 enforcement actions", "measure", "measure", "2,206", null)]
    [InlineData("29 miners", "person", "person", "29", null)]
    [InlineData("over 400 authorities", "organization", "organization", "over 400", null)]
    [InlineData("27 Member States", "division", "division", "27", null)]
    [InlineData("a quarter of a million dollars", "usd", "usd", "a quarter of a million", null)]
    [InlineData("12 tickets", "ticket", "ticket", "12", null)]
    [InlineData("about 12 ticket", "ticket", "ticket", "about 12", null)]
    [InlineData("12个ticket", "ticket", "ticket", "12", null)]
    [InlineData("70名(次)", "person", "personOrPersonTime", "70", "名(次)")]
    [InlineData("70名\uFF08次\uFF09", "personTime", "personOrPersonTime", "70", "名(次)")]
    [InlineData("70人/次", "person", "personOrPersonTime", "70", "人/次")]
    [InlineData("70人及以上", "person", "person", "70及以上", null)]
    [InlineData("仅3人", "person", "person", "仅3", null)]
    [InlineData("累计20余人", "person", "person", "累计20余", null)]
    [InlineData("20人以内", "person", "person", "20以内", null)]
    [InlineData("13.5 万", "person", "person", "13.5万", null)]
    [InlineData("240个问题", "finding", "finding", "240", null)]
    [InlineData("7起问题", "finding", "finding", "7", "起")]
    [InlineData("15个督察组", "group", "group", "15", null)]
    [InlineData("30个县", "division", "division", "30", null)]
    [InlineData("13 个县市区", "division", "division", "13", null)]
    [InlineData("179家企业", "organization", "organization", "179", null)]
    [InlineData("12名党员干部", "person", "person", "12", "名")]
    [InlineData("24 people", "person", "person", "24", null)]
    [InlineData("more than 6,500 visits", "inspection", "inspection", "more than 6,500", null)]
    [InlineData("31个组", "group", "group", "31", null)]
    [InlineData("31组", "group", "group", "31", "组")]
    [InlineData("38家单位", "organization", "organization", "38", null)]
    [InlineData("一系列问题", "finding", "finding", "一系列", null)]
    [InlineData("no problems", "finding", "finding", "no", null)]
    [InlineData("dozens of sites", "site", "site", "dozens of", null)]
    [InlineData("3座", "site", "site", "3", "座")]
    [InlineData("190872批次", "sample", "sample", "190872", null)]
    [InlineData("19万余批", "sample", "sample", "19万余", "批")]
    [InlineData("563 samples", "sample", "sample", "563", null)]
    [InlineData("12封", "lead", "lead", "12", "封")]
    [InlineData("一批", "batch", "batch", "一", "批")]
    [InlineData("3批次", "batch", "batch", "3", "批次")]
    [InlineData("两类", "kind", "kind", "两", "类")]
    [InlineData("20余辆", "vehicle", "vehicle", "20余", "辆")]
    [InlineData("5台", "device", "device", "5", "台")]
    [InlineData("百名干部", "person", "person", "百", "名")]
    [InlineData("千人", "person", "person", "千", null)]
    [InlineData("several hundred people", "person", "person", "several hundred", null)]
    [InlineData("240個問題", "finding", "finding", "240", null)]
    [InlineData("878件（次）", "lead", "leadOrLeadTime", "878", null)]
    [InlineData("38處", "site", "site", "38", "处")]
    [InlineData("3萬餘個", "site", "site", "3万余", null)]
    [InlineData("12名黨員幹部", "person", "person", "12", "名")]
    [InlineData("38处次", "site", "siteVisit", "38", "处次")]
    [InlineData("38点次", "site", "siteVisit", "38", "点次")]
    [InlineData("38所次", "site", "siteVisit", "38", "所次")]
    [InlineData("38户(次)", "site", "siteOrSiteVisit", "38", "户(次)")]
    [InlineData("38家（次）", "site", "siteOrSiteVisit", "38", "家(次)")]
    [InlineData("12项(次)", "lead", "leadOrLeadTime", "12", "项(次)")]
    [InlineData("12项(次)", "measure", "measure", "12", "项(次)")]
    [InlineData("19批(次)", "sample", "sample", "19", "批(次)")]
    [InlineData("24 employees", "person", "person", "24", null)]
    [InlineData("24 workers", "person", "person", "24", null)]
    [InlineData("563 schools", "site", "site", "563", null)]
    [InlineData("1 234 567个", "finding", "finding", "1 234 567", null)]
    [InlineData("约 12 345 人", "person", "person", "约12 345", null)]
    [InlineData("72个小时", "hour", "hour", "72", "个")]
    [InlineData("3支", "group", "group", "3", "支")]
    [InlineData("53家", "measure", "measure", "53", "家")]
    [InlineData("10人至50人", "person", "person", "10至50", null)]
    [InlineData("2万元至5万元", "yuan", "yuan", "2万至5万", null)]
    [InlineData("50元-100元", "yuan", "yuan", "50-100", null)]
    [InlineData("七八个人", "person", "person", "七八", "个人")]
    [InlineData("20人（含）以上", "person", "person", "20（含）以上", null)]
    [InlineData("3000个不到", "finding", "finding", "3000不到", null)]
    [InlineData("500 USD", "usd", "usd", "500", null)]
    [InlineData("5 000 €", "eur", "eur", "5 000", null)]
    [InlineData("1.5 million EUR", "eur", "eur", "1.5 million", null)]
    [InlineData("$1.2M", "usd", "usd", "1.2M", null)]
    [InlineData("$1.2 bn", "usd", "usd", "1.2 bn", null)]
    [InlineData("港幣1,000萬元", "hkd", "hkd", "1,000万", null)]
    [InlineData("新台幣300萬元", "TWD", "TWD", "300万", null)]
    [InlineData("half a million dollars", "usd", "usd", "half a million", null)]
    [InlineData("473 million dollars", "AUD", "AUD", "473 million", null)]
    [InlineData("32.8 crore rupees", "INR", "INR", "32.8 crore", null)]
    [InlineData("34所学校", "site", "site", "34", "所")]
    [InlineData("15家医院", "organization", "organization", "15", null)]
    [InlineData("3栋", "site", "site", "3", "栋")]
    [InlineData("1200批", "lead", "lead", "1200", "批")]
    [InlineData("3通电话", "lead", "lead", "3", "通")]
    [InlineData("31个省（区、市）", "division", "division", "31", null)]
    [InlineData("2758个县（市、区）", "division", "division", "2758", null)]
    [InlineData("258个村（社区）", "division", "division", "258", null)]
    [InlineData("231 citations", "finding", "finding", "231", null)]
    [InlineData("one violation", "finding", "finding", "one", null)]
    [InlineData("20 notices", "measure", "measure", "20", null)]
    [InlineData("47 inspectors", "person", "person", "47", null)]
    [InlineData("20 care homes", "site", "site", "20", null)]
    [InlineData("20 firms", "organization", "organization", "20", null)]
    [InlineData("595,000 enquiries", "lead", "lead", "595,000", null)]
    [InlineData("12家", "lead", "lead", "12", "家")]
    [InlineData("近800处", "finding", "finding", "近800", "处")]
    [InlineData("3 site visits", "siteVisit", "siteVisit", "3", null)]
    [InlineData("800-odd inspected units", "inspectedUnit", "inspectedUnit", "800-odd", null)]
    [InlineData("12 mines", "site", "site", "12", null)]
    [InlineData("about 500人", "person", "person", "about 500", null)]
    [InlineData("1.2 million人", "person", "person", "1.2 million", null)]
    [InlineData("about 1.2 million 人", "person", "person", "about 1.2 million", null)]
    [InlineData("12 名 officials", "person", "person", "12", "名")]
    [InlineData("20至30人左右", "person", "person", "20至30左右", null)]
    [InlineData("累计已超20万人次", "personTime", "personTime", "累计已超20万", null)]
    [InlineData("$1,000 - $2,000", "usd", "usd", "1,000 - 2,000", null)]
    [InlineData("$900,000 to $1.2 million", "usd", "usd", "900,000 to 1.2 million", null)]
    [InlineData("三点五亿元", "yuan", "yuan", "三点五亿", null)]
    [InlineData("31省份", "division", "division", "31", null)]
    [InlineData("14市州", "division", "division", "14", null)]
    [InlineData("数百学校", "site", "site", "数百", null)]
    [InlineData("若干事件", "matter", "matter", "若干", null)]
    [InlineData("12,345电话", "lead", "lead", "12,345", null)]
    [InlineData("12部门", "organization", "organization", "12", null)]
    [InlineData("102个中央企业", "organization", "organization", "102", "个")]
    [InlineData("8个中央生态环境保护督察组", "group", "group", "8", null)]
    [InlineData("12个督导组", "group", "group", "12", null)]
    [InlineData("32家事业单位", "organization", "organization", "32", null)]
    [InlineData("56家重点排污单位", "inspectedUnit", "inspectedUnit", "56", "家")]
    [InlineData("28265批次产品", "sample", "sample", "28265", null)]
    [InlineData("50项具体问题", "finding", "finding", "50", "项")]
    [InlineData("12处重大安全隐患", "finding", "finding", "12", "处")]
    [InlineData("388名责任人", "person", "person", "388", "名")]
    [InlineData("12名犯罪嫌疑人", "person", "person", "12", "名")]
    [InlineData("300名以上工作人员", "person", "person", "300以上", "名")]
    [InlineData("46件问题线索", "lead", "lead", "46", null)]
    [InlineData("1034起典型案例", "case", "case", "1034", "起")]
    [InlineData("3亿多劳动者", "person", "person", "3亿多", null)]
    [InlineData("2700多万个用人单位", "organization", "organization", "2700多万", "个")]
    [InlineData("12家左右国有企业", "organization", "organization", "12左右", null)]
    [InlineData("10个乡镇（街道）", "division", "division", "10", null)]
    [InlineData("31个省（自治区、直辖市）", "division", "division", "31", null)]
    [InlineData("40,993 total inspections", "inspection", "inspection", "40,993", null)]
    [InlineData("13,263 enforcement notices", "measure", "measure", "13,263", null)]
    [InlineData("12 coal mines", "site", "site", "12", null)]
    [InlineData("6.6 million pupils", "person", "person", "6.6 million", null)]
    [InlineData("228,000 Employees", "person", "person", "228,000", null)]
    [InlineData("12 TICKETS", "ticket", "ticket", "12", null)]
    [InlineData("发现问题12个", "finding", "finding", "12", null)]
    [InlineData("共发现问题12个", "finding", "finding", "12", null)]
    [InlineData("罚款4984.7万元", "yuan", "yuan", "4984.7万", null)]
    [InlineData("罚款300万美元", "usd", "usd", "300万", null)]
    [InlineData("涉案金额1.2亿元", "yuan", "yuan", "1.2亿", null)]
    [InlineData("立案12件以上", "case", "case", "12以上", null)]
    [InlineData("处分12人", "person", "person", "12", null)]
    [InlineData("处分12人次", "person", "personTime", "12", null)]
    [InlineData("来电来信举报19815件", "lead", "lead", "19815", null)]
    [InlineData("各类企业单位100余家", "organization", "organization", "100余", null)]
    [InlineData("查处违法企业12家", "organization", "organization", "12", null)]
    [InlineData("$1.4 Billion", "usd", "usd", "1.4 Billion", null)]
    [InlineData("$1.2 trillion", "usd", "usd", "1.2 trillion", null)]
    [InlineData("$1.4B", "usd", "usd", "1.4Bn", null)]
    [InlineData("3－5个", "finding", "finding", "3－5", null)]
    public void A_printed_measure_word_says_the_unit_and_an_open_one_is_never_guessed(string text, string counted, string unit, string words, string? measureWord)
    {
        var quantity = Quantity.Parse(text, Unit.Parse(counted));

        (quantity.Unit.ToString(), quantity.Text, quantity.MeasureWord).Should().Be((unit, words, measureWord));
    }

    [Theory]
    [InlineData("1元至2万元", "yuan", "1以上2万以下", 1L, 20_000L)]
    [InlineData("50元至100万元", "yuan", "50以上100万以下", 50L, 1_000_000L)]
    [InlineData("3人至5万人", "person", "3以上5万以下", 3L, 50_000L)]
    [InlineData("1元-2万元", "yuan", "1以上2万以下", 1L, 20_000L)]
    [InlineData("8000元至1.2万元", "yuan", "8000至1.2万", 8000L, 12_000L)]
    [InlineData("500元至10万元", "yuan", "500至10万", 500L, 100_000L)]
    [InlineData("1万元至2万元", "yuan", "1万至2万", 10_000L, 20_000L)]
    [InlineData("1至2万元", "yuan", "1至2万", 10_000L, 20_000L)]
    [InlineData("$500 to $1 million", "usd", "500 to 1 million", 500L, 1_000_000L)]
    public void The_lower_end_of_a_range_is_counted_in_what_is_said_of_it(string text, string unit, string words, long min, long max)
    {
        var quantity = Quantity.Parse(text, Unit.Parse(unit));

        (quantity.Text, quantity.Min, quantity.Max).Should().Be((words, min, max));
        foreach (var language in Enum.GetValues<Language>())
        {
            Quantity.Parse(quantity.In(language), quantity.Unit).SameValue(quantity).Should().BeTrue("«{0}» is «{1}»", quantity.In(language), text);
        }
    }

    [Theory]
    [InlineData("3件", "person")]
    [InlineData("24 people", "site")]
    [InlineData("15个督察组", "person")]
    [InlineData("督察组", "group")]
    [InlineData(" people", "person")]
    [InlineData("3起", "person")]
    [InlineData("100人", "finding")]
    [InlineData("3人次", "inspection")]
    [InlineData("150余人", "personTime")]
    [InlineData("一批", "case")]
    [InlineData("两批次", "inspection")]
    [InlineData("三类", "finding")]
    [InlineData("三类问题", "finding")]
    [InlineData("3辆", "site")]
    [InlineData("3座", "person")]
    [InlineData("3晚", "case")]
    [InlineData("三级", "organization")]
    [InlineData("70人/次", "finding")]
    [InlineData("20个人次", "personTime")]
    [InlineData("3个", "usd")]
    [InlineData("3家", "hour")]
    [InlineData("3处", "hour")]
    [InlineData("3件次", "group")]
    [InlineData("1232家", "finding")]
    [InlineData("3起", "site")]
    [InlineData("3起", "organization")]
    [InlineData("3 5个", "finding")]
    [InlineData("12 3个", "finding")]
    [InlineData("2021 3人", "person")]
    [InlineData("1 2 3 个", "finding")]
    [InlineData("三 五个", "finding")]
    [InlineData("百万元", "yuan")]
    [InlineData("千万元", "yuan")]
    [InlineData("百万人", "person")]
    [InlineData("300万元", "TWD")]
    [InlineData("5 USD", "eur")]
    [InlineData("3批次", "lead")]
    [InlineData("652.3元", "yuan")]
    [InlineData("6240张", "finding")]
    [InlineData("12艘次", "site")]
    [InlineData("12人次", "shop")]
    [InlineData("12人(次)", "shop")]
    [InlineData("12人/次", "shop")]
    [InlineData("12辆次", "inspection")]
    [InlineData("438家(人)", "finding")]
    [InlineData("438家次(人次)", "site")]
    [InlineData("300元(人)", "yuan")]
    [InlineData("438(人)", "person")]
    [InlineData("破3起", "case")]
    [InlineData("12 licences", "ticket")]
    [InlineData("12345电话", "lead")]
    [InlineData("12315投诉", "lead")]
    [InlineData("110电话", "lead")]
    [InlineData("12345诉求", "lead")]
    [InlineData("911事件", "matter")]
    [InlineData("九一八事件", "matter")]
    [InlineData("十一学校", "site")]
    [InlineData("十一学校", "organization")]
    [InlineData("三十五中学", "site")]
    [InlineData("301医院", "site")]
    [InlineData("301 医院", "site")]
    [InlineData("二七区", "division")]
    [InlineData("百县", "division")]
    [InlineData("十二督察组", "group")]
    [InlineData("12督导组", "group")]
    [InlineData("12中央企业", "organization")]
    [InlineData("12个工作区", "division")]
    [InlineData("工作区12个", "division")]
    [InlineData("12产品", "sample")]
    [InlineData("110民警", "person")]
    [InlineData("12名校", "person")]
    [InlineData("102个企业的问题", "finding")]
    [InlineData("12处场所存在隐患", "finding")]
    [InlineData("12处工地发现隐患", "finding")]
    [InlineData("12项制度存在问题", "finding")]
    [InlineData("12家企业所属部门", "organization")]
    [InlineData("12名干部和3名职工", "person")]
    [InlineData("12名多工作人员", "person")]
    [InlineData("12 companies reported violations", "finding")]
    [InlineData("问题12", "finding")]
    [InlineData("问题12个", "organization")]
    [InlineData("发现问题共12个", "organization")]
    [InlineData("检查12个", "finding")]
    [InlineData("约发现问题12个", "finding")]
    [InlineData("减少问题12个", "finding")]
    [InlineData("立案12", "case")]
    [InlineData("立案12人", "case")]
    [InlineData("12B", "site")]
    [InlineData("十二巡视组", "group")]
    public void A_measure_word_that_cannot_count_such_things_is_refused(string text, string unit) =>
        Quantity.TryParse(text, Unit.Parse(unit), out _).Should().BeFalse();

    [Theory]
    [InlineData("3 人次", "person", "3人次")]
    [InlineData(" 约 2000 人 ", "person", "约2000人")]
    [InlineData("300人以上", "person", "300人以上")]
    [InlineData("三百多名左右", "person", "三百多名左右")]
    [InlineData("150-odd person-times", "personTime", "150余人次")]
    [InlineData("2万元以上5万元以下", "yuan", "2万元以上5万元以下")]
    [InlineData("70人/次", "person", "70人/次")]
    [InlineData("70人及以上", "person", "70人及以上")]
    [InlineData("仅3人", "person", "仅3人")]
    [InlineData("240个问题", "finding", "240个")]
    [InlineData("一系列问题", "finding", "多个")]
    [InlineData("3批次", "batch", "3批次")]
    public void A_printed_quantity_is_put_together_again_as_it_was(string text, string unit, string zh) =>
        Quantity.Parse(text, Unit.Parse(unit)).In(Language.Zh).Should().Be(zh);

    [Theory]
    [InlineData("2万元以上5万元以下", "yuan")]
    [InlineData("70人/次", "person")]
    [InlineData("70名(次)以上", "person")]
    [InlineData("累计20余人", "person")]
    [InlineData("一系列问题", "finding")]
    [InlineData("dozens of problems", "finding")]
    [InlineData("dozens", "finding")]
    [InlineData("one problem", "finding")]
    [InlineData("a dozen problems", "finding")]
    [InlineData("500+ sites", "site")]
    [InlineData("≤5", "site")]
    [InlineData("6万人", "person")]
    [InlineData("about 500人", "person")]
    [InlineData("1.2 million人", "person")]
    [InlineData("20至30人左右", "person")]
    [InlineData("累计已超20万人次", "personTime")]
    [InlineData("$1,000 - $2,000", "usd")]
    [InlineData("$900,000 to $1.2 million", "usd")]
    [InlineData("三点五亿元", "yuan")]
    [InlineData("1.4m", "personTime")]
    [InlineData("547.2万人次", "personTime")]
    [InlineData("$54.5 million", "usd")]
    [InlineData("近100万美元", "usd")]
    [InlineData("3批", "batch")]
    [InlineData("近20万批次", "sample")]
    [InlineData("several hundred sites", "site")]
    [InlineData("3.7 lakh", "site")]
    [InlineData("half a million problems", "finding")]
    [InlineData("百名", "person")]
    [InlineData("300日元", "JPY")]
    [InlineData("300澳元", "AUD")]
    [InlineData("438家(人)", "organization")]
    [InlineData("200条(处)以上", "finding")]
    [InlineData("39组次", "group")]
    [InlineData("约300至400人", "person")]
    [InlineData("three or four sites", "site")]
    [InlineData("a quarter of a million problems", "finding")]
    [InlineData("As many as 24,262", "sample")]
    [InlineData("10万元（不含）以下", "yuan")]
    [InlineData("贰拾万元整", "yuan")]
    [InlineData("1.5个亿", "yuan")]
    [InlineData("20几万人", "person")]
    [InlineData("破万人", "person")]
    [InlineData("差不多100个", "site")]
    [InlineData("about 12 tickets", "ticket")]
    [InlineData("about 三", "finding")]
    [InlineData("近150余", "finding")]
    [InlineData("〇 or 3", "site")]
    [InlineData("12处次", "finding")]
    [InlineData("19.2万件次", "case")]
    [InlineData("12艘次", "ship")]
    [InlineData("$1.4B", "usd")]
    [InlineData("$1.2 Trillion", "usd")]
    [InlineData("3－5个", "finding")]
    [InlineData("12名以上犯罪嫌疑人", "person")]
    [InlineData("罚款近1.2亿元", "yuan")]
    public void A_quantity_is_told_in_both_languages_with_the_ends_that_it_has(string text, string unit)
    {
        var quantity = Quantity.Parse(text, Unit.Parse(unit));
        foreach (var language in Enum.GetValues<Language>())
        {
            Quantity.Parse(quantity.In(language), quantity.Unit).SameValue(quantity).Should().BeTrue("«{0}» is «{1}»", quantity.In(language), text);
        }
    }

    [Fact]
    public void The_page_tells_every_measure_word_and_noun_of_every_unit_and_no_others()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "counting-rules.md"));
        var rows = page.Split("<!-- words of units -->\n")[1].Split("<!-- end -->")[0].Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        Unit[] units = [.. Unit.Known.Union(PrintedNumber.CountedUnits)];
        var words = units.SelectMany(PrintedNumber.MeasureWordsOf).Distinct().ToList();

        rows.Should().BeEquivalentTo(units.Select(unit =>
            $"| `{unit}` | {string.Join(' ', PrintedNumber.MeasureWordsOf(unit))} | {string.Join(", ", PrintedNumber.NounsOf(unit))} |"));
        page.Should().Contain($"Of {string.Join(' ', PrintedNumber.Repeated.ToCharArray())} there").And.Contain($"Of {string.Join(' ', PrintedNumber.Paired.ToCharArray())} two")
            .And.Contain(string.Join(' ', PrintedNumber.Searches)).And.Contain(string.Join(' ', PrintedNumber.Acts)).And.Contain(string.Join(", ", PrintedNumber.Attributes.Select(word => word.Trim())));
        PrintedNumber.Attributes.Where(word => !Quantity.TryParse(word[0] > '\u2E7F' ? $"3家{word}单位" : $"3{word} organizations", Unit.Organization, out _)).Should().BeEmpty("the page says it");
        PrintedNumber.Acts.Concat(PrintedNumber.Searches.Select(word => $"{word}干部")).Where(words => !Quantity.TryParse($"{words}3人", Unit.Person, out _)).Should().BeEmpty("the page says it");
        foreach (var unit in units)
        {
            words.Where(word => Quantity.TryParse($"3{word}", unit, out _)).Should().BeEquivalentTo(PrintedNumber.MeasureWordsOf(unit), "the page says it of {0}", unit);
            PrintedNumber.NounsOf(unit).Append(unit.EnPlural).Where(noun => !Quantity.TryParse(noun[0] > '\u2E7F' ? $"3{PrintedNumber.MeasureWordsOf(unit).First()}{noun}" : $"3 {noun}", unit, out _)).Should().BeEmpty("the page says it of {0}", unit);
        }
    }

    [Theory]
    [InlineData("652.3元", "yuan", "*only whole yuan are kept*«652.3»*")]
    [InlineData("罚款1,234.50元", "yuan", "*only whole yuan are kept*«1,234.50»*")]
    [InlineData("$1,025.50", "usd", "*only whole US dollars are kept*«1,025.50»*")]
    [InlineData("652.3 dollars", "AUD", "*only whole AUD are kept*«652.3»*")]
    [InlineData("652.3个", "finding", "*«个»*«652.3» is not a number*")]
    [InlineData("过半人", "person", "*«人»*«过半» is not a number*")]
    [InlineData("一批", "case", "*«批» does not count*cases*")]
    [InlineData("100人", "finding", "*«人» does not count*problems*")]
    [InlineData("300块", "yuan", "*number «300»*«块» is no measure word*")]
    [InlineData("150余桶", "site", "*number «150余»*«桶» is no measure word*")]
    [InlineData("€3k", "usd", "*«€3k»: the sign «€» is not that of US dollars*")]
    [InlineData("成百上千", "site", "*«成百上千» is not a number*")]
    public void A_refusal_says_which_part_cannot_be_read(string text, string unit, string message)
    {
        FluentActions.Invoking(() => Quantity.Parse(text, Unit.Parse(unit))).Should().Throw<FormatException>().WithMessage($"«{text}»*").WithMessage(message);
    }

    [Theory]
    [InlineData("150余桶", "*«150余» is one, and «桶» is no part of it*")]
    [InlineData("36,163i", "*«36,163» is one, and «i» is no part of it*")]
    [InlineData("过半", "«过半» is not a number in words that can be read.")]
    [InlineData("9007199254740992", "«9007199254740992» is not a number in words that can be read.")]
    [InlineData("1.4 m", "«1.4 m» is not a number in words that can be read.")]
    [InlineData("nothing", "«nothing» is not a number in words that can be read.")]
    [InlineData("ten pieces", "*of it «ten» is one, and « pieces» is no part of it.")]
    public void A_refusal_says_how_much_is_a_number(string text, string message) =>
        FluentActions.Invoking(() => NumberWording.Parse(text)).Should().Throw<FormatException>().WithMessage(message);

    [Fact]
    public void Persons_and_person_times_do_not_add_nor_does_what_may_be_either()
    {
        var persons = Quantity.Parse("6135人", Unit.Person);
        var times = Quantity.Parse("150余人次", Unit.Person);
        var either = Quantity.Parse("6135人(次)", Unit.Person);

        foreach (var pair in new[] { (persons, times), (persons, either), (times, either) })
        {
            FluentActions.Invoking(() => Quantity.DisjointSum(pair.Item1, pair.Item2)).Should().Throw<ArgumentException>().WithMessage("*person*");
        }

        FluentActions.Invoking(() => Quantity.Sum(either, either)).Should().Throw<ArgumentException>("nobody knows whether these are occurrences");
    }

    // 1005 is 一千零五, 1050 一千零五十.
    private static string Numerals(int n)
    {
        const string digits = "零一二三四五六七八九";
        var text = "";
        foreach (var (value, unit) in new[] { (1_000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            var digit = n / value % 10;
            text += digit > 0 ? digits[digit] + unit : text.Length > 0 && n % value > 0 && text[^1] != '零' ? "零" : "";
        }

        return text;
    }

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static (long, long?, long, long?) Ends(NumberWording w) => (w.Min, w.Max, w.LikelyMin, w.LikelyMax);

    private static bool Inside(NumberWording w) =>
        w.Min <= w.LikelyMin && !(w.LikelyMax < w.LikelyMin) && !(w.LikelyMax > w.Max) && (w.LikelyMax is not null || w.Max is null);
}
