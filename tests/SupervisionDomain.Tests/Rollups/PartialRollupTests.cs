using System.Text;
using NodaTime;
using SupervisionDomain.Json;

namespace SupervisionDomain.Tests;

/// <summary>Partials of two shards, each told by hand: what one knows corrects, joins or disputes what the other knows.</summary>
public sealed class PartialRollupTests
{
    private static readonly SupervisionReport First = Make.Report("D1", Make.City with
    {
        Groups = [Make.Group("G1", "east", "west")],
        Inspections = [Make.Inspection("I1", "east", "S1") with { Description = new("检查", null) }, Make.Inspection("I2", "east", "S2")],
        Findings = [Make.Finding("F1", "east", Make.Event("E1", FindingEventKind.Found, "2021-07-10"))],
    });

    [Fact]
    public void A_document_that_supersedes_one_of_another_shard_holds_after_the_merge()
    {
        var second = Make.Report("D2", Make.City with { Inspections = [Make.Inspection("I1", "east", "S1")] }, recorded: "2021-08-02") with { Supersedes = [First.DocumentId] };

        Inspections(Of(First)).Should().Be("2");
        Inspections(Of(second)).Should().Be("1");
        Inspections(Of(First).Merge(Of(second))).Should().Be("1");
        Of(First).Merge(Of(second)).Rollup().Documents.Should().Equal(Id<SupervisionReport>.Parse("city:D2"));
    }

    [Fact]
    public void A_document_or_record_taken_back_in_another_shard_is_taken_back()
    {
        var all = Make.Report("D2", new(), recorded: "2021-08-02") with { RetractedDocuments = [new() { Document = First.DocumentId, Reason = "wrong month" }] };
        var one = Make.Report("D2", new(), recorded: "2021-08-02") with { RetractedRecords = [new() { Record = Make.Record("inspections/I2"), Reason = "recorded twice" }] };

        Inspections(Of(all).Merge(Of(First)).Merge(Of(Make.Report("D3", Make.City)))).Should().Be("0");
        Inspections(Of(one).Merge(Of(First))).Should().Be("1");
    }

    [Fact]
    public void Events_of_one_finding_in_two_shards_are_one_life()
    {
        var closing = Make.Report("D2", new() { Findings = [Make.Finding("F1", "east", Make.Event("E2", FindingEventKind.Closed, "2021-07-20"))] }, recorded: "2021-08-02");
        var rollup = Of(closing, MeasureCodes.FindingsOpen, MeasureCodes.FindingsClosed, MeasureCodes.FindingsRaised)
            .Merge(Of(First, MeasureCodes.FindingsOpen, MeasureCodes.FindingsClosed, MeasureCodes.FindingsRaised)).Rollup();

        rollup[Make.Org("city")].Totals.Select(t => t.Quantity.ToString()).Should().Equal("0 problems", "1 problem", "1 problem");
    }

    [Fact]
    public void A_site_and_a_joint_group_that_both_shards_know_count_once()
    {
        var again = Make.Report("D2", new() { Groups = [Make.Group("G1", "east", "west")], Inspections = [Make.Inspection("I3", "west", "S1")] }, recorded: "2021-08-02");
        var city = Of(First).Merge(Of(again)).Rollup()[Make.Org("city")];

        city[MeasureCodes.GroupsDispatched].Quantity.ToString().Should().Be("1 group");
        city[MeasureCodes.Inspections].Quantity.ToString().Should().Be("3 inspections");
        city[MeasureCodes.SitesInspected].Quantity.ToString().Should().Be("2 sites");
    }

    [Fact]
    public void What_two_shards_dispute_is_a_bound_and_what_they_only_describe_otherwise_is_none()
    {
        var otherwise = Make.Report("D2", new() { Inspections = [Make.Inspection("I1", "east", "S1") with { Description = new("抽查", null) }] }, recorded: "2021-08-02");
        var disputed = Make.Report("D2", new() { Inspections = [Make.Inspection("I1", "west", "S1")] }, recorded: "2021-08-02");

        Inspections(Of(First).Merge(Of(otherwise))).Should().Be("2");
        Inspections(Of(First).Merge(Of(disputed))).Should().Be("2", "whoever conducted it");
        Of(First).Merge(Of(disputed)).Rollup()[Make.Org("west")][MeasureCodes.Inspections].Quantity.Should().Match<Quantity>(q => q.Min == 0 && q.Max == 1);
    }

    [Fact]
    public void A_partial_tells_as_known_at_the_moment_of_its_question()
    {
        var question = Make.July with { KnownAt = Days.Noon("2021-08-02") };
        var corrected = Make.Report("D2", new(), recorded: "2021-08-05") with { RetractedDocuments = [new() { Document = First.DocumentId, Reason = "wrong month" }] };
        var early = PartialRollup.Of(Make.Ledger(First), question).Merge(PartialRollup.Of(Make.Ledger(corrected), question));

        early.Documents.Should().ContainSingle();
        Inspections(early).Should().Be("2");
    }

    [Fact]
    public void Free_texts_sources_and_what_is_not_asked_for_stay_behind()
    {
        const string secret = "SECRET";
        var term = new Term(secret, null);
        Source[] sources = [new() { Document = Id<IssuedDocument>.Parse("N1"), Quote = secret }];
        var report = First with
        {
            CorrectionReason = secret,
            Extensions = [new() { Uri = "https://example.org/x", Json = $"\"{secret}\"" }],
            Sources = [.. sources],
            Body = Make.City with
            {
                Documents = [new() { Id = Id<IssuedDocument>.Parse("N1"), Title = term }],
                Persons = [new() { Id = Id<Person>.Parse("P1"), Description = term, Sources = [.. sources] }],
                Groups = [Make.Group("G1", "east") with { Name = term, Task = term, Sources = [.. sources] }],
                Sites = [Make.Site("S1") with { Sources = [.. sources] }],
                Inspections = [Make.Inspection("I1", "east", "S1") with { Description = term, Sources = [.. sources] }],
                Findings =
                [
                    Make.Finding("F1", "east", Make.Event("E1", FindingEventKind.Found, "2021-07-10") with { Text = term, Sources = [.. sources] }) with
                    {
                        Description = term,
                        Circumstances = [new() { Kind = CircumstanceKind.Cause, Text = term }],
                        Sources = [.. sources],
                    },
                ],
                Leads = [new() { Id = Id<Lead>.Parse("L1"), ReceivedBy = Make.Orgs("east"), Sources = [.. sources] }],
                Measures = [Make.Measure("M1", "P1", "east") with { Sources = [.. sources] }],
            },
        };

        Encoding.UTF8.GetString(SupervisionJson.Write(Of(report))).Should().NotContain(secret);
        Of(report, MeasureCodes.Inspections).Documents[0].Body.Should().Match<ReportBody>(b => b.Inspections.Count == 1 && b.Groups.Count == 1 && b.Findings.Count + b.Leads.Count + b.Sites.Count == 0);
    }

    [Fact]
    public void Partials_of_different_questions_refuse_to_merge()
    {
        var ledger = Make.Ledger(First);
        var one = PartialRollup.Of(ledger, Make.July, MeasureCodes.Inspections);
        PartialRollup[] others =
        [
            PartialRollup.Of(ledger, Make.July with { AsOf = Days.Of("2021-07-30") }, MeasureCodes.Inspections),
            PartialRollup.Of(ledger, Make.July with { From = Days.Of("2021-07-01") }, MeasureCodes.Inspections),
            PartialRollup.Of(ledger, Make.July with { HierarchyAsOf = HierarchyAsOf.RecordDate() }, MeasureCodes.Inspections),
            PartialRollup.Of(ledger, Make.July with { KnownAt = Days.Noon("2021-08-09") }, MeasureCodes.Inspections),
            PartialRollup.Of(ledger, Make.July, MeasureCodes.Inspections, MeasureCodes.GroupsDispatched),
            one with { Zone = "Asia/Shanghai" },
        ];

        others.Should().AllSatisfy(other => one.Invoking(o => o.Merge(other)).Should().Throw<ArgumentException>());
        one.Merge(one).Should().Be(one);
    }

    [Theory]
    [InlineData("own.measure")]
    [InlineData("dispositions.first")]
    [InlineData("unclassifiedDispositions")]
    [InlineData("divisionsInspected")]
    public void A_measure_whose_code_does_not_say_what_it_counts_does_not_travel(string code) =>
        FluentActions.Invoking(() => Of(First, Code<MeasureCodes>.Parse(code))).Should().Throw<ArgumentException>().WithMessage($"*{code} does not travel*");

    [Fact]
    public void A_zone_that_another_machine_does_not_know_is_refused()
    {
        var ledger = new LedgerBuilder(new Elsewhere()).Build();

        FluentActions.Invoking(() => PartialRollup.Of(ledger, Make.July)).Should().Throw<ArgumentException>().WithMessage("*Elsewhere*");
        PartialRollup.Of(new LedgerBuilder(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).Build(), Make.July).Zone.Should().Be("Asia/Shanghai");
        Of(First).Zone.Should().Be("UTC+08");
    }

    [Fact]
    public void A_partial_made_by_hand_is_told_what_is_wrong_with_it_and_gives_no_totals()
    {
        var wrong = Of(First) with { Zone = "Nowhere", Measures = [MeasureCodes.Inspections, Code<MeasureCodes>.Parse("own.measure")] };
        var twice = Of(First) with { Documents = [Of(First).Documents[0] with { Body = new() { Inspections = [Make.Inspection("I1", "east"), Make.Inspection("I1", "east")] } }] };

        wrong.Check().Select(i => $"{i.Code} {i.Path}").Should().Equal("invalid-value $.zone", "invalid-value $.measures[1]");
        twice.Check().Select(i => $"{i.Code} {i.Path}").Should().Equal("duplicate-id $.documents[0].body.inspections[1].id");
        wrong.Invoking(p => p.Rollup()).Should().Throw<InvalidOperationException>();
        twice.Invoking(p => p.Rollup()).Should().Throw<InvalidOperationException>();
    }

    // One who takes a record out of a partial by hand has to take its fingerprint along.
    [Fact]
    public void Two_documents_of_one_fingerprint_that_say_something_else_are_told_in_any_order()
    {
        var partial = Of(First);
        var falsified = partial with { Documents = [partial.Documents[0] with { Body = partial.Documents[0].Body with { Inspections = [] } }] };

        foreach (var merged in new[] { partial.Merge(falsified), falsified.Merge(partial) })
        {
            merged.Check().Select(i => i.Path).Should().Contain("$.documents[1].fingerprint");
            merged.Invoking(m => m.Rollup()).Should().Throw<InvalidOperationException>().WithMessage("*fingerprint*");
        }

        partial.Merge(partial).Check().Should().BeEmpty();
    }

    [Fact]
    public void The_fingerprint_of_a_document_is_the_same_in_every_culture_and_another_for_every_text()
    {
        var dated = First with { Body = First.Body with { Organizations = [Make.Organization("city") with { Existence = new(Days.Of("2001-01-01"), null) }] } };
        var elsewhere = (System.Globalization.CultureInfo)System.Globalization.CultureInfo.InvariantCulture.Clone();
        (elsewhere.DateTimeFormat.LongDatePattern, elsewhere.DateTimeFormat.TimeSeparator, elsewhere.NumberFormat.NumberGroupSeparator) = ("dd MM yyyy", ".", "_");
        var here = System.Globalization.CultureInfo.CurrentCulture;
        var fingerprint = Of(dated).Documents[0].Fingerprint;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = elsewhere;
            Of(dated).Documents[0].Fingerprint.Should().Be(fingerprint);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = here;
        }

        Of(First).Documents[0].Fingerprint.Should().NotBe(fingerprint);
        Of(dated with { Body = dated.Body with { Findings = [.. dated.Body.Findings.Select(f => f with { Description = new("漏项", null) })] } }).Documents[0].Fingerprint.Should().NotBe(fingerprint);
    }

    [Fact]
    public void Two_texts_under_one_id_stay_two_whatever_they_differ_in()
    {
        foreach (var other in new[] { First with { Language = "zh" }, First with { AsOf = DateSpan.Parse("2021-07-31") }, First with { Extensions = [new() { Uri = "urn:x", Json = "1" }] } })
        {
            Of(First).Merge(Of(other)).Documents.Should().HaveCount(2);
        }

        Of(First).Merge(Of(First)).Documents.Should().ContainSingle();
    }

    [Fact]
    public void Ids_without_a_scope_are_the_issuers_and_any_order_will_do()
    {
        var second = Make.Report("D2", new() { Inspections = [Make.Inspection("I3", "west")] }, recorded: "2021-08-02");
        var merged = Of(First).Merge(Of(second));
        var short_ = merged.Documents[1] with { DocumentId = Id<SupervisionReport>.Parse("D2"), Body = second.Body };

        (merged with { Documents = [short_, merged.Documents[0]] }).Rollup().Should().Be(merged.Rollup());
    }

    // The percentages that docs/counting-rules.md names.
    [Theory]
    [InlineData("HunanBulletin", "2021-08-01", 21)]
    [InlineData("RectificationTracker", "2025-09-30", 56)]
    public void Reports_dealt_one_to_a_shard_give_the_totals_of_all_and_take_less_room(string sample, string day, int percent)
    {
        var texts = Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples", sample, "reports")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
        var reports = texts.Select(text => SupervisionJson.ReadReport(text)).ToArray();
        var partials = reports.Select(report => PartialRollup.Of(Make.Ledger(report), RollupQuestion.On(Days.Of(day)))).ToList();

        partials.Aggregate((a, b) => b.Merge(a)).Rollup().Should().Be(Rollup.Of(Make.Ledger(reports), Days.Of(day)));
        (100 * partials.Sum(p => SupervisionJson.Write(p).Length) / texts.Sum(t => t.Length)).Should().Be(percent);
    }

    private static PartialRollup Of(SupervisionReport report, params Code<MeasureCodes>[] measures) => PartialRollup.Of(Make.Ledger(report), Make.July, measures.Length > 0 ? measures : Measures.Standard.Select(m => m.Code));

    private static string Inspections(PartialRollup partial) =>
        partial.Rollup()[Make.Org("city")][MeasureCodes.Inspections].Quantity is { IsExact: true } exact ? exact.Min.ToString(System.Globalization.CultureInfo.InvariantCulture) : "bound";

    private sealed class Elsewhere() : DateTimeZone("Elsewhere", true, Offset.Zero, Offset.Zero)
    {
        public override NodaTime.TimeZones.ZoneInterval GetZoneInterval(Instant instant) => new("Elsewhere", null, null, Offset.Zero, Offset.Zero);
    }
}
