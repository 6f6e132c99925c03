using CsCheck;

namespace SupervisionDomain.Tests;

/// <summary>What is read back from a bulletin are the numbers of the totals, in either language.</summary>
public sealed class BulletinTests
{
    private const string Day = "2021-07-31";

    // Every kind of words, in both languages.
    private static readonly string[] Wordings =
    [
        "0", "1", "268", "12345", "一百零五", "33.2万", "3亿4500万", "332 thousand", "1.20 million", "150余", "400余万", "150-odd", "超过150", "more than 1,500", "至少1", "至少3", "no fewer than 3",
        "上百", "近4000", "nearly 4,000", "近百", "不足5", "fewer than 5", "至多7", "up to 7", "约150", "about 150", "150左右", "两三", "十几", "数十", "roughly 20 to 99", "多", "若干", "several",
        "近150余", "至少150以上", "19至36", "between 19 and 36", "0至1", "at least 157 (usually 157 to 255)", "至少157（通常157至255）", "数目不明", "an unknown number of",
        "仅3", "累计20余", "一些", "a few", "dozens", "hundreds of", "500+", ">500", "sixty-five", "6万", "1.4 million", "547.2万", "近100", "70及以上",
        "2031余", "150餘", "百", "several hundred", "half a million", "3.7 lakh", "通常20至99", "usually at most 159", "an unknown number of (usually 20 to 99)",
    ];

    // The words around the number, told here a second time.
    private static readonly Dictionary<Code<MeasureCodes>, string> English = new()
    {
        [MeasureCodes.GroupsDispatched] = "# sent out",
        [MeasureCodes.Inspections] = "# carried out",
        [MeasureCodes.SitesInspected] = "# inspected",
        [MeasureCodes.InspectorPersonTimes] = "# of inspectors",
        [MeasureCodes.FindingsRaised] = "# found",
        [MeasureCodes.FindingsRaisedOnTheSpot] = "# raised on the spot",
        [MeasureCodes.FindingsHandedOver] = "# handed over",
        [MeasureCodes.RectificationUrged] = "# urged to rectification",
        [MeasureCodes.FindingsRectified] = "# rectified",
        [MeasureCodes.LeadsReceived] = "# received",
        [MeasureCodes.MeasuresTaken] = "# taken",
        [MeasureCodes.PersonsDealtWith] = "# dealt with",
        [MeasureCodes.PersonsUnder(AccountabilityKinds.CaseFiled)] = "cases filed against #",
        [MeasureCodes.PersonsUnder(AccountabilityKinds.RemovalFromOffice)] = "# removed from office",
        [MeasureCodes.PersonsUnder(AccountabilityKinds.SummonedTalk)] = "# called in for a talk",
        [MeasureCodes.PersonsUnder(AccountabilityKinds.Circular)] = "# named in circulars",
        [MeasureCodes.MeasuresOf(AccountabilityKinds.Circular)] = "circulated notice: #",
        [MeasureCodes.PersonsUnder(AccountabilityKinds.Admonition)] = "admonition: #",
        [Code<MeasureCodes>.Parse("own.nights")] = "# of inspection",
    };

    private static readonly Measure Own = new()
    {
        Code = Code<MeasureCodes>.Parse("own.nights"),
        Unit = Unit.Night,
        Title = new("夜查", "nights of inspection"),
        Occurrences = (_, _) => [],
    };

    private static readonly Measure[] All =
    [
        Measures.GroupsDispatched, Measures.Inspections, Measures.SitesInspected, Measures.InspectorPersonTimes, Measures.FindingsRaised, Measures.FindingsRaisedOnTheSpot,
        Measures.FindingsHandedOver, Measures.RectificationUrged, Measures.FindingsRectified, Measures.LeadsReceived, Measures.MeasuresTaken, Measures.PersonsDealtWith,
        Measures.PersonsUnder(AccountabilityKinds.CaseFiled), Measures.PersonsUnder(AccountabilityKinds.RemovalFromOffice), Measures.PersonsUnder(AccountabilityKinds.SummonedTalk),
        Measures.PersonsUnder(AccountabilityKinds.Circular), Measures.MeasuresOf(AccountabilityKinds.Circular), Measures.PersonsUnder(AccountabilityKinds.Admonition), Own,
    ];

    [Fact]
    public void Leads_and_their_receipts_are_told_apart_and_no_measure_word_twice()
    {
        ReportedFigure[] figures =
        [
            Make.Figure("F1", "city", "17", measure: MeasureCodes.LeadsReceived, unit: Unit.Lead),
            Make.Figure("F2", "city", "20", measure: MeasureCodes.LeadReceipts, unit: Unit.LeadTime),
        ];
        var rollup = FigureRollup.Of(Make.Ledger(Make.Hierarchy("city") with { Figures = [.. figures] }), Make.July, BranchOverlap.Disjoint, Measures.LeadsReceived, Measures.LeadReceipts);

        Bulletin.Of(rollup, Make.Org("city"), Language.Zh).Should().EndWith("接收信访举报17件，接收信访举报（含重复件）20件次。");
        Bulletin.Of(rollup, Make.Org("city"), Language.En).Should().EndWith("17 leads received, 20 leads received, repeated ones included.");
    }

    [Fact]
    public void Accountability_stands_at_the_end_whatever_was_asked_first()
    {
        var amounts = Measures.AmountsIn(Unit.Yuan);
        ReportedFigure[] figures =
        [
            Make.Figure("F1", "city", "2", measure: MeasureCodes.PersonsDealtWith, unit: Unit.Person),
            Make.Figure("F2", "city", "3", measure: MeasureCodes.GroupsDispatched, unit: Unit.Group),
            Make.Figure("F3", "city", "900", measure: amounts.Code, unit: Unit.Yuan),
        ];
        var rollup = FigureRollup.Of(Make.Ledger(Make.Hierarchy("city") with { Figures = [.. figures] }), Make.July, BranchOverlap.Disjoint, amounts, Measures.PersonsDealtWith, Measures.GroupsDispatched);

        Bulletin.Of(rollup, Make.Org("city"), Language.En).Should().EndWith(": 3 groups sent out; amounts imposed: 900 yuan, 2 persons dealt with.");
    }

    [Fact]
    public void What_was_known_at_a_moment_is_told_as_that()
    {
        var rollup = Rollup.Of(Make.Ledger(Make.City with { Groups = [Make.Group("G1", "city")] }), Make.July with { KnownAt = NodaTime.Instant.FromUtc(2021, 8, 2, 0, 30) }, Measures.GroupsDispatched);

        Bulletin.Of(rollup, Make.Org("city"), Language.Zh).Should().StartWith("截至2021年7月31日（以截至UTC 2021年8月2日00:30:00登记的材料为准），机关city");
        Bulletin.Of(rollup, Make.Org("city"), Language.En).Should().StartWith("As of 31 July 2021 (as known at 00:30:00 UTC on 2 August 2021), organ city: 1 group sent out");
    }

    [Fact]
    public void The_words_of_these_tests_are_of_every_kind() =>
        Wordings.Select(w => NumberWording.Parse(w).Kind).Distinct().Should().BeEquivalentTo(Enum.GetValues<Approximation>());

    [Fact]
    public void Numbers_read_back_from_a_bulletin_of_figures_are_those_of_the_totals() =>
        Gen.Int[0, 1_000_000].Sample(seed =>
        {
            var random = new Random(seed);
            var measures = All.OrderBy(_ => random.Next()).Take(random.Next(1, 8)).ToList();
            var body = random.Next(3) == 0 ? Make.City : Make.Hierarchy("city");
            var figures = from m in measures
                          from o in body.Organizations
                          where random.Next(4) > 0
                          select Make.Figure($"F-{m.Code}-{o.Id}", o.Id.ToString(), Wordings[random.Next(Wordings.Length)], measure: m.Code, unit: m.Unit);
            var rollup = FigureRollup.Of(Make.Ledger(body with { Figures = figures.ToValueList() }), Make.July, random.Next(2) == 0 ? BranchOverlap.Disjoint : BranchOverlap.Unknown, measures);
            foreach (var node in rollup.Nodes)
            {
                Check(
                    language => Bulletin.Of(rollup, node.Organization, language),
                    language => node.Name!.In(language),
                    rollup.Measures.Zip(node.Totals).Where(t => t.Second.Bases.Count > 0).Select(t => (t.First, t.Second.Quantity)),
                    node.Totals.Any(t => t.Bases.Count > 0) ? Zero : null);
            }
        }, iter: 400);

    [Fact]
    public void Numbers_read_back_from_a_bulletin_of_counts_are_those_of_the_totals() =>
        Gen.Select(Facts.Any, Gen.Int[1, 3]).Sample((facts, documents) =>
        {
            var rollup = Rollup.Of(Facts.Ledger(facts.Facts.Blurred(facts.Seed).Told(facts.Seed, documents, conflicts: true)), Days.Of(Day));
            foreach (var node in rollup.Nodes)
            {
                Check(
                    language => Bulletin.Of(rollup, node.Organization, language),
                    language => (node.Name?.In(language) ?? node.Organization.ToString()) + Without([.. node.BelowOnOtherDays.Select(id => rollup[id].Name!.In(language))], language),
                    rollup.Measures.Zip(node.Totals).Select(t => (t.First, t.Second.Quantity)));
            }
        }, iter: 100);

    private static string Without(string[] names, Language language) => (language, names) switch
    {
        (_, []) => "",
        (Language.Zh, _) => $"（不含其他日期隶属的{string.Join("、", names)}）",
        (_, [var one]) => $" (without {one}, below it on other days)",
        _ => $" (without {string.Join(", ", names[..^1])} and {names[^1]}, below it on other days)",
    };

    [Fact]
    public void Each_wording_stands_alone_in_a_bulletin_in_both_languages()
    {
        foreach (var text in Wordings)
        {
            foreach (var measure in All)
            {
                var rollup = FigureRollup.Of(Make.Ledger(Make.Hierarchy("city") with { Figures = [Make.Figure("F", "city", text, measure: measure.Code, unit: measure.Unit)] }), Make.July, BranchOverlap.Disjoint, measure);
                Check(language => Bulletin.Of(rollup, Make.Org("city"), language), language => rollup.Nodes[0].Name!.In(language), [(rollup.Measures[0], rollup.Nodes[0].Totals[0].Quantity)], Zero);
            }
        }
    }

    [Fact]
    public void A_bulletin_reads_as_a_sentence()
    {
        var body = Make.Hierarchy("city") with
        {
            Figures =
            [
                Figure(Measures.GroupsDispatched, "6"), Figure(Measures.SitesInspected, "268家"), Figure(Measures.InspectorPersonTimes, "150余"), Figure(Measures.PersonsUnder(AccountabilityKinds.CaseFiled), "1"),
                Figure(Measures.PersonsUnder(AccountabilityKinds.Circular), "19"), Figure(Own, "多"), Figure(Measures.FindingsRaised, "0"),
            ],
        };
        var question = RollupQuestion.On(Days.Of(Day));
        var rollup = FigureRollup.Of(Make.Ledger(body), question, BranchOverlap.Disjoint, All);

        Bulletin.Of(rollup, Make.Org("city"), Language.Zh).Should().Be("截至2021年7月31日，机关city派出监督检查组6个，检查场所268家，派出督查人员150余人次，夜查多晚；立案1人，通报19人。");
        Bulletin.Of(rollup, Make.Org("city"), Language.En).Should().Be(
            "As of 31 July 2021, organ city: 6 groups sent out, 268 sites inspected, 150-odd person-times of inspectors, several nights of inspection; cases filed against 1 person, 19 persons named in circulars.");

        static ReportedFigure Figure(Measure measure, string text) => Make.Figure($"F-{measure.Code}", "city", text, measure: measure.Code, unit: measure.Unit);
    }

    [Theory]
    [InlineData("findingsOpen", "finding", "3", "3 problems open")]
    [InlineData("findingsCorrectedOnTheSpot", "finding", "1", "1 problem corrected on the spot")]
    [InlineData("sitesWithFindings", "site", "近4.5万", "nearly 45,000 sites with problems found")]
    [InlineData("measures.fine", "measure", "20余", "20-odd measures taken: fine")]
    [InlineData("measures.closure", "measure", "1", "measures.closure: 1 measure")]
    [InlineData("samplesFailed", "sample", "190872", "190,872 samples")]
    [InlineData("amounts.eur", "eur", "逾10亿", "amounts imposed: more than 1 billion euros")]
    public void What_is_counted_is_said_once_where_the_title_begins_with_it(string code, string unit, string number, string words)
    {
        var measure = new Measure { Code = Code<MeasureCodes>.Parse(code), Unit = Unit.Parse(unit), Title = code switch { "measures.fine" => new(null, "measures taken: fine"), "samplesFailed" => new(null, "samples"), _ => null }, Occurrences = (_, _) => [] };
        var figure = Make.Figure("R", "city", number, measure: measure.Code, unit: measure.Unit) with { AsOf = DateSpan.Parse(Day) };
        Bulletin.Of(FigureRollup.Of(Make.Ledger(Make.Hierarchy("city") with { Figures = [figure] }), Make.July, BranchOverlap.Disjoint, measure), Make.Org("city"), Language.En)
            .Should().Be($"As of 31 July 2021, organ city: {words}.");
    }

    [Fact]
    public void What_is_not_known_at_all_is_left_out_and_no_number_is_said_of_it()
    {
        ReportedFigure[] figures =
        [
            Make.Figure("F1", "city", "850余家次", measure: MeasureCodes.OrganizationsInspected, unit: Unit.Organization) with { AsOf = DateSpan.Parse("2021-06-30") },
            Make.Figure("F2", "city", "3", measure: MeasureCodes.GroupsDispatched, unit: Unit.Group),
            Make.Figure("F3", "city", "数目不明", measure: MeasureCodes.AmountsIn(Unit.Yuan), unit: Unit.Yuan),
        ];
        var ledger = Make.Ledger(Make.Hierarchy("city") with { Figures = [.. figures] });
        var all = FigureRollup.Of(ledger, Make.July, BranchOverlap.Disjoint, Measures.OrganizationsInspected, Measures.GroupsDispatched, Measures.AmountsIn(Unit.Yuan));
        var unknown = FigureRollup.Of(ledger, Make.July, BranchOverlap.Disjoint, Measures.OrganizationsInspected, Measures.AmountsIn(Unit.Yuan));

        Bulletin.Of(all, Make.Org("city"), Language.Zh).Should().Be("截至2021年7月31日，机关city派出监督检查组3个。");
        Bulletin.Of(all, Make.Org("city"), Language.En).Should().Be("As of 31 July 2021, organ city: 3 groups sent out.");
        Bulletin.Of(unknown, Make.Org("city"), Language.Zh).Should().Be("截至2021年7月31日，机关city数目均不明。");
        Bulletin.Of(unknown, Make.Org("city"), Language.En).Should().Be("As of 31 July 2021, organ city: no number is known.");
        all[Make.Org("city")].Totals[2].Explain(Language.Zh).Should().StartWith("罚没金额（元）：金额不详。");
        all[Make.Org("city")].Totals[2].Explain(Language.En).Should().StartWith("amounts imposed in yuan: an unknown amount.");
    }

    [Theory]
    [InlineData("measures.circular", "measure", "25", "通报25项", "circulated notice: 25 measures")]
    [InlineData("measures.caseFiled", "measure", "25件", "立案25件", "case filed: 25 measures")]
    [InlineData("measures.caseWithdrawn", "measure", "2", "撤销案件2项", "case withdrawn: 2 measures")]
    [InlineData("persons.partyWarning", "person", "1234", "党内警告1234人", "party warning: 1,234 persons")]
    [InlineData("findings.merged", "finding", "3", "期末已并案问题3个", "3 problems standing merged at the end")]
    public void What_was_done_is_told_as_it_is_called_and_how_often(string code, string unit, string number, string zh, string en)
    {
        var measure = Measures.Find(Code<MeasureCodes>.Parse(code))!;
        var figure = Make.Figure("R", "city", number, measure: measure.Code, unit: Unit.Parse(unit)) with { AsOf = null, Period = DateSpan.Parse("2021-07") };
        figure = MeasureCodes.IsStock(measure.Code) ? figure with { Period = null, AsOf = DateSpan.Parse(Day) } : figure;
        var rollup = FigureRollup.Of(Make.Ledger(Make.Hierarchy("city") with { Figures = [figure] }), Make.July with { From = Days.Of("2021-07-01") }, BranchOverlap.Disjoint, measure);

        Bulletin.Of(rollup, Make.Org("city"), Language.Zh).Should().Be($"2021年7月，机关city{zh}。");
        Bulletin.Of(rollup, Make.Org("city"), Language.En).Should().Be($"In July 2021, organ city: {en}.");
        rollup[Make.Org("city")].Totals[0].Explain(Language.En).Split('\n')[0].Split(": ").Should().HaveCount(2, "one colon stands before the number");
    }

    [Theory]
    [InlineData("2021-07-05", "2021-07-05", "2021年7月5日", "On 5 July 2021")]
    [InlineData("2021-07-01", "2021-07-31", "2021年7月", "In July 2021")]
    [InlineData("2021-01-01", "2021-12-31", "2021年", "In 2021")]
    [InlineData("2021-01-01", "2021-03-31", "2021年1月至3月", "From January to March 2021")]
    [InlineData("2021-11-01", "2022-02-28", "2021年11月至2022年2月", "From November 2021 to February 2022")]
    [InlineData("2020-01-01", "2021-12-31", "2020年1月至2021年12月", "From January 2020 to December 2021")]
    [InlineData("2021-07-03", "2021-08-09", "2021年7月3日至8月9日", "From 3 July to 9 August 2021")]
    [InlineData("2020-12-31", "2021-01-31", "2020年12月31日至2021年1月31日", "From 31 December 2020 to 31 January 2021")]
    [InlineData("0999-01-01", "0999-02-28", "0999年1月至2月", "From January to February 0999")]
    public void Days_are_told_as_shortly_as_they_can_be_and_a_stock_at_their_end(string from, string to, string zh, string en)
    {
        var finding = Make.Finding("F1", "east", Make.Event("E1", FindingEventKind.Found, "0990-07-10"));
        var rollup = Rollup.Of(Make.Ledger(Make.City with { Findings = [finding] }), RollupQuestion.On(Days.Of(to)) with { From = Days.Of(from) }, Measures.FindingsRaised, Measures.FindingsOpen);

        Bulletin.Of(rollup, Make.Org("east"), Language.Zh).Should().Be($"{zh}，机关east期末{rollup.Measures[1].Title.Zh}1个。");
        Bulletin.Of(rollup, Make.Org("east"), Language.En).Should().Be($"{en}, organ east: 1 problem open at the end.");
    }

    [Fact]
    public void Where_nothing_is_recorded_a_bulletin_says_so()
    {
        var ledger = Make.Ledger(Make.City);
        var rollup = Rollup.Of(ledger, RollupQuestion.On(Days.Of(Day)) with { From = Days.Of("2021-07-01") });
        var figures = FigureRollup.Of(ledger, Make.July, BranchOverlap.Disjoint);

        Bulletin.Of(rollup, Make.Org("east"), Language.Zh).Should().Be("2021年7月，机关east没有记录。");
        Bulletin.Of(rollup, Make.Org("east"), Language.En).Should().Be("In July 2021, organ east: nothing is recorded.");
        Bulletin.Of(figures, Make.Org("east"), Language.Zh).Should().Be("截至2021年7月31日，机关east没有记录。");
        Bulletin.Of(figures, Make.Org("east"), Language.En).Should().Be("As of 31 July 2021, organ east: nothing is recorded.");
    }

    [Fact]
    public void What_is_recorded_but_not_counted_here_is_not_said_to_be_nothing()
    {
        var several = Make.Ledger(Make.City with { Groups = [Make.Group("G1", "east") with { Collective = new() { Quantifier = Quantifier.Several, Declared = Quantity.Exactly(31, Unit.Group) } }] });
        Bulletin.Of(Rollup.Of(several, Days.Of(Day)), Make.Org("east"), Language.Zh).Should().Be("截至2021年7月31日，机关east没有逐一记录。");
        Bulletin.Of(Rollup.Of(several, Days.Of(Day)), Make.Org("east"), Language.En).Should().Be("As of 31 July 2021, organ east: nothing is recorded one by one.");

        // A report of zero is no silence.
        var zero = Make.Ledger(Make.City with { Figures = [Make.Figure("F", "east", "0")] });
        Bulletin.Of(FigureRollup.Of(zero, Make.July, BranchOverlap.Disjoint), Make.Org("east"), Language.Zh).Should().Be("截至2021年7月31日，机关east所报数字均为零。");
        Bulletin.Of(FigureRollup.Of(zero, Make.July, BranchOverlap.Disjoint), Make.Org("east"), Language.En).Should().Be("As of 31 July 2021, organ east: all that is told is zero.");

        var ofJune = Make.Ledger(Make.City with { Figures = [Make.Figure("F", "east", "5", measure: MeasureCodes.FindingsOpen, unit: Unit.Finding) with { AsOf = DateSpan.Parse("2021-06-30") }] });
        Bulletin.Of(FigureRollup.Of(ofJune, Make.July, BranchOverlap.Disjoint, Measures.FindingsOpen), Make.Org("east"), Language.Zh).Should().Be("截至2021年7月31日，机关east没有所问期间、所问单位的数字。");
        Bulletin.Of(FigureRollup.Of(ofJune, Make.July, BranchOverlap.Disjoint, Measures.FindingsOpen), Make.Org("east"), Language.En).Should().Be("As of 31 July 2021, organ east: no figure is of the days and in the unit asked for.");
    }

    [Fact]
    public void A_body_that_is_not_there_has_no_bulletin()
    {
        var ledger = Make.Ledger(Make.City);

        FluentActions.Invoking(() => Bulletin.Of(Rollup.Of(ledger, Days.Of(Day)), Make.Org("nowhere"), Language.En)).Should().Throw<KeyNotFoundException>();
        FluentActions.Invoking(() => Bulletin.Of(FigureRollup.Of(ledger, Make.July, BranchOverlap.Disjoint), Make.Org("nowhere"), Language.En)).Should().Throw<KeyNotFoundException>();
    }

    private static Term Zero => new("所报数字均为零", "all that is told is zero");

    private static void Check(Func<Language, string> bulletin, Func<Language, string> name, IEnumerable<(MeasureHeading Measure, Quantity Quantity)> totals, Term? ofZero = null)
    {
        var toTell = totals.Where(t => t.Quantity.Max != 0).ToList();
        var expected = toTell.Where(t => !t.Quantity.IsUnknown).ToDictionary(t => t.Measure.Code.ToString(), t => (t.Measure, t.Quantity));
        foreach (var language in new[] { Language.Zh, Language.En })
        {
            var text = bulletin(language);
            var (head, end) = language == Language.Zh ? ($"截至2021年7月31日，{name(language)}", "。") : ($"As of 31 July 2021, {name(language)}: ", ".");
            (text.StartsWith(head, StringComparison.Ordinal) && text.EndsWith(end, StringComparison.Ordinal)).Should().BeTrue("{0} says when and who", text);
            var said = text[head.Length..^end.Length];
            if (expected.Count == 0)
            {
                said.Should().Be((toTell.Count > 0 ? new("数目均不明", "no number is known") : ofZero ?? new("没有记录", "nothing is recorded")).In(language));
                continue;
            }

            var parts = said.Split(language == Language.Zh ? ["，", "；"] : [", ", "; "], StringSplitOptions.None);
            parts.Length.Should().Be(expected.Count, "{0} says each total once, and nothing of what is zero", text);
            foreach (var (measure, quantity) in expected.Values)
            {
                var numbers = parts.Select(p => Number(p, measure, quantity, language)).OfType<string>().Where(n => NumberWording.TryParse(n, out _)).ToList();
                numbers.Count.Should().Be(1, "{0} tells of {1}", text, measure.Code);
                NumberWording.Parse(numbers[0]).SameEnds(NumberWording.Of(quantity)).Should().BeTrue("«{0}» in {1} is {2}", numbers[0], text, quantity);
            }
        }
    }

    // The part without the words of the measure and without the unit; null where they are not those of the part.
    private static string? Number(string part, MeasureHeading measure, Quantity quantity, Language language)
    {
        if (language == Language.Zh)
        {
            // A word that blurs from behind stands after the measure word: 150人以上.
            var word = quantity.MeasureWord ?? measure.Unit.MeasureWord;
            var after = new[] { "及以上", "以上", "以下", "以内", "左右", "上下" }.FirstOrDefault(w => part.EndsWith(word + w, StringComparison.Ordinal)) ?? "";
            return Between(part, measure.Title.Zh!.Replace("（项）", "", StringComparison.Ordinal), word + after) is { } number ? number + after : null;
        }

        var words = (English.TryGetValue(measure.Code, out var phrase) ? phrase : $"{measure.Title.In(language)}: #").Split('#');
        return Between(part, words[0], $" {measure.Unit.EnPlural}{words[1]}") ?? Between(part, words[0], $" {measure.Unit.EnSingular}{words[1]}");
    }

    private static string? Between(string text, string before, string after) =>
        text.Length > before.Length + after.Length && text.StartsWith(before, StringComparison.Ordinal) && text.EndsWith(after, StringComparison.Ordinal)
            ? text[before.Length..^after.Length]
            : null;
}
