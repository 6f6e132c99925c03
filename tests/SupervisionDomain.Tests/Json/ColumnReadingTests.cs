using System.Text;
using CsCheck;
using NodaTime;
using SupervisionDomain.Json;

namespace SupervisionDomain.Tests;

/// <summary>A bulk text read straight into columns: the totals of a ledger of the same records, and a summary of all that is wrong.</summary>
public sealed class ColumnReadingTests
{
    private static readonly Measure[] Counted =
    [
        Measures.Inspections, Measures.SitesInspected, Measures.InspectorPersonTimes, Measures.FindingsRaised, Measures.SitesWithFindings,
        Measures.FindingsHandedOver, Measures.FindingsClosed, Measures.MeasuresTaken, Measures.PersonsDealtWith, Measures.PersonsUnder(AccountabilityKinds.Circular),
    ];

    private static readonly SupervisionReport Report = Make.Report("D1", Make.City with
    {
        Sites = [Make.Site("S1")],
        Findings =
        [
            Make.Finding("F1", "city", Make.Event("E1", FindingEventKind.Found, "2021-07-10"), Make.Event("E2", FindingEventKind.Closed, "2021-07-12")),
            Make.Finding("F2", "east", Make.Event("E1", FindingEventKind.Found, "2021-07-11")) with { Site = Id<Site>.Parse("S1"), Description = new("消防通道堵塞", null) },
            Make.Finding("F3", "west", Make.Event("E1", FindingEventKind.RaisedOnTheSpot, "2021-07")),
        ],
    });

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public Task The_totals_are_those_of_a_ledger_of_the_report() =>
        Gen.Select(Worlds.Any, Gen.Int[0, Counted.Length - 1], Gen.Bool).SampleAsync(async (world, index, byState) =>
        {
            // One report of the world alone: what it refers to may be in others, and then counts for nobody in both.
            var report = world.Reports[0];
            var ledger = Facts.Ledger([report]);
            var read = await Read(await Lines(report), ledger.Zone);
            var measure = Counted[index];
            Dimension[] by = measure == Measures.FindingsRaised ? byState ? [Dimension.Month, Dimension.State] : [Dimension.Category] : [Dimension.Year];

            read.IssueCounts.Where(c => c.Severity == IssueSeverity.Error).Select(c => c.Code).Should().BeSubsetOf([IssueCodes.UnresolvedReference, IssueCodes.TwoSuperiors]);
            read.Records.Should().Be(Records(report));
            Crosstab.Of(read.Columns!, world.Question, measure, by).Totals().Should().Equal(Crosstab.Of(ledger, world.Question, measure, by).Totals());
        }, iter: 150);

    [Fact]
    public Task Any_report_at_all_is_read_and_each_record_once() =>
        Anything.Reports.SampleAsync(async report =>
        {
            var lines = await Lines(report);
            var issues = SupervisionJson.ReadLinesAsync(new MemoryStream(lines)).ToBlockingEnumerable(Stop).SelectMany(line => line.Issues).Where(i => i.Severity == IssueSeverity.Error);
            var read = await Read(lines, Days.China);

            read.Records.Should().Be(Records(report));
            read.Envelope.Should().Be(report with { Body = new() });
            read.IssueCounts.Where(c => c.Severity == IssueSeverity.Error && c.Code is not (IssueCodes.UnresolvedReference or IssueCodes.TwoSuperiors)).Sum(c => c.Count).Should().Be(issues.Count());
        }, iter: 100);

    [Fact]
    public async Task Of_more_codes_than_columns_have_numbers_for_the_others_are_told()
    {
        var found = Make.Event("E1", FindingEventKind.Found, "2021-07-10");
        var findings = Enumerable.Range(0, ushort.MaxValue + 3).Select(i => Make.Finding($"F{i}", "east", i % 2 == 0 ? found : found with { At = DateSpan.Parse("2021-07") }) with { Category = Code<FindingCategories>.Parse($"c{i}") });
        var report = Make.Report("D1", Make.City with { Findings = [.. findings, Make.Finding("again", "east", found) with { Category = Code<FindingCategories>.Parse("c7") }] });
        var read = await Read(await Lines(report), Days.China);

        read.IssueCounts.Should().ContainSingle().Which.Should().Match<IssueCount>(c => c.Code == IssueCodes.TooLarge && c.Count == 3);
        read.Records.Should().Be(Records(report) - 3);
        Crosstab.Of(read.Columns!, Make.July, Measures.FindingsRaised)[Make.Org("city"), new()].Should().Be(Quantity.Exactly(ushort.MaxValue + 1, Unit.Finding));
        FluentActions.Invoking(() => LedgerColumns.Of(Make.Ledger(report))).Should().Throw<ArgumentException>().WithMessage("*65535 categories*");
    }

    [Fact]
    public async Task What_is_read_as_a_plain_finding_is_one_in_which_nothing_is_wrong()
    {
        var lines = Encoding.UTF8.GetString(await Lines(Report)).Split('\n').Where(l => l.Contains("findings\",", StringComparison.Ordinal)).ToArray();
        lines = [.. lines, """{"kind":"findings","record":{"id":"a:F","inspection":"I","raisedBy":["x","y"],"site":"b:S","category":"formalism","description":{"en":"x"},"events":[{"id":"1","kind":"found","at":"2021-02-28","by":"x","responsible":["u","v"],"text":{"zh":"甲"}},{"id":"2","kind":"closed","at":"2021-03-01"}]}}"""];
        var plain = new PlainFinding();
        var (taken, refused) = (0, 0);
        Gen.Select(Gen.Int[0, lines.Length - 1], Gen.Int[0, int.MaxValue]).Sample((index, seed) =>
        {
            var random = new Random(seed);
            var line = Encoding.UTF8.GetBytes(lines[index]);
            if (seed % 3 == 0)
            {
                line = MutationTests.Damaged(line, random);
            }
            else
            {
                line[random.Next(line.Length)] = "0123456789abCD:.-\"{}[], \t"u8[random.Next(25)];
            }

            if (!PlainFindingReader.TryRead(line, plain))
            {
                refused++;
                return;
            }

            taken++;
            OneRecord.TryRead(line, out var told).Should().BeTrue("{0}", Encoding.UTF8.GetString(line));
            told!.Reference.Kind.Should().Be(RecordKind.Findings);
            var finding = told.Should().BeOfType<Finding>().Subject;
            (Report with { Body = new() { Findings = [finding] }, RecordedAt = Instant.FromUtc(2999, 1, 1, 0, 0) }).Check().Should().BeEmpty("{0}", Encoding.UTF8.GetString(line));
            Text(line, plain.Id).Should().Be(finding.Id.ToString());
            (plain.Site is { } site ? Text(line, site) : null).Should().Be(finding.Site?.ToString());
            (plain.Category is { } category ? Text(line, category) : null).Should().Be(finding.Category?.ToString());
            (plain.Inspection is { } inspection ? Text(line, inspection) : null).Should().Be(finding.Inspection?.ToString());
            plain.RaisedBy.Should().HaveCount(finding.RaisedBy.Count);
            plain.Responsible.Should().HaveCount(finding.Events.Sum(e => e.Responsible.Count));
            plain.Events.Select(e => (e.Kind, DateSpan.On(DayNumber.Day(e.Day)))).Should().Equal(finding.Events.Select(e => (e.Kind, e.At!)));
        }, iter: 20_000, threads: 1);

        taken.Should().BeGreaterThan(500);
        refused.Should().BeGreaterThan(500);
    }

    [Fact]
    public async Task Plain_findings_make_no_records()
    {
        // The last one is no plain finding: its date is a month.
        var line = Encoding.UTF8.GetString(await Lines(Report)).Split('\n')[6];
        PlainFindingReader.TryRead(Encoding.UTF8.GetBytes(line), new()).Should().BeTrue("{0}", line);
        line = Encoding.UTF8.GetString(await Lines(Report)).Split('\n')[7];
        PlainFindingReader.TryRead(Encoding.UTF8.GetBytes(line), new()).Should().BeFalse("{0}", line);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(300)]
    [InlineData(100_000)]
    public async Task A_text_that_is_cut_off_gives_what_came_before(int less)
    {
        var lines = await Lines(Many(2_000));
        var read = await Read(lines[..(lines.Length - less)], Days.China);
        var whole = Encoding.UTF8.GetString(lines[..(lines.Length - less)]).Split('\n')[..^1].Count(l => l.StartsWith("{\"kind\"", StringComparison.Ordinal));

        read.Records.Should().Be(whole);
        read.IssueCounts.Select(c => c.Code).Should().Contain(IssueCodes.MissingManifest);
        Crosstab.Of(read.Columns!, RollupQuestion.On(Days.Of("2021-07-31")), Measures.FindingsRaised)[Make.Org("city"), new()].Min.Should().Be(whole - 3);
    }

    [Fact]
    public async Task A_hundred_thousand_bad_lines_are_summed_up_and_the_good_ones_kept()
    {
        var lines = Encoding.UTF8.GetString(await Lines(Report)).TrimEnd('\n').Split('\n');
        var bad = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"kind\":\"findings\",\"record\":{\"id\":\"F\",\"events\":[{\"id\":\"1\",\"kind\":\"found\",\"at\":\"2021-07-10\"}\n", 500)));
        using var stream = new Repeated([Encoding.UTF8.GetBytes(string.Join('\n', lines[..5]) + "\n"), .. Enumerable.Repeat(bad, 200), Encoding.UTF8.GetBytes(string.Join('\n', lines[5..]) + "\n")]);
        var read = await SupervisionJson.ReadColumnsAsync(stream, Days.China, cancellationToken: Stop);

        read.Records.Should().Be(7);
        read.IssueCounts.Select(c => $"{c.Severity} {c.Code} {c.Count} {c.FirstLine} {c.LastLine}").Should().Equal(
            $"Error {IssueCodes.ManifestMismatch} 1 100009 100009", $"Error {IssueCodes.NotJson} 100000 6 100005");
        read.Issues.Should().HaveCount(11, "ten of each code are kept");
    }

    [Fact]
    public async Task A_line_of_a_hundred_megabytes_costs_no_memory_and_no_other_line()
    {
        var lines = Encoding.UTF8.GetString(await Lines(Report)).TrimEnd('\n').Split('\n');
        var block = new byte[1 << 20];
        block.AsSpan().Fill((byte)'x');
        using var stream = new Repeated([Encoding.UTF8.GetBytes(string.Join('\n', lines[..5]) + "\n"), .. Enumerable.Repeat(block, 100), Encoding.UTF8.GetBytes("\n" + string.Join('\n', lines[5..]) + "\n")]);
        var read = await SupervisionJson.ReadColumnsAsync(stream, Days.China, cancellationToken: Stop);

        read.Records.Should().Be(7);
        read.IssueCounts.Select(c => $"{c.Code} {c.Count} {c.FirstLine}").Should().BeEquivalentTo($"{IssueCodes.TooLarge} 1 6", $"{IssueCodes.ManifestMismatch} 1 10");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_line_too_long_is_no_finding_however_it_goes_on(bool isCut)
    {
        // Either all of the line is one finding, ending just beyond the limit; or what is left of the line looks like one, where it was cut.
        var lines = Encoding.UTF8.GetString(await Lines(Report)).TrimEnd('\n').Split('\n');
        var finding = lines[6].Replace("\"F2\"", "\"F9\"", StringComparison.Ordinal);
        var length = SupervisionJson.MaxLineBytes + 500;
        var whole = finding.Replace("消防通道堵塞", new string('x', length - finding.Length), StringComparison.Ordinal);
        byte[][] wrong = isCut ? [.. Enumerable.Repeat(Encoding.UTF8.GetBytes(new string('x', 64 * 1024)), (SupervisionJson.MaxLineBytes / (64 * 1024)) + 1), Encoding.UTF8.GetBytes(finding + "\n")] : [Encoding.UTF8.GetBytes(whole + "\n")];
        using var stream = new Repeated([Encoding.UTF8.GetBytes(string.Join('\n', lines[..5]) + "\n"), .. wrong, Encoding.UTF8.GetBytes(string.Join('\n', lines[5..]) + "\n")]);
        var read = await SupervisionJson.ReadColumnsAsync(stream, Days.China, cancellationToken: Stop);

        read.Records.Should().Be(7);
        read.IssueCounts.Select(c => $"{c.Code} {c.Count} {c.FirstLine}").Should().BeEquivalentTo($"{IssueCodes.TooLarge} 1 6", $"{IssueCodes.ManifestMismatch} 1 10");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    [InlineData(100_000)]
    public async Task On_two_threads_the_outcome_is_the_same(int size)
    {
        var text = await Lines(Many(3_000));
        text[text.AsSpan().IndexOf("F77"u8)] = 1;
        var alone = await Read(text, Days.China);
        using var stream = new Repeated(text.Chunk(size));
        var read = await SupervisionJson.ReadColumnsAsync(stream, Days.China, threads: 2, cancellationToken: Stop);

        read.Issues.Should().Equal(alone.Issues).And.Contain(i => i.Code == IssueCodes.ManifestMismatch);
        read.Records.Should().Be(alone.Records).And.Be(3_002);
        (await SupervisionJson.ReadColumnsAsync(new MemoryStream(await Lines(Many(3_000))), Days.China, threads: 2, cancellationToken: Stop)).IssueCounts.Should().BeEmpty();
    }

    [Fact]
    public async Task The_manifest_waits_for_the_digest_of_all_before_it()
    {
        // Soon added and long digested: so it would come first.
        var many = Many(50);
        var report = many with { Body = many.Body with { Findings = many.Body.Findings.Select(f => f with { Description = new(new('a', 3_000_000), null) }).ToValueList() } };
        var text = await Lines(report);
        for (var i = 0; i < 3; i++)
        {
            (await SupervisionJson.ReadColumnsAsync(new MemoryStream(text), Days.China, threads: 2, cancellationToken: Stop)).IssueCounts.Should().BeEmpty();
        }
    }

    [Fact]
    public async Task However_a_text_is_damaged_and_cut_into_pieces_the_outcome_is_the_same()
    {
        var whole = await Lines(Many(1_500));
        await Gen.Int[0, int.MaxValue].SampleAsync(async seed =>
        {
            var random = new Random(seed);
            var text = whole.ToArray();
            for (var i = random.Next(8); i > 0; i--)
            {
                // A byte is lost to a space, a line is broken in two, or one is given twice.
                var (at, end) = (random.Next(text.Length), Array.IndexOf(text, (byte)'\n', random.Next(text.Length / 2)) + 1);
                text = random.Next(3) switch
                {
                    0 => [.. text[..at], (byte)' ', .. text[(at + 1)..]],
                    1 => [.. text[..at], (byte)'\n', .. text[at..]],
                    _ => [.. text[..end], .. text[end..(Array.IndexOf(text, (byte)'\n', end) + 1)], .. text[end..]],
                };
            }

            var read = await Pieces(text, random, 1);
            var other = await Pieces(text, random, 2);

            other.Issues.Should().Equal(read.Issues);
            other.IssueCounts.Should().Equal(read.IssueCounts);
            (other.Records, other.Lines, other.Places!.Count).Should().Be((read.Records, read.Lines, read.Places!.Count));
            Totals(other).Should().Equal(Totals(read));
            foreach (var line in SupervisionJson.ReadLinesAsync(new MemoryStream(text)).ToBlockingEnumerable(Stop).Where(l => l.Record is not null).Take(3))
            {
                read.Places.Find(line.Record!.Reference.In(Report.Issuer)).Should().Be(other.Places.Find(line.Record.Reference.In(Report.Issuer)));
            }
        }, iter: 60);

        static IEnumerable<CrosstabTotal> Totals(CollectedColumns read) =>
            read.Columns is null ? [] : Crosstab.Of(read.Columns, RollupQuestion.On(Days.Of("2021-07-31")), Measures.FindingsRaised).Totals();

        static Task<CollectedColumns> Pieces(byte[] text, Random random, int threads)
        {
            var pieces = new List<byte[]>();
            for (var at = 0; at < text.Length;)
            {
                var length = Math.Min(1 + random.Next(random.Next(100_000)), text.Length - at);
                pieces.Add(text[at..(at + length)]);
                at += length;
            }

            return SupervisionJson.ReadColumnsAsync(new Repeated(pieces), Days.China, keepPlaces: true, threads: threads, cancellationToken: Stop);
        }
    }

    [Fact]
    public async Task A_second_record_with_one_id_is_left_out_and_told()
    {
        var lines = Encoding.UTF8.GetString(await Lines(Report)).TrimEnd('\n').Split('\n');
        var read = await Read(Encoding.UTF8.GetBytes(string.Join('\n', [.. lines[..8], lines[1], lines[4], lines[5].Replace("\"F1\"", "\"city:F1\"", StringComparison.Ordinal), lines[7], lines[8]])), Days.China);

        read.Issues.Select(i => $"{i.Code} {i.Path} {i.Line}").Should().Equal(
            $"{IssueCodes.DuplicateId} $.record.id 9", $"{IssueCodes.DuplicateId} $.record.id 10", $"{IssueCodes.DuplicateId} $.record.id 11", $"{IssueCodes.DuplicateId} $.record.id 12",
            $"{IssueCodes.ManifestMismatch} $.manifest.digest 13");
        Crosstab.Of(read.Columns!, RollupQuestion.On(Days.Of("2021-07-31")), Measures.FindingsRaised)[Make.Org("city"), new()].Min.Should().Be(3);
    }

    [Fact]
    public async Task Every_issue_of_a_text_names_its_document_in_full_and_the_place_as_far_as_it_is_known()
    {
        var late = Make.Finding("F9", "city", Make.Event("E1", FindingEventKind.Found, "2030-07-10"));
        var report = Make.Report("whole", Make.City with { Findings = [late, Make.Finding("F8", "city", Make.Event("E1", FindingEventKind.Found, "2021-07-10")) with { RaisedBy = [], Inspection = Id<Inspection>.Parse("I9") }] });
        var lines = Encoding.UTF8.GetString(await Lines(report)).Replace("{\"manifest\"", "{\"kind\":\"sites\",\"record\":{}}\n{\"manifest\"", StringComparison.Ordinal);
        var read = await Read(Encoding.UTF8.GetBytes(lines), Days.China);

        read.Issues.Select(i => i.Code).Should().BeEquivalentTo(
            [IssueCodes.DatedAfterRecording, IssueCodes.UnresolvedReference, IssueCodes.MissingMember, IssueCodes.MissingMember, IssueCodes.MissingMember, IssueCodes.ManifestMismatch]);
        read.Issues.Should().OnlyContain(i => i.Document == Id<SupervisionReport>.Parse("city:whole"));
        read.Issues.Select(i => i.ToString()).Should().Contain(text => text.StartsWith("Error unresolved-reference city:whole $.record (6): ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_takes_its_organizations_from_what_is_not_there_counts_for_nobody_and_is_told()
    {
        var report = Report with { Body = Report.Body with { Findings = [Make.Finding("F1", "city", Make.Event("E1", FindingEventKind.Found, "2021-07-10")) with { RaisedBy = [], Inspection = Id<Inspection>.Parse("I1") }] } };
        var read = await Read(await Lines(report), Days.China);

        read.Issues.Select(i => $"{i.Code} {i.Path} {i.Line}").Should().Equal($"{IssueCodes.UnresolvedReference} $.record 6");
        read.Records.Should().Be(5);
        Crosstab.Of(read.Columns!, RollupQuestion.On(Days.Of("2021-07-31")), Measures.FindingsRaised)[Make.Org("city"), new()].Min.Should().Be(0);
    }

    [Fact]
    public async Task An_organization_that_no_line_tells_and_two_superiors_of_one_are_told()
    {
        OrganizationRelation Under(string id) => new() { Kind = RelationKind.Superior, To = Make.Org(id) };
        Finding Found(string id, string by) => Make.Finding(id, by, Make.Event("E1", FindingEventKind.Found, "2021-07-10"));
        var report = Make.Report("whole", new()
        {
            Organizations = [Make.Hierarchy("city").Organizations[0], Make.Hierarchy("east").Organizations[0] with { Relations = [Under("city"), Under("town")] }],
            Findings = [Found("F1", "east"), Found("F2", "west"), Found("F3", "west")],
        });
        var read = await Read(await Lines(report), Days.China);
        var ledger = Make.Ledger(report);

        read.Records.Should().Be(5);
        read.Issues.Select(i => $"{i.Code} {i.Path} {i.Line} {i.Message}").Should().Equal(
            $"{IssueCodes.TwoSuperiors} $.record.relations 3 The organization east has two places in the hierarchy at one time.",
            $"{IssueCodes.UnresolvedReference} $.body.organizations 7 No line has organizations/town: what counts for it stands below nobody.",
            $"{IssueCodes.UnresolvedReference} $.body.organizations 7 No line has organizations/west: what counts for it stands below nobody.");
        ledger.Issues.Select(i => i.Code).Distinct().Should().BeEquivalentTo(read.IssueCounts.Select(c => c.Code), "the ledger says so too");
    }

    [Fact]
    public async Task An_inspection_by_a_part_of_a_group_that_is_not_there_counts_for_the_body_that_acts_as_it()
    {
        var report = Report with
        {
            Body = Make.City with
            {
                Groups = [Make.Group("G1") with { SubGroupOf = Id<InspectionGroup>.Parse("G9"), ActingBody = Make.Org("east") }],
                Inspections = [Make.Inspection("I1", "east") with { ConductedBy = [], Groups = [Id<InspectionGroup>.Parse("G1")], Time = Make.On("2021-07-10") }],
            },
        };
        var read = await Read(await Lines(report), Days.China);

        read.Issues.Select(i => i.Code).Should().Equal(IssueCodes.UnresolvedReference);
        Crosstab.Of(read.Columns!, RollupQuestion.On(Days.Of("2021-07-31")), Measures.Inspections)[Make.Org("east"), new()].Min.Should().Be(1);
    }

    [Fact]
    public async Task Without_an_envelope_there_are_no_columns_and_every_line_is_checked()
    {
        var lines = Encoding.UTF8.GetString(await Lines(Report)).TrimEnd('\n').Split('\n');
        var read = await Read(Encoding.UTF8.GetBytes(string.Join('\n', ["{}", .. lines[1..5], "{", .. lines[6..]])), Days.China);

        read.Columns.Should().BeNull();
        read.Envelope.Should().BeNull();
        read.IssueCounts.Select(c => c.Code).Should().Contain([IssueCodes.NotJson, IssueCodes.ManifestMismatch]);
        read.Lines.Should().Be(9);
    }

    [Fact]
    public async Task Without_an_envelope_nobody_knows_whether_two_records_have_one_id()
    {
        var lines = Encoding.UTF8.GetString(await Lines(Report)).TrimEnd('\n').Split('\n');
        var text = Encoding.UTF8.GetBytes(string.Join('\n', ["{}", .. lines[1..7], lines[5], .. lines[7..]]));
        var read = await Read(text, Days.China);
        var collected = await SupervisionJson.CollectAsync(SupervisionJson.ReadLinesAsync(new MemoryStream(text), cancellationToken: Stop), Stop);

        collected.Report.Should().BeNull();
        collected.Issues.Should().Equal(read.Issues).And.NotContain(i => i.Code == IssueCodes.DuplicateId);
    }

    [Fact]
    public async Task A_text_of_nothing_has_no_lines_and_is_told_to_be_cut_off_in_the_first()
    {
        var read = await Read([], Days.China);

        (read.Lines, read.Records, read.Columns).Should().Be((0, 0, null));
        read.IssueCounts.Select(c => $"{c.Code} {c.Count} {c.FirstLine} {c.LastLine}").Should().Equal($"{IssueCodes.MissingManifest} 1 1 1");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_reading_that_is_cancelled_gives_nothing(int threads)
    {
        using var stop = new CancellationTokenSource();
        var block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{}\n", 1000)));
        using var stream = new Repeated(Endless(block, stop));
        var reading = () => SupervisionJson.ReadColumnsAsync(stream, Days.China, threads: threads, cancellationToken: stop.Token);

        await reading.Should().ThrowAsync<OperationCanceledException>();

        static IEnumerable<byte[]> Endless(byte[] block, CancellationTokenSource stop)
        {
            for (var i = 0; ; i++)
            {
                if (i == 20)
                {
                    stop.Cancel();
                }

                yield return block;
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_stream_that_fails_in_the_middle_fails_the_reading(int threads)
    {
        using var stream = new Repeated(Failing());
        var reading = () => SupervisionJson.ReadColumnsAsync(stream, Days.China, threads: threads, cancellationToken: Stop);

        await reading.Should().ThrowAsync<IOException>();

        static IEnumerable<byte[]> Failing()
        {
            yield return "{}\n"u8.ToArray();
            throw new IOException("gone");
        }
    }

    [Fact]
    public async Task Each_record_can_be_had_again_from_the_text()
    {
        var report = Many(300);
        var text = await Lines(report);
        var read = await SupervisionJson.ReadColumnsAsync(new MemoryStream(text), Days.China, keepPlaces: true, cancellationToken: Stop);
        using var source = new MemoryStream(text);

        read.Places!.Count.Should().Be(303);
        foreach (var finding in report.Body.Findings)
        {
            (await read.Places.ReadAsync(Make.Record($"findings/city:{finding.Id}"), source, Stop)).Should().Be(finding);
        }

        (await read.Places.ReadAsync(Make.Record("organizations/east"), source, Stop)).Should().Be(report.Body.Organizations[1]);
        (await read.Places.ReadAsync(Make.Record("findings/city:X"), source, Stop)).Should().BeNull();
        read.Places.Find(default).Should().BeNull();
        var other = () => read.Places.ReadAsync(Make.Record("findings/city:F7"), new MemoryStream(text[100..]), Stop);
        await other.Should().ThrowAsync<InvalidDataException>();
        (await Read(text, Days.China)).Places.Should().BeNull();
    }

    [Fact]
    public async Task Of_another_text_with_another_record_in_its_place_no_record_is_given()
    {
        var text = await Lines(Many(3));
        var read = await SupervisionJson.ReadColumnsAsync(new MemoryStream(text), Days.China, keepPlaces: true, cancellationToken: Stop);
        var other = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(text).Replace("\"F1\"", "\"F9\"", StringComparison.Ordinal));
        var reading = () => read.Places!.ReadAsync(Make.Record("findings/city:F1"), new MemoryStream(other), Stop);

        (await reading.Should().ThrowAsync<InvalidDataException>()).WithMessage("*findings/city:F1*");
    }

    [Fact]
    public async Task A_text_that_begins_within_a_stream_gives_its_records_again_from_there()
    {
        var report = Many(3);
        var text = await Lines(report);
        using var stream = new MemoryStream([.. new byte[100], .. text]) { Position = 100 };
        var read = await SupervisionJson.ReadColumnsAsync(stream, Days.China, keepPlaces: true, cancellationToken: Stop);

        read.IssueCounts.Should().BeEmpty();
        (await read.Places!.ReadAsync(Make.Record("findings/city:F1"), stream, Stop)).Should().Be(report.Body.Findings[1]);
        read.Places.Find(Make.Record("organizations/city")).Should().Be(100 + text.AsSpan().IndexOf((byte)'\n') + 1);
    }

    [Fact]
    public async Task A_stream_that_goes_forward_only_gives_no_record_again()
    {
        var text = await Lines(Report);
        var read = await SupervisionJson.ReadColumnsAsync(new Repeated([text]), Days.China, keepPlaces: true, cancellationToken: Stop);
        var reading = () => read.Places!.ReadAsync(Make.Record("findings/city:F1"), new Repeated([text]), Stop);

        (await reading.Should().ThrowAsync<ArgumentException>()).WithParameterName("text");
        (await read.Places!.ReadAsync(Make.Record("findings/city:F1"), new MemoryStream(text), Stop)).Should().Be(Report.Body.Findings[0]);
    }

    [Fact]
    public async Task Places_are_found_by_many_threads_at_once()
    {
        var report = Many(5_000);
        var text = await Lines(report);
        for (var round = 0; round < 20; round++)
        {
            var read = await SupervisionJson.ReadColumnsAsync(new MemoryStream(text), Days.China, keepPlaces: true, cancellationToken: Stop);
            var missed = report.Body.Findings.AsParallel().Count(f => read.Places!.Find(Make.Record($"findings/city:{f.Id}")) is null);
            missed.Should().Be(0);
        }
    }

    [Theory]
    [InlineData("empty", 0)]
    [InlineData("good", 2)]
    [InlineData("plain", 5)]
    [InlineData("two-kinds", 2)]
    public async Task What_fuzzing_begins_with_is_good(string seed, int records)
    {
        var read = await Read(await File.ReadAllBytesAsync(Path.Combine(Here(), "../../SupervisionDomain.Fuzz/seeds", $"{seed}.ndjson"), Stop), Days.China);

        read.Issues.Where(i => i.Path != "$.body.organizations").Should().BeEmpty("the plain ones name a county of which no line tells");
        read.Records.Should().Be(records);

        static string Here([System.Runtime.CompilerServices.CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
    }

    private static SupervisionReport Many(int findings) => Report with
    {
        Body = Make.City with
        {
            Findings = Enumerable.Range(0, findings).Select(i => Make.Finding($"F{i}", i % 2 == 0 ? "east" : "west", Make.Event("E1", FindingEventKind.Found, "2021-07-10")) with { Description = new($"第{i}个问题", null) }).ToValueList(),
        },
    };

    private static string Text(ReadOnlySpan<byte> text, Range place) => Encoding.UTF8.GetString(text[place]);

    private static long Records(SupervisionReport report) =>
        typeof(ReportBody).GetProperties().Select(p => p.GetValue(report.Body)).OfType<System.Collections.IEnumerable>().Sum(list => (long)list.Cast<object>().Count());

    private static async Task<byte[]> Lines(SupervisionReport report)
    {
        using var stream = new MemoryStream();
        await SupervisionJson.WriteLinesAsync(report, stream, Stop);
        return stream.ToArray();
    }

    private static Task<CollectedColumns> Read(byte[] text, DateTimeZone zone) => SupervisionJson.ReadColumnsAsync(new MemoryStream(text), zone, cancellationToken: Stop);

    [Fact]
    public async Task Sub_groups_that_are_more_than_was_declared_are_told_at_the_line_that_declares()
    {
        InspectionGroup Sub(string id, string of) => Make.Group(id) with { SubGroupOf = Id<InspectionGroup>.Parse(of) };
        var one = new Collective { Quantifier = Quantifier.CompleteList, Declared = Quantity.Exactly(1, Unit.Group) };
        var lines = await Lines(Make.Report("D1", Make.City with
        {
            Groups = [Make.Group("G", "city") with { SubGroups = one }, Sub("a", "G"), Sub("b", "city:G"), Make.Group("H", "city") with { SubGroups = one }, Sub("c", "H")],
        }));
        var read = await Read(lines, Days.China);
        var collected = await SupervisionJson.CollectAsync(SupervisionJson.ReadLinesAsync(new MemoryStream(lines), cancellationToken: Stop), Stop);

        collected.Issues.Select(i => $"{i.Code} {i.Path}").Should().Equal($"{IssueCodes.DeclaredBelowListed} $.body.groups[0].subGroups.declared");
        read.Issues.Should().Equal(collected.Issues.Select(i => i with { Path = "$.record.subGroups.declared", Line = 5 }));
        read.IssueCounts.Select(c => $"{c.Severity} {c.Code} {c.Count} {c.FirstLine} {c.LastLine}").Should().Equal($"{IssueSeverity.Warning} {IssueCodes.DeclaredBelowListed} 1 5 5");
        read.Columns.Should().NotBeNull();
    }

    [Fact]
    public async Task What_a_line_and_the_whole_tell_in_the_same_words_is_told_of_both()
    {
        InspectionGroup Sub(string id) => Make.Group(id) with { SubGroupOf = Id<InspectionGroup>.Parse("G") };
        var two = Quantity.Exactly(2, Unit.Group);
        var report = Make.Report("D1", Make.City with
        {
            Groups = [Make.Group("G", "city") with { SubGroups = new() { Quantifier = Quantifier.CompleteList, Declared = two } }, Sub("a"), Sub("b"), Sub("c")],
            Tasks = [new() { Id = Id<InspectionTask>.Parse("T"), Declared = two, Units = Make.Orgs("city", "east", "west") }],
        });
        var lines = await Lines(report);
        var collected = await SupervisionJson.CollectAsync(SupervisionJson.ReadLinesAsync(new MemoryStream(lines), cancellationToken: Stop), Stop);

        collected.Issues.Select(i => i.Path).Should().Equal("$.record.declared", "$.body.groups[0].subGroups.declared");
        collected.Issues.Select(i => (i.Code, i.Message, i.Document)).Should().BeEquivalentTo(report.Check().Select(i => (i.Code, i.Message, i.Document)));
        (await Read(lines, Days.China)).Issues.Should().HaveCount(2);
    }
}
