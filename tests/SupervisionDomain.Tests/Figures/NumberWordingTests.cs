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
    ];

    [Theory]
    [InlineData("268", 268L, 268L, 268L, 268L)]
    [InlineData("1,268", 1268L, 1268L, 1268L, 1268L)]
    [InlineData("0", 0L, 0L, 0L, 0L)]
    [InlineData("三", 3L, 3L, 3L, 3L)]
    [InlineData("十", 10L, 10L, 10L, 10L)]
    [InlineData("两万", 20_000L, 20_000L, 20_000L, 20_000L)]
    [InlineData("3亿", 300_000_000L, 300_000_000L, 300_000_000L, 300_000_000L)]
    [InlineData("150余", 151L, null, 151L, 159L)]
    [InlineData("150多", 151L, null, 151L, 159L)]
    [InlineData("150-odd", 151L, null, 151L, 159L)]
    [InlineData("151余", 152L, null, 152L, 152L)]
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
    [InlineData("至少157(通常157至255)", 157L, null, 157L, 255L)]
    [InlineData("at least 157 (usually 157 to 255)", 157L, null, 157L, 255L)]
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
    [InlineData("1.5万")]
    [InlineData(" 150")]
    [InlineData("150 ")]
    [InlineData("150\0")]
    [InlineData("1,2")]
    [InlineData("1,,000")]
    [InlineData("150,")]
    [InlineData("近150余")]
    [InlineData("约150余")]
    [InlineData("超过150余")]
    [InlineData("超过150以下")]
    [InlineData("至少150以下")]
    [InlineData("不足150以上")]
    [InlineData("约近150")]
    [InlineData("150余余")]
    [InlineData("nearly 150-odd")]
    [InlineData("0余")]
    [InlineData("近0")]
    [InlineData("不足0")]
    [InlineData("fewer than 0")]
    [InlineData("36至19")]
    [InlineData("至少157(通常100至255)")]
    [InlineData("19至36(通常19至40)")]
    [InlineData("９")]
    [InlineData("9007199254740992")]
    [InlineData("9007199254740991余")]
    [InlineData("约9007199254740991")]
    [InlineData("99999999999999999999")]
    [InlineData("901亿亿")]
    public void Words_that_are_no_number_or_contradict_themselves_are_refused(string? text)
    {
        NumberWording.TryParse(text, out _).Should().BeFalse();
        FluentActions.Invoking(() => NumberWording.Parse(text!)).Should().Throw<FormatException>();
        FluentActions.Invoking(() => Quantity.Parse(text!, Unit.Site)).Should().Throw<FormatException>();
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
            var wording = NumberWording.Parse(string.Format(null, blur.Zh, n));
            return Array.TrueForAll(Enum.GetValues<Language>(), language => Ends(NumberWording.Parse(wording.In(language))) == Ends(wording));
        }, iter: 3000);

    [Fact]
    public void Any_quantity_has_words_that_give_its_ends_back() =>
        QuantityTests.Any(Unit.Site).Sample(quantity =>
            Array.TrueForAll(Enum.GetValues<Language>(), language => Quantity.Parse(NumberWording.Of(quantity).In(language), Unit.Site).SameValue(quantity)), iter: 3000);

    [Fact]
    public void Every_kind_of_blur_can_be_written_in_both_languages()
    {
        var kinds = Blurs.Select(b => NumberWording.Parse(string.Format(null, b.Zh, 150))).Append(NumberWording.Parse("多")).Append(NumberWording.Parse("19至36"));

        kinds.Select(k => k.Kind).Distinct().Should().BeEquivalentTo(Enum.GetValues<Approximation>());
        kinds.Select(k => (k.Kind, k.In(Language.Zh), k.In(Language.En))).Distinct().Should().BeEquivalentTo(new[]
        {
            (Approximation.Exact, "150", "150"), (Approximation.Odd, "150余", "150-odd"), (Approximation.MoreThan, "超过150", "more than 150"),
            (Approximation.AtLeast, "至少150", "at least 150"), (Approximation.Nearly, "近150", "nearly 150"), (Approximation.FewerThan, "不足150", "fewer than 150"),
            (Approximation.AtMost, "至多150", "at most 150"), (Approximation.About, "约150", "about 150"), (Approximation.Several, "多", "several"),
            (Approximation.Range, "19至36", "19 to 36"),
        });
    }

    private static (long, long?, long, long?) Ends(NumberWording w) => (w.Min, w.Max, w.LikelyMin, w.LikelyMax);

    private static bool Inside(NumberWording w) =>
        w.Min <= w.LikelyMin && !(w.LikelyMax < w.LikelyMin) && !(w.LikelyMax > w.Max) && (w.LikelyMax is not null || w.Max is null);
}
