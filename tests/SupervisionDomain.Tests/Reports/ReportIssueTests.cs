using CsCheck;
using SupervisionDomain.Json;

namespace SupervisionDomain.Tests;

/// <summary>What is wrong with one document by itself, beyond the invalid documents of the contract.</summary>
public sealed class ReportIssueTests
{
    private static readonly Quantity Contradictory = Quantity.Parse("近150余", Unit.Site);

    private static readonly Dictionary<string, ReportBody> Numbers = new()
    {
        ["organizations[0].collective.declared"] = new() { Organizations = [Make.Organization("east") with { Collective = Several }] },
        ["organizations[0].declaredLevels"] = new() { Organizations = [Make.Organization("east") with { DeclaredLevels = Contradictory }] },
        ["persons[0].collective.declared"] = new() { Persons = [new() { Id = Id<Person>.Parse("P1"), Collective = Several }] },
        ["checklists[0].declared"] = new() { Checklists = [new() { Id = Id<Checklist>.Parse("C1"), Title = new("八严禁", null), Declared = Contradictory }] },
        ["checklists[0].restated"] = new() { Checklists = [new() { Id = Id<Checklist>.Parse("C1"), Title = new("八严禁", null), Restated = Contradictory }] },
        ["groups[0].collective.declared"] = new() { Groups = [Make.Group("G1", "east") with { Collective = Several }] },
        ["groups[0].subGroups.declared"] = new() { Groups = [Make.Group("G1", "east") with { SubGroups = Several }] },
        ["sites[0].collective.declared"] = new() { Sites = [Make.Site("S1") with { Collective = Several }] },
        ["tasks[0].declared"] = new() { Tasks = [new() { Id = Id<InspectionTask>.Parse("T1"), Declared = Contradictory }] },
        ["inspections[0].inspectorPersonTimes"] = new() { Inspections = [Make.Inspection("I1", "east") with { InspectorPersonTimes = Quantity.Parse("近150余", Unit.PersonTime) }] },
        ["channels[0].coverage"] = new() { Channels = [Channel with { Coverage = Contradictory }] },
        ["channels[0].hoursPerDay"] = new() { Channels = [Channel with { HoursPerDay = Contradictory }] },
        ["findings[0].collective.declared"] = new() { Findings = [Make.Finding("F1", "east", Make.Event("e", FindingEventKind.Found, "2021-07-10")) with { Collective = Several }] },
        ["leads[0].collective.declared"] = new() { Leads = [new() { Id = Id<Lead>.Parse("L1"), Collective = Several }] },
        ["measures[0].amount"] = new() { Measures = [Make.Measure("M1", "P1", "east") with { Amount = Quantity.Parse("近150余", Unit.Yuan) }] },
        ["figures[0].value"] = new() { Figures = [Make.Figure("N1", "city", "近150余")] },
    };

    public static TheoryData<string> Members => [.. Numbers.Keys];

    private static Collective Several => new() { Quantifier = Quantifier.OpenList, Declared = Contradictory };

    private static IntakeChannel Channel => new() { Id = Id<IntakeChannel>.Parse("C1"), Name = new("举报", null), Kind = ChannelKinds.Telephone };

    [Fact]
    public void The_numbers_of_a_document_are_these()
    {
        Members(typeof(ReportBody)).Should().BeEquivalentTo(Numbers.Keys);

        static IEnumerable<string> Members(Type type) =>
            from member in type.GetProperties()
            let name = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(member.Name)
            let of = member.PropertyType.IsGenericType && member.PropertyType.GetGenericTypeDefinition() == typeof(ValueList<>) ? member.PropertyType.GetGenericArguments()[0] : null
            from path in member.PropertyType == typeof(Quantity) || member.PropertyType == typeof(FigureValue) ? [name]
                : of is not null ? Members(of).Select(m => $"{name}[0].{m}")
                : member.PropertyType.IsClass && member.PropertyType.Namespace == type.Namespace && member.PropertyType != type ? Members(member.PropertyType).Select(m => $"{name}.{m}")
                : []
            select path;
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Words_that_contradict_each_other_are_told_of_any_number(string member)
    {
        Make.Report("D1", Numbers[member]).Check().Select(i => (i.Code, i.Path)).Should().Equal((IssueCodes.ContradictoryWording, $"$.body.{member}.text"));
        new ReportCheck(Make.Report("D1", new())).Issues(Numbers[member].All()[0]).Select(i => i.Code).Should().Equal([IssueCodes.ContradictoryWording], "a line of a bulk text is checked as a document is");
    }

    [Theory]
    [InlineData(null, "2021-08-03", "asOf")]
    [InlineData(null, "2022-12-31", "asOf")]
    [InlineData("2021-09", null, "period")]
    [InlineData("2022", "2022-12-31", "period", "asOf")]
    [InlineData(null, "2021-08-02")]             // the day of the recording, where it is later than in Greenwich
    [InlineData(null, "2021-08")]                // some moment of August
    [InlineData("2021", "2021-08-01")]           // a year that is not over
    [InlineData("../2021-12-31", null)]
    public void A_figure_of_days_after_the_recording_is_told(string? period, string? asOf, params string[] members)
    {
        var report = Make.Report("D1", new() { Figures = [Make.Figure("N1", "city", "3") with { Period = Span(period), AsOf = Span(asOf) }] });

        report.Check().Select(i => $"{i.Severity} {i.Code} {i.Path}").Should().BeEquivalentTo(members.Select(m => $"Warning {IssueCodes.DatedAfterRecording} $.body.figures[0].{m}"));
        new ReportCheck(report with { Body = new() }).Issues(report.Body.Figures[0]).Should().HaveCount(members.Length, "a line of a bulk text is checked as a document is");

        static DateSpan? Span(string? text) => text is null ? null : DateSpan.Parse(text);
    }

    [Fact]
    public async Task A_report_up_to_a_moment_after_its_recording_is_told_once_however_many_records_it_has()
    {
        var report = Make.Report("D1", Make.City) with { AsOf = DateSpan.Parse("2022-12-31") };
        using var lines = new MemoryStream();
        await SupervisionJson.WriteLinesAsync(report, lines, TestContext.Current.CancellationToken);
        lines.Position = 0;
        var collected = await SupervisionJson.CollectAsync(SupervisionJson.ReadLinesAsync(lines, cancellationToken: TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

        report.Check().Select(i => $"{i.Severity} {i.Code} {i.Path}").Should().Equal($"Warning {IssueCodes.DatedAfterRecording} $.asOf");
        collected.Issues.Select(i => $"{i.Code} {i.Path} {i.Line}").Should().Equal($"{IssueCodes.DatedAfterRecording} $.asOf 1");
    }

    [Theory]
    [InlineData("g", "431000:g")]
    [InlineData("431000:g", "g")]
    public void Sub_groups_of_a_group_are_counted_with_and_without_the_scope_of_the_issuer(string group, string above)
    {
        var groups = new[] { "a", "b" }.Select(id => Make.Group(id) with { SubGroupOf = Id<InspectionGroup>.Parse(above) });
        var body = new ReportBody
        {
            Groups = [Make.Group(group, "431000") with { SubGroups = new() { Quantifier = Quantifier.CompleteList, Declared = Quantity.Exactly(1, Unit.Group) } }, .. groups],
        };

        Make.Report("D1", body, "431000").Check().Select(i => (i.Code, i.Path)).Should().Equal((IssueCodes.DeclaredBelowListed, "$.body.groups[0].subGroups.declared"));
    }

    [Fact]
    public void Documents_of_one_id_have_one_fingerprint_where_they_are_equal() =>
        Gen.Select(Anything.Reports, Anything.Reports).Sample(
            (one, other) =>
            {
                foreach (var (type, of) in new (Type, Func<SupervisionReport, object>)[] { (typeof(SupervisionReport), r => r), (typeof(ReportBody), r => r.Body) })
                {
                    foreach (var member in type.GetProperties().Where(p => p.SetMethod is not null && p.Name is not (nameof(one.DocumentId) or nameof(one.RecordedAt))))
                    {
                        var changed = one with { Body = one.Body with { } };
                        member.SetValue(of(changed), member.GetValue(of(other)));
                        (changed.Fingerprint() == one.Fingerprint()).Should().Be(changed == one, "of {0}", member.Name);
                    }
                }
            },
            iter: 50);

    [Fact]
    public void Documents_that_differ_in_the_words_of_a_number_alone_are_in_one_order()
    {
        var numbers = new[] { "38家", "38处", "三十八处" }.Select(words => Quantity.Parse(words, Unit.Site)).Append(Quantity.Exactly(38, Unit.Site).As(null, "家")).Append(Quantity.Exactly(38, Unit.Site));
        var told = numbers.Select(number => Make.Report("D1", new() { Tasks = [new() { Id = Id<InspectionTask>.Parse("T1"), Declared = number }] })).ToArray();
        var (one, other) = (Make.Ledger(told), Make.Ledger(told.Reverse().ToArray()));

        one.Reports.Should().Equal(other.Reports);
        one.Find(Id<InspectionTask>.Parse("city:T1")).Should().Be(other.Find(Id<InspectionTask>.Parse("city:T1")));
        told.Select(r => r.Fingerprint()).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Documents_that_print_alike_and_are_not_equal_are_in_one_order()
    {
        SupervisionReport Named(Term name) => Make.Report("D1", new() { Organizations = [Make.Organization("city") with { Name = name }] });
        SupervisionReport Needing(params string[] extensions) => Make.Report("D1", new()) with { MustUnderstand = [.. extensions] };
        SupervisionReport Counting(Quantity number) => Make.Report("D1", new() { Tasks = [new() { Id = Id<InspectionTask>.Parse("T1"), Declared = number }] });
        SupervisionReport Extended(params Extension[] extensions) => Make.Report("D1", new()) with { Extensions = [.. extensions] };
        SupervisionReport[][] alike =
        [
            [Named(new("临武县 (Linwu County)", null)), Named(new("临武县", "Linwu County"))],
            [Needing("urn:a, urn:b"), Needing("urn:a", "urn:b")],
            [Counting(Quantity.Exactly(3, Unit.Site).ConvertTo(Unit.InspectedUnit)), Counting(Quantity.Exactly(3, Unit.InspectedUnit))],
            [Extended(new Extension { Uri = "urn:x", Json = "1" }), Extended(new Extension { Uri = "urn:x", Json = "1 " }), Extended(new Extension { Uri = "urn:x", Json = "1.0" })],
        ];
        foreach (var told in alike)
        {
            told.Select(r => r.Fingerprint()).Should().OnlyHaveUniqueItems();
            Make.Ledger(told).Reports.Should().Equal(Make.Ledger(told.Reverse().ToArray()).Reports);
            PartialRollup Of(SupervisionReport report) => PartialRollup.Of(Make.Ledger(report), Make.July, Measures.Inspections.Code);
            Of(told[0]).Merge(Of(told[1])).Should().Be(Of(told[1]).Merge(Of(told[0])));
        }
    }
}
