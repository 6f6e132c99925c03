using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using SupervisionDomain.Json;

namespace SupervisionDomain.Tests;

/// <summary>Bulk texts: every good line is given, every bad one told, in constant memory.</summary>
[Collection(nameof(MeasuredAlone))]
public sealed class RecordLineTests
{
    private static readonly SupervisionReport Report = Make.Report("D1", Make.City with
    {
        Sites = [Make.Site("S1")],
        Findings = [Make.Finding("F1", "city", Make.Event("E1", FindingEventKind.Found, "2021-07-10")), Make.Finding("F2", "city"), Make.Finding("F3", "city")],
    });

    private const string Faulty = """{"kind":"findings","record":{"id":"F2","events":[""";

    // Line 1 is the envelope, 2 to 4 the organizations, 5 the site, 6 to 8 the findings, 9 the manifest.
    private static readonly Dictionary<string, (string[] Issues, int Records, Func<string[], IEnumerable<string>> Change)> Faults = new()
    {
        ["nothing"] = ([], 7, lines => lines),
        ["blank lines at the end"] = ([], 7, lines => [.. lines, "", " "]),
        ["no JSON"] = (["not-json $ 7:3", "manifest-mismatch $.manifest.digest 9:75"], 6, lines => Put(lines, 7, "{ no")),
        ["a NUL"] = (["not-json $ 7:1", "manifest-mismatch $.manifest.digest 9:75"], 6, lines => Put(lines, 7, "\0")),
        ["no object"] = (["wrong-type $ 7:1", "manifest-mismatch $.manifest.digest 9:75"], 6, lines => Put(lines, 7, "7")),
        ["two values"] = (["not-json $ 7:4", "manifest-mismatch $.manifest.digest 9:75"], 6, lines => Put(lines, 7, "{} {}")),
        ["an unknown kind"] = (["unknown-code $.kind 7:9", "manifest-mismatch $.manifest.digest 9:75"], 6, lines => Put(lines, 7, """{"kind":"finding","record":{"id":"F2"}}""")),
        ["no kind"] = (["missing-member $ 7:1", "manifest-mismatch $.manifest.digest 9:75"], 6, lines => Put(lines, 7, """{"record":{"id":"F2"}}""")),
        ["no record"] = (["missing-member $ 7:1", "manifest-mismatch $.manifest.digest 9:75"], 6, lines => Put(lines, 7, """{"kind":"findings"}""")),
        ["two records"] = (["duplicate-member $.record 7:38", "manifest-mismatch $.manifest.digest 9:75"], 6, lines => Put(lines, 7, """{"kind":"findings","record":{"id":1},"record":{"id":"F2"}}""")),
        ["an unknown member"] = (["unknown-member $.x 7:2", "manifest-mismatch $.manifest.digest 9:75"], 6, lines => Put(lines, 7, """{"x":1,"kind":"findings","record":{"id":"F2"}}""")),
        ["unknown members of the line and of its record"] = (["unknown-member $.yyy 7:20", "unknown-member $.record.zzz 7:48", "manifest-mismatch $.manifest.digest 9:75"], 6,
            lines => Put(lines, 7, """{"kind":"findings","yyy":1,"record":{"id":"F2","zzz":1}}""")),
        ["a kind that is null"] = (["null-value $.kind 7:9", "manifest-mismatch $.manifest.digest 9:75"], 6, lines => Put(lines, 7, """{"kind":null,"record":{"id":"F2"}}""")),
        ["a kind that is a number"] = (["wrong-type $.kind 7:9", "manifest-mismatch $.manifest.digest 9:75"], 6, lines => Put(lines, 7, """{"kind":1,"record":{"id":"F2"}}""")),
        ["a record that is null"] = (["null-value $.record 7:29", "manifest-mismatch $.manifest.digest 9:75"], 6, lines => Put(lines, 7, """{"kind":"findings","record":null}""")),
        ["nothing in a line"] = (["missing-member $ 7:1", "manifest-mismatch $.manifest.digest 9:75"], 6, lines => Put(lines, 7, "{}")),
        ["too many levels"] = (["too-large $ 7:92", "manifest-mismatch $.manifest.digest 9:75"], 6, lines => Put(lines, 7, $$"""{"kind":"findings","record":{{new string('[', 70)}}{{new string(']', 70)}}}""")),
        ["more faults than are told"] = (
            [.. Enumerable.Range(0, SupervisionJson.MaxIssues + 1).Select(i => $"{(i < SupervisionJson.MaxIssues ? "wrong-type" : "too-many-issues")} $.record.events[{i}] 7:{Faulty.Length + 1 + (2 * i)}")], 6,
            lines => Digested(string.Join('\n', Put(lines, 7, $"{Faulty}{string.Join(',', Enumerable.Repeat(0, 20_000))}]}}}}"))).Split('\n')),
        ["a record beside a manifest"] = (["unknown-member $.manifest 7:52", "manifest-mismatch $.manifest.digest 9:75"], 6,
            lines => Put(lines, 7, """{"kind":"findings","record":{"id":"F2"},"manifest":{"counts":{},"digest":"x"}}""")),
        ["a record with two faults"] = (["invalid-value $.record.id 7:35", "unknown-member $.record.x 7:41", "manifest-mismatch $.manifest.digest 9:75"], 6, lines => Put(lines, 7, """{"kind":"findings","record":{"id":"a b","x":1}}""")),
        ["a record that breaks a rule of its own"] = (["invalid-value $.record.months 7:90", "manifest-mismatch $.manifest.digest 9:75"], 6,
            lines => Put(lines, 7, """{"kind":"measures","record":{"id":"M1","kind":"circular","subject":"persons/P1","months":0}}""")),
        ["a second envelope"] = (["missing-member $ 7:1", "manifest-mismatch $.manifest.digest 9:75"], 6, lines => Put(lines, 7, lines[0])),
        ["a digest in capitals"] = (["manifest-mismatch $.manifest.digest 9:75"], 7, lines => Put(lines, 9, Regex.Replace(lines[8], "[0-9a-f]{64}", m => m.Value.ToUpperInvariant()))),
        ["the record before the kind"] = (["manifest-mismatch $.manifest.digest 9:75"], 7, lines => Put(lines, 7, """{"record":{"id":"F2"},"kind":"findings"}""")),
        ["an event before the raising"] = (["event-before-raising $.record.events[1] 7:95", "manifest-mismatch $.manifest.digest 9:75"], 6,
            lines => Put(lines, 7, """{"kind":"findings","record":{"id":"F2","events":[{"id":"E1","kind":"found","at":"2021-07-10"},{"id":"E2","at":"2021-07-09","kind":"closed"}]}}""")),
        ["a source of no member"] = (["unresolved-member $.record.sources[0].member 7:82", "manifest-mismatch $.manifest.digest 9:75"], 6,
            lines => Put(lines, 7, """{"kind":"findings","record":{"id":"F2","sources":[{"document":"N1","member":     "/none"}]}}""")),
        ["a kind that is half of a surrogate pair"] = (["invalid-text $.kind 7:9", "manifest-mismatch $.manifest.digest 9:75"], 6, lines => Put(lines, 7, """{"kind":"\ud800","record":{"id":"F2"}}""")),
        ["a member that is half of a surrogate pair"] = (["invalid-text $ 7:2", "manifest-mismatch $.manifest.digest 9:75"], 6, lines => Put(lines, 7, """{"\ud800":1,"kind":"findings","record":{"id":"F2"}}""")),
        ["a digest that is half of a surrogate pair"] = (["invalid-text $.manifest.digest 9:35", "missing-manifest $ 9:1"], 7, lines => Put(lines, 9, """{"manifest":{"counts":{},"digest":"\ud800"}}""")),
        ["names in the manifest that are half of a surrogate pair"] = (["invalid-text $.manifest.counts 9:24", "invalid-text $.manifest 9:36", "missing-member $.manifest 9:13", "missing-manifest $ 9:1"], 7,
            lines => Put(lines, 9, """{"manifest":{"counts":{"\ud800":1},"d\ud842igest":"83db"}}""")),
        ["a kind twice in the manifest"] = (["duplicate-member $.manifest.counts.sites 9:52", "missing-manifest $ 9:1"], 7, lines => Put(lines, 9, lines[8].Replace("\"sites\":1", "\"sites\":1,\"sites\":1", StringComparison.Ordinal))),
        ["a kind in the manifest that there is not"] = (["manifest-mismatch $.manifest.counts 9:23"], 7, lines => Put(lines, 9, lines[8].Replace("\"sites\"", "\"gadgets\":0,\"sites\"", StringComparison.Ordinal))),
        ["none of a kind in the manifest"] = ([], 7, lines => Put(lines, 9, lines[8].Replace("\"sites\"", "\"leads\":0,\"sites\"", StringComparison.Ordinal))),
        ["more kinds in the manifest than there are numbers for"] = (["manifest-mismatch $.manifest.counts 9:23"], 7,
            lines => Put(lines, 9, lines[8].Replace("{\"organizations", $"{{{string.Concat(Enumerable.Range(0, 2000).Select(i => $"\"x{i}\":{Quantity.MaxValue},"))}\"organizations", StringComparison.Ordinal))),
        ["counts that are no numbers"] = (["wrong-type $.manifest.counts.sites 9:50", "invalid-value $.manifest.counts.findings 9:74", "missing-manifest $ 9:1"], 7,
            lines => Put(lines, 9, lines[8].Replace("\"sites\":1", "\"sites\":{\"digest\":1}", StringComparison.Ordinal).Replace("\"findings\":3", "\"findings\":-3", StringComparison.Ordinal))),
        ["a manifest in another order"] = ([], 7, lines => Put(lines, 9, $$"""{"manifest":{"digest":"{{lines[8][^67..^3]}}","counts":{"findings":3,"organizations":3,"sites":1} } }""")),
        ["a manifest with more in it"] = (["unknown-member $.manifest.x 9:14", "missing-manifest $ 9:1"], 7, lines => Put(lines, 9, lines[8].Replace("{\"counts", "{\"x\":[{\"counts\":1}],\"counts", StringComparison.Ordinal))),
        ["a manifest with more beside it"] = (["unknown-member $.x 9:2", "missing-manifest $ 9:1"], 7, lines => Put(lines, 9, "{\"x\":1," + lines[8][1..])),
        ["a manifest with two digests"] = (["duplicate-member $.manifest.digest 9:82", "missing-manifest $ 9:1"], 7, lines => Put(lines, 9, lines[8].Replace("\"digest\"", "\"digest\":\"beef\",\"digest\"", StringComparison.Ordinal))),
        ["two manifests in one line"] = (["duplicate-member $.manifest 9:52", "missing-manifest $ 9:1"], 7, lines => Put(lines, 9, """{"manifest":{"counts":{},"digest":"a long digest"},""" + lines[8][1..])),
        ["a manifest that is a list"] = (["wrong-type $.manifest 9:13", "missing-manifest $ 9:1"], 7, lines => Put(lines, 9, """{"manifest":["digest"]}""")),
        ["a manifest in the middle that is null"] = (["null-value $.manifest 7:13", "manifest-mismatch $.manifest.digest 9:75"], 6, lines => Put(lines, 7, """{"manifest":null}""")),
        ["a manifest in the middle that is empty"] = (["missing-member $.manifest 7:13", "missing-member $.manifest 7:13", "manifest-mismatch $.manifest.digest 9:75"], 6, lines => Put(lines, 7, """{"manifest":{}}""")),
        ["a good manifest in the middle"] = (["manifest-mismatch $.manifest.digest 7:35", "manifest-mismatch $ 8:1", "manifest-mismatch $ 9:1"], 5, lines => Put(lines, 7, """{"manifest":{"counts":{},"digest":"beef"}}""")),
        ["the manifest twice"] = (["manifest-mismatch $ 10:1"], 7, lines => [.. lines, Again(lines)]),
        ["a line that is gone"] = (["manifest-mismatch $.manifest.digest 8:75"], 6, lines => [.. lines[..6], .. lines[7..]]),
        ["another order"] = (["manifest-mismatch $.manifest.digest 9:75"], 7, lines => [.. lines[..6], lines[7], lines[6], lines[8]]),
        ["other counts"] = (["manifest-mismatch $.manifest.counts 9:23"], 7, lines => Put(lines, 9, lines[8].Replace("\"findings\":3", "\"findings\":4", StringComparison.Ordinal))),
        ["a line after the manifest"] = (["manifest-mismatch $ 10:1"], 7, lines => [.. lines, lines[7]]),
        ["no manifest"] = (["missing-manifest $ 8:1"], 7, lines => lines[..8]),
        ["a line cut off"] = (["not-json $ 8:21", "missing-manifest $ 8:1"], 6, lines => Put(lines[..8], 8, lines[7][..20])),
        ["nothing at all"] = (["missing-manifest $ 1:1"], 0, _ => []),
        ["no envelope"] = (["missing-member $ 1:1", "manifest-mismatch $.manifest.digest 8:75"], 6, lines => lines[1..]),
        ["an envelope with a body"] = (["unknown-member $.body 1:208", "manifest-mismatch $.manifest.digest 9:75"], 7, lines => Put(lines, 1, lines[0][..^1] + ",\"body\":{}}")),
        ["line ends that are none"] = (["not-json $ 1:209", "missing-manifest $ 1:1"], 0, lines => [string.Join('\r', lines)]),
        ["a broken envelope"] = (["missing-member $ 1:1", "manifest-mismatch $.manifest.digest 9:75"], 7, lines => Put(lines, 1, lines[0].Replace("\"documentId\":\"D1\",", "", StringComparison.Ordinal))),
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var (what, fault) in Faults)
            {
                cases.Add(fault.Issues.Length == 0 ? "" : fault.Issues[^1].Split(' ')[0], what);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_bad_line_is_told_with_its_place_and_costs_no_other(string code, string what)
    {
        var (expected, records, change) = Faults[what];
        var read = await Read(string.Join('\n', change(await Lines())));

        read.SelectMany(l => l.Issues.Select(i => $"{i.Code} {i.Path} {i.Line}:{i.Column}")).Should().Equal(expected);
        read.Count(l => l.Record is not null).Should().Be(records);
        read.Should().OnlyContain(l => l.Issues.All(i => i.Line == l.Number));
        (code.Length == 0).Should().Be(expected.Length == 0);
    }

    [Fact]
    public async Task A_manifest_that_does_not_agree_is_answered_with_what_was_read()
    {
        var lines = await Lines();
        var read = await Read(string.Join('\n', [.. lines[..6], .. lines[7..]]));

        read[^1].Issues.Should().ContainSingle().Which.Message.Should().EndWith("; read were organizations 3, sites 1, findings 2.");
    }

    // The text is as it was written, and the manifest tells so: what cannot be read of it is no reason to doubt that.
    [Theory]
    [InlineData("{ no", 6)]
    [InlineData("""{"record":{"id":"F2"}}""", 6)]
    [InlineData("""{"kind":"findings","record":null}""", 6)]
    [InlineData("""{"kind":"findings","record":5}""", 6)]
    [InlineData("", 6)]
    public async Task A_manifest_agrees_with_lines_of_which_one_cannot_be_read(string bad, int records)
    {
        var lines = await Lines();
        lines = Put(lines, 7, bad.Length > 0 ? bad : new string('x', SupervisionJson.MaxLineBytes + 1));
        async Task<List<RecordLine>> With(int findings)
        {
            var text = string.Join('\n', lines[..8]) + "\n";
            return await Read($$$"""{{{text}}}{"manifest":{"counts":{"organizations":3,"sites":1,"findings":{{{findings}}}},"digest":"{{{Digest(text)}}}"}}""" + "\n");
        }

        var honest = await With(3);
        honest.Count(l => l.Record is not null).Should().Be(records);
        honest.SelectMany(l => l.Issues).Should().NotBeEmpty().And.NotContain(i => i.Code == IssueCodes.ManifestMismatch);
        (await With(4)).SelectMany(l => l.Issues).Select(i => i.Path).Should().Contain("$.manifest.counts");
        (await With(1)).SelectMany(l => l.Issues).Select(i => i.Path).Should().Contain("$.manifest.counts");
    }

    [Fact]
    public Task Any_report_written_in_lines_and_collected_is_the_same_report() =>
        Anything.Reports.SampleAsync(async report =>
        {
            using var stream = await Written(report);
            var collected = await SupervisionJson.CollectAsync(SupervisionJson.ReadLinesAsync(stream, cancellationToken: Stop), Stop);
            collected.Issues.Where(i => i.Severity == IssueSeverity.Error).Should().BeEmpty();
            (collected.Report == report).Should().BeTrue();
        }, iter: 100);

    [Fact]
    public Task Each_line_gives_its_record_by_kind_and_id() =>
        Anything.Reports.SampleAsync(async report =>
        {
            using var stream = await Written(report);
            var records = (await Read(stream)).Select(l => l.Record).OfType<IRecord>().ToList();
            var lists = typeof(ReportBody).GetProperties().Select(list => (Kind: Enum.Parse<RecordKind>(list.Name), Records: (IEnumerable<IRecord>)list.GetValue(report.Body)!));
            records.Should().Equal(lists.SelectMany(list => list.Records), "they come kind after kind");
            records.Select(r => r.Reference).Should().Equal(lists.SelectMany(list => list.Records, (list, record) =>
                Make.Record($"{RecordReference.ListName(list.Kind)}/{record.GetType().GetProperty("Id")!.GetValue(record)}")));
            (ReportBody.Of(records) == report.Body).Should().BeTrue();
            records.ForEach(r => ReportBody.Of([r]).All().Should().Equal(r));
        }, iter: 100);

    [Fact]
    public void A_body_loses_no_record_without_a_word()
    {
        FluentActions.Invoking(() => ReportBody.Of([new Foreign()])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => ReportBody.Of([Make.Inspection("I", "east"), null!])).Should().Throw<ArgumentException>();
        ReportBody.Of([]).Should().Be(new ReportBody());
    }

    [Fact]
    public Task What_is_streamed_body_by_body_is_what_is_written_from_one_report() =>
        Gen.Select(Anything.Reports, Gen.Int[1, 4]).SampleAsync(async (report, atATime) =>
        {
            using var whole = new MemoryStream();
            await SupervisionJson.WriteLinesAsync(report, whole, Stop);
            using var streamed = new MemoryStream();
            await SupervisionJson.WriteLinesAsync(report with { Body = new() { Documents = report.Body.Documents } }, Parts(report.Body, atATime).ToAsyncEnumerable(), streamed, Stop);

            Encoding.UTF8.GetString(streamed.ToArray()).Should().Be(Encoding.UTF8.GetString(whole.ToArray()));
        }, iter: 60);

    [Fact]
    public async Task A_record_whose_line_no_reader_would_take_is_not_written()
    {
        SupervisionReport Of(int length) => Report with { Body = new() { Findings = [Make.Finding("F1", "city") with { Description = new(null, new string('x', length)) }] } };
        using var one = await Written(Of(1));
        var most = SupervisionJson.MaxLineBytes + 1 - Encoding.UTF8.GetString(one.ToArray()).Split('\n')[1].Length;
        using var longest = await Written(Of(most));

        (await Read(longest)).Should().OnlyContain(line => line.Issues.Count == 0).And.HaveCount(2);
        await FluentActions.Awaiting(() => Written(Of(most + 1))).Should().ThrowAsync<ArgumentException>().WithMessage("*findings/F1*4194304 bytes*");
    }

    [Fact]
    public async Task Lists_of_several_bodies_follow_each_other_and_the_manifest_counts_them_together()
    {
        using var stream = new MemoryStream();
        ReportBody[] bodies =
        [
            new() { Findings = [Make.Finding("F1", "city")], Sites = [Make.Site("S1")] },
            new(),
            new() { Findings = [Make.Finding("F2", "city")], Sites = [Make.Site("S2")] },
        ];
        await SupervisionJson.WriteLinesAsync(Make.Report("D1", Make.City), bodies.ToAsyncEnumerable(), stream, Stop);
        var text = Encoding.UTF8.GetString(stream.ToArray());
        stream.Position = 0;
        var collected = await SupervisionJson.CollectAsync(SupervisionJson.ReadLinesAsync(stream, cancellationToken: Stop), Stop);
        stream.Position = 0;
        var columns = await SupervisionJson.ReadColumnsAsync(stream, Days.China, cancellationToken: Stop);

        text.Split('\n')[1..^2].Select(line => line[9..line.IndexOf(',', StringComparison.Ordinal)].Trim('"'))
            .Should().Equal("organizations", "organizations", "organizations", "sites", "findings", "sites", "findings");
        text.Split('\n')[^2].Should().StartWith("""{"manifest":{"counts":{"organizations":3,"sites":2,"findings":2},"digest":""");
        collected.Issues.Should().BeEmpty();
        collected.Report!.Body.Findings.Select(f => f.Id.ToString()).Should().Equal("F1", "F2");
        collected.Report.Body.Sites.Should().HaveCount(2);
        columns.IssueCounts.Should().BeEmpty();
        columns.Records.Should().Be(7);
        columns.Columns!.FindingCount.Should().Be(2);
    }

    [Fact]
    public async Task A_hundred_thousand_records_are_written_in_little_memory_each_when_it_is_its_turn()
    {
        var (made, most) = (0, 0L);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var text = new Counted();
        await SupervisionJson.WriteLinesAsync(Report with { Body = Make.City }, Bodies(), text, Stop);

        text.Bytes.Should().BeGreaterThan(20_000_000);
        most.Should().BeLessThan(8 << 20, "no record is kept, and of the text one block");

        async IAsyncEnumerable<ReportBody> Bodies()
        {
            var description = new Term(new string('隐', 60), null);
            for (; made < 100_000; made++)
            {
                if (made % 20_000 == 0)
                {
                    most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
                    (text.Bytes + (256 << 10)).Should().BeGreaterThan(made * 200L, "what came before is written");
                }

                yield return new() { Findings = [Make.Finding($"F{made}", "city") with { Description = description }] };
            }

            await Task.CompletedTask;
        }
    }

    [Fact]
    public async Task A_writing_that_is_cancelled_leaves_no_manifest()
    {
        using var stop = new CancellationTokenSource();
        using var stream = new MemoryStream();
        var writing = () => SupervisionJson.WriteLinesAsync(Report, Bodies(), stream, stop.Token);

        await writing.Should().ThrowAsync<OperationCanceledException>();
        Encoding.UTF8.GetString(stream.ToArray()).Should().NotContain("manifest");

        async IAsyncEnumerable<ReportBody> Bodies([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
        {
            yield return new();
            await stop.CancelAsync();
            cancellation.ThrowIfCancellationRequested();
            yield return new();
        }
    }

    [Fact]
    public async Task The_manifest_has_the_digest_of_the_lines_before_it()
    {
        var lines = await Lines();
        var before = Encoding.UTF8.GetBytes(string.Concat(lines[..8].Select(l => l + "\n")));
        var digest = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(before)).ToLowerInvariant();

        lines[8].Should().Be($$$"""{"manifest":{"counts":{"organizations":3,"sites":1,"findings":3},"digest":"{{{digest}}}"}}""");
    }

    [Fact]
    public async Task Lines_of_another_system_are_read_for_what_they_say()
    {
        var text = "\uFEFF" + string.Join("\r\n\r\n", await Lines());
        var read = await Read(text);

        read.Count(l => l.Record is not null).Should().Be(7);
        read.SelectMany(l => l.Issues).Should().ContainSingle().Which.Code.Should().Be(IssueCodes.ManifestMismatch, "the bytes are others");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(4096)]
    public async Task However_the_bytes_come_the_lines_are_the_same(int size)
    {
        var text = Encoding.UTF8.GetBytes("\uFEFF" + string.Join('\n', Put(await Lines(), 7, "{ no")) + "\n\n\n" + new string(' ', 70_000) + "\n{");
        using var stream = new Repeated(text.Chunk(size));

        (await Read(stream)).Should().Equal(await Read(new MemoryStream(text)));
    }

    // What a tolerant reader of 1.0 meets: a member, a kind of record and a member of the manifest that it does not know.
    private const string Newer = """
        {"contract":"supervision-report","contractVersion":"1.1","documentId":"D1","issuer":"city","recordedAt":"2021-08-01T00:00:00Z"}
        {"kind":"gadgets","record":{"id":"x"}}
        {"kind":"sites","record":{"id":"S1","name":{"zh":"县医院"},"kind":"hospital"}}
        {"kind":"widgets","yyy":1,"record":[null]}
        {"kind":"sites","yyy":1,"record":{"id":"S2","zzz":1,"name":{"zh":"县医院"},"kind":"hospital"}}
        {"kind":"findings","record":{"id":"F1","events":[{"id":"E1","kind":"found","at":"2021-07-29","new":1}]}}
        {"manifest":{"counts":{"gadgets":1,"sites":2,"findings":1,"widgets":1},"digest":"0000000000000000000000000000000000000000000000000000000000000000","x":1},"y":2}

        """;

    [Theory]
    [InlineData(Newer, "")]
    [InlineData("\"widgets\":1", "\"widgets\":2")]
    [InlineData("\"gadgets\":1,", "")]
    public async Task A_text_of_a_newer_minor_version_is_read_by_the_tolerant_profile_for_what_is_known_of_it(string part, string instead)
    {
        var intact = part == Newer;
        var text = Digested(intact ? Newer : Newer.Replace(part, instead, StringComparison.Ordinal));
        var lines = await Read(Stream(text), JsonProfile.Tolerant);
        var collected = await SupervisionJson.CollectAsync(SupervisionJson.ReadLinesAsync(Stream(text), JsonProfile.Tolerant, cancellationToken: Stop), Stop);
        var columns = await SupervisionJson.ReadColumnsAsync(Stream(text), Days.China, JsonProfile.Tolerant, cancellationToken: Stop);
        var onTwo = await SupervisionJson.ReadColumnsAsync(Stream(text), Days.China, JsonProfile.Tolerant, threads: 2, cancellationToken: Stop);

        string[] expected =
        [
            "Warning unknown-version $.contractVersion 1", "Information unknown-member $.kind 2", "Information unknown-member $.yyy 4", "Information unknown-member $.kind 4",
            "Information unknown-member $.yyy 5", "Information unknown-member $.record.zzz 5", "Information unknown-member $.record.events[0].new 6",
            "Information unknown-member $.manifest.x 7", "Information unknown-member $.y 7",
            .. intact ? [] : new[] { "Error manifest-mismatch $.manifest.counts 7" },
        ];
        collected.Issues.Select(i => $"{i.Severity} {i.Code} {i.Path} {i.Line}").Should().Equal(expected);
        lines.SelectMany(l => l.Issues).Should().Equal(collected.Issues);
        columns.Issues.Should().Equal(collected.Issues);
        onTwo.Issues.Should().Equal(collected.Issues);
        collected.Report!.Body.All().Select(r => r.Reference.ToString()).Should().Equal("sites/S1", "sites/S2", "findings/F1");
        lines.Count(l => l.Record is not null).Should().Be(3);
        (columns.Records, onTwo.Records).Should().Be((3, 3));
    }

    [Fact]
    public async Task A_text_of_a_newer_minor_version_is_refused_by_the_strict_profile()
    {
        var read = await Read(Digested(Newer));

        read.SelectMany(l => l.Issues).Select(i => $"{i.Severity} {i.Code} {i.Path} {i.Line}").Should().Equal(
            "Error unknown-version $.contractVersion 1", "Error unknown-code $.kind 2", "Error unknown-member $.yyy 4", "Error unknown-code $.kind 4",
            "Error unknown-member $.yyy 5", "Error unknown-member $.record.zzz 5", "Error unknown-member $.record.events[0].new 6",
            "Error unknown-member $.manifest.x 7", "Error unknown-member $.y 7", "Error missing-manifest $ 7");
    }

    [Theory]
    [InlineData("5")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"sites\":5,\"newList\":[1],\"\\ud800\":1}")]
    [InlineData("{\"sites\":[{\"sources\":[{\"member\":\"/none\"}]}]}")]
    public async Task Whatever_an_envelope_has_for_a_body_is_read_past_by_the_tolerant_profile(string body)
    {
        var lines = await Lines();
        var text = Digested(string.Join('\n', Put(lines, 1, lines[0][..^1] + $",\"\\u0062ody\":{body}}}")) + "\n");
        var read = await Read(Stream(text), JsonProfile.Tolerant);

        read.SelectMany(l => l.Issues).Select(i => $"{i.Severity} {i.Code} {i.Path} {i.Line}:{i.Column}").Should().Equal("Information unknown-member $.body 1:208");
        read[0].Envelope.Should().Be(Report with { Body = new() });
    }

    [Theory]
    [InlineData(62, true)]
    [InlineData(63, false)]
    public async Task A_line_has_as_many_levels_as_a_document(int levels, bool isRead)
    {
        var lines = await Lines();
        var deep = $"{new string('[', levels)}{new string(']', levels)}";
        var read = await Read(Stream(Digested(string.Join('\n', Put(lines, 7, $$$"""{"kind":"findings","record":{"id":"F2","new":{{{deep}}}}}""")) + "\n")), JsonProfile.Tolerant);

        read.SelectMany(l => l.Issues).First().Code.Should().Be(isRead ? IssueCodes.UnknownMember : IssueCodes.TooLarge);
        read.Count(l => l.Record is not null).Should().Be(isRead ? 7 : 6);
    }

    [Theory]
    [MemberData(nameof(SourceMemberTests.Reports), MemberType = typeof(SourceMemberTests))]
    public async Task A_valid_document_written_in_lines_is_the_same_document(string file)
    {
        var report = SupervisionJson.ReadReport(await File.ReadAllBytesAsync(Path.Combine(Repository.Tests, "Contracts", "v1", "valid", file), Stop));
        using var stream = await Written(report);
        var text = Encoding.UTF8.GetString(stream.ToArray());
        var collected = await SupervisionJson.CollectAsync(SupervisionJson.ReadLinesAsync(stream, cancellationToken: Stop), Stop);

        collected.Issues.Should().BeEmpty();
        text.Count(c => c == '\n').Should().Be(report.Body.All().Count + 2, "a line is one line");
        SupervisionJson.Digest(collected.Report!).Should().Be(SupervisionJson.Digest(report));
        (collected.Report! with { Extensions = report.Extensions }).Should().Be(report, "of extensions the white space is left out");
    }

    [Fact]
    public async Task An_extension_loses_the_white_space_between_its_tokens_and_nothing_else()
    {
        const string json = "{ \"a b\" :\r\n\t[ -2500.0, 1E+2 , \" \\\" \\\\\" ,\"\\u6df1 \\n 度\" ] , \"c\": { } }";
        var report = Report with { Extensions = [new() { Uri = "urn:x", Json = json }] };
        using var stream = await Written(report);
        var read = await Read(stream);

        read[0].Envelope!.Extensions[0].Json.Should().Be("{\"a b\":[-2500.0,1E+2,\" \\\" \\\\\",\"\\u6df1 \\n 度\"],\"c\":{}}");
        SupervisionJson.ReadReport(SupervisionJson.Write(report)).Should().Be(report, "a document of many lines keeps it");
    }

    [Fact]
    public async Task A_body_in_the_envelope_is_no_place_for_records_and_read_past_by_the_tolerant_profile()
    {
        var lines = await Lines();
        var text = Digested(string.Join('\n', Put(lines, 1, lines[0][..^1] + ",\"body\":{\"sites\":[{\"id\":\"S9\",\"kind\":\"hotel\",\"name\":{\"zh\":\"店\"}}]}}")) + "\n");
        var read = await Read(Stream(text), JsonProfile.Tolerant);

        read.SelectMany(l => l.Issues).Select(i => $"{i.Severity} {i.Code} {i.Path} {i.Line}").Should().Equal("Information unknown-member $.body 1");
        read[0].Envelope.Should().Be(Report with { Body = new() });
    }

    [Fact]
    public async Task Of_two_lines_with_one_id_the_first_is_kept_and_the_second_told_as_columns_tell_it()
    {
        var lines = await Lines();
        var text = string.Join('\n', Put(Put(lines, 7, lines[5]), 8, lines[5].Replace("\"F1\"", "\"city:F1\"", StringComparison.Ordinal)));
        var collected = await SupervisionJson.CollectAsync(SupervisionJson.ReadLinesAsync(Stream(text), cancellationToken: Stop), Stop);
        var columns = await SupervisionJson.ReadColumnsAsync(Stream(text), Days.China, cancellationToken: Stop);

        collected.Report!.Body.Findings.Select(f => f.Id.ToString()).Should().Equal("F1");
        collected.Issues.Select(i => (i.Code, i.Line)).Should().Equal((IssueCodes.DuplicateId, 7), (IssueCodes.DuplicateId, 8), (IssueCodes.ManifestMismatch, 9));
        collected.Issues.Should().Equal(columns.Issues);
        new LedgerBuilder(Days.China).Add(collected.Report).Should().BeEmpty("what is left is taken");
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF_8_cost_their_line_only()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Join('\n', await Lines()));
        bytes[bytes.AsSpan().IndexOf("F2"u8)] = 0xFF;
        var read = await Read(new MemoryStream(bytes));

        read.Count(l => l.Record is not null).Should().Be(6);
        read.First(l => l.Issues.Count > 0).Number.Should().Be(7);
    }

    [Fact]
    public async Task A_hundred_thousand_lines_and_one_of_a_hundred_megabytes_are_read_in_little_memory()
    {
        var lines = await Lines();
        var long_ = Enumerable.Repeat(new byte[1 << 20], 100);
        foreach (var block in long_.Take(1))
        {
            block.AsSpan().Fill((byte)'x');
        }

        var thousand = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(lines[6] + "\n", 1000)));
        using var stream = new Repeated([Encoding.UTF8.GetBytes(lines[0] + "\n"), .. Enumerable.Repeat(thousand, 50), .. long_, "\n"u8.ToArray(), .. Enumerable.Repeat(thousand, 50)]);
        var (records, bad, most) = (0, new List<long>(), 0L);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await foreach (var line in SupervisionJson.ReadLinesAsync(stream, cancellationToken: Stop))
        {
            records += line.Record is null ? 0 : 1;
            if (line.Issues.Count > 0)
            {
                bad.Add(line.Number);
                line.Issues.Should().ContainSingle().Which.Code.Should().BeOneOf(IssueCodes.TooLarge, IssueCodes.MissingManifest);
            }

            if (line.Number % 20_000 == 0 || line.Number == 50_002)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        records.Should().Be(100_000);
        bad.Should().Equal(50_002, 100_002);
        most.Should().BeLessThan(24 << 20, "neither the lines nor the long one are kept");
    }

    [Fact]
    public async Task Reading_ends_when_it_is_cancelled_and_tells_how_far_it_is()
    {
        using var stop = new CancellationTokenSource();
        var told = new Told();
        var read = 0;
        var stream = Stream(string.Join('\n', await Lines()));
        var reading = async () =>
        {
            await foreach (var line in SupervisionJson.ReadLinesAsync(stream, progress: told).WithCancellation(stop.Token))
            {
                if (++read == 3)
                {
                    await stop.CancelAsync();
                }
            }
        };

        await reading.Should().ThrowAsync<OperationCanceledException>();
        read.Should().Be(3);
        told.Bytes.Should().Be(stream.Length);
    }

    // A few records of one list in each body, the lists in their order.
    private static IEnumerable<ReportBody> Parts(ReportBody body, int atATime) =>
    [
        .. body.Organizations.Chunk(atATime).Select(some => new ReportBody { Organizations = [.. some] }),
        .. body.Persons.Chunk(atATime).Select(some => new ReportBody { Persons = [.. some] }),
        .. body.Campaigns.Chunk(atATime).Select(some => new ReportBody { Campaigns = [.. some] }),
        .. body.Meetings.Chunk(atATime).Select(some => new ReportBody { Meetings = [.. some] }),
        .. body.Checklists.Chunk(atATime).Select(some => new ReportBody { Checklists = [.. some] }),
        .. body.Directives.Chunk(atATime).Select(some => new ReportBody { Directives = [.. some] }),
        .. body.Groups.Chunk(atATime).Select(some => new ReportBody { Groups = [.. some] }),
        .. body.Sites.Chunk(atATime).Select(some => new ReportBody { Sites = [.. some] }),
        .. body.Tasks.Chunk(atATime).Select(some => new ReportBody { Tasks = [.. some] }),
        .. body.Inspections.Chunk(atATime).Select(some => new ReportBody { Inspections = [.. some] }),
        .. body.Channels.Chunk(atATime).Select(some => new ReportBody { Channels = [.. some] }),
        .. body.Findings.Chunk(atATime).Select(some => new ReportBody { Findings = [.. some] }),
        body with { Documents = [], Organizations = [], Persons = [], Campaigns = [], Meetings = [], Checklists = [], Directives = [], Groups = [], Sites = [], Tasks = [], Inspections = [], Channels = [], Findings = [] },
    ];

    // A second manifest that would be right if there were not one before it.
    private static string Again(string[] lines) => lines[8].Replace(lines[8][^67..^3], Digest(string.Concat(lines.Select(l => l + "\n"))), StringComparison.Ordinal);

    private static string Digest(string text) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string[] Put(string[] lines, int number, string line) => [.. lines[..(number - 1)], line, .. lines[number..]];

    private static async Task<string[]> Lines()
    {
        using var stream = await Written(Report);
        return Encoding.UTF8.GetString(stream.ToArray()).TrimEnd('\n').Split('\n');
    }

    private static async Task<MemoryStream> Written(SupervisionReport report)
    {
        var stream = new MemoryStream();
        await SupervisionJson.WriteLinesAsync(report, stream, Stop);
        stream.Position = 0;
        return stream;
    }

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    // With the digest of what is before the last line.
    private static string Digested(string text)
    {
        var at = text.LastIndexOf("{\"manifest\"", StringComparison.Ordinal);
        return text[..at] + Regex.Replace(text[at..], "[0-9a-f]{64}", Digest(text[..at]));
    }

    private static Task<List<RecordLine>> Read(string text) => Read(Stream(text));

    private static async Task<List<RecordLine>> Read(Stream stream, JsonProfile profile = JsonProfile.Strict)
    {
        var read = new List<RecordLine>();
        await foreach (var line in SupervisionJson.ReadLinesAsync(stream, profile, cancellationToken: Stop))
        {
            read.Add(line);
        }

        return read;
    }

    /// <summary>Counts what is written, and keeps nothing.</summary>
    private sealed class Counted : MemoryStream
    {
        public long Bytes { get; private set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Bytes += buffer.Length;
            return ValueTask.CompletedTask;
        }
    }

    private sealed class Told : IProgress<long>
    {
        public long Bytes { get; private set; }

        public void Report(long value) => Bytes = value;
    }

    [Fact]
    public async Task A_digest_that_is_no_UTF_8_is_no_manifest_and_nothing_is_thrown()
    {
        byte[] text =
        [
            .. """{"contract":"supervision-report","contractVersion":"1.0","documentId":"D1","issuer":"city","recordedAt":"2021-08-01T00:00:00Z"}"""u8, (byte)'\n',
            .. """{"manifest":{"counts":{},"digest":"x"""u8, 0xFF, .. "\"}}\n"u8,
        ];
        var codes = new List<string>();
        await foreach (var line in SupervisionJson.ReadLinesAsync(new MemoryStream(text), cancellationToken: Stop))
        {
            codes.AddRange(line.Issues.Select(issue => issue.Code));
        }

        codes.Should().Equal(IssueCodes.NotJson, IssueCodes.MissingManifest);
    }

    private sealed record Foreign : IRecord
    {
        public RecordReference Reference => default;
    }

    [Fact]
    public async Task Lines_made_by_hand_of_an_issuer_that_has_a_scope_are_told_so()
    {
        var report = Make.Report("D1", new(), "z:1");
        RecordLine[] lines = [new() { Number = 1, Envelope = report }, new() { Number = 2, Record = Make.Finding("F", "city") }];

        (await SupervisionJson.CollectAsync(lines.ToAsyncEnumerable(), TestContext.Current.CancellationToken)).Issues.Select(i => $"{i.Code} {i.Path}").Should().Equal($"{IssueCodes.InvalidValue} $.issuer");
    }
}
