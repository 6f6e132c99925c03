using System.Text.Json;
using NodaTime;
using SupervisionDomain.Json;

namespace SupervisionDomain.Tests;

/// <summary>
/// Every fact of the sample article is stated once in its ten reports, by the member that means it. The facts are a
/// list of their own, made from the article and not from the reports.
/// </summary>
public sealed class SeedFactTests
{
    private static readonly Dictionary<string, string> Files = new()
    {
        ["header"] = "430000-hunan",
        ["province"] = "430000-hunan",
        ["Changsha"] = "430100-changsha",
        ["Ningxiang"] = "430182-ningxiang",
        ["Zhuzhou"] = "430200-zhuzhou",
        ["Xiangtan"] = "430300-xiangtan",
        ["Changde"] = "430700-changde",
        ["Zhangjiajie"] = "430800-zhangjiajie",
        ["Chenzhou"] = "431000-chenzhou",
        ["Linwu"] = "431025-linwu",
        ["Mayang"] = "431226-mayang",
    };

    private static readonly Dictionary<string, string> Units = new()
    {
        ["group"] = "group",
        ["checklistItem"] = "checklistItem",
        ["serviceHoursPerDay"] = "hour",
        ["person"] = "person",
        ["administrativeLevel"] = "level",
        ["division"] = "division",
        ["site"] = "site",
        ["finding"] = "finding",
        ["night"] = "night",
        ["personTime"] = "personTime",
        ["organization"] = "organization",
    };

    private static readonly Dictionary<string, string> Quantifiers = new()
    {
        ["all"] = "all",
        ["allWithNumber"] = "all",
        ["each"] = "each",
        ["several"] = "several",
        ["openList"] = "openList",
        ["partialListWithTotal"] = "partialList",
        ["completeListWithTotal"] = "completeList",
    };

    // Where a fact of each kind may stand, as a path from the root with every index a star.
    private static readonly Dictionary<string, string[]> Places = new()
    {
        ["organization"] = ["/body/organizations/*"],
        ["person-office"] = ["/body/persons/*"],
        ["inspection-group"] = ["/body/groups/*", "/body/groups/*/subGroups", "/body/figures/*"],
        ["site"] = ["/body/sites/*", "/body/figures/*"],
        ["site-type"] = ["/body/sites/*/kind", "/body/sites/*/examples/*", "/body/inspections/*/siteKinds/*", "/body/organizations/*/kind"],
        ["method"] = ["/body/campaigns/*/methods/*", "/body/directives/*/methods/*", "/body/groups/*/methods/*", "/body/inspections/*/methods/*"],
        ["mechanism"] = ["/body/directives/*/mechanisms/*", "/body/channels/*/mechanisms/*", "/body/inspections/*/mechanisms/*",
            "/body/figures/*/measure", "/body/findings/*/events/*/kind"],
        ["checklist"] = ["/body/checklists/*", "/body/checklists/*/items/*"],
        ["theme"] = ["/body/campaigns/*/theme"],
        ["document"] = ["/body/documents/*"],
        ["event"] = ["/recordedAt", "/body/meetings/*", "/body/groups/*/formed", "/body/inspections/*", "/body/figures/*/asOf",
            "/body/findings/*/circumstances/*"],
        ["finding"] = ["/body/findings/*", "/body/findings/*/circumstances/*", "/body/findings/*/events/*", "/body/figures/*"],
        ["intake-channel"] = ["/body/channels/*"],
        ["sanction"] = ["/body/figures/*/measure", "/body/directives/*/consequences/*"],
        ["figure"] = ["/body/figures/*/value", "/body/checklists/*/declared", "/body/checklists/*/restated", "/body/groups/*/subGroups/declared",
            "/body/groups/*/collective/declared", "/body/sites/*/collective/declared", "/body/organizations/*/declaredLevels",
            "/body/channels/*/coverage", "/body/channels/*/hoursPerDay", "/body/inspections/*/inspectorPersonTimes", "/body/inspections/*/time/span"],
        ["quantifier"] = ["/body/organizations/*/collective/quantifier", "/body/persons/*/collective/quantifier", "/body/sites/*/collective/quantifier",
            "/body/groups/*/collective/quantifier", "/body/groups/*/subGroups/quantifier", "/body/checklists/*/quantifier", "/body/inspections/*/coverage"],
        ["directive"] = ["/body/directives/*"],
    };

    private static readonly Dictionary<string, Fact> Facts = ReadFacts();
    private static readonly Dictionary<string, byte[]> Texts = Files.Values.Distinct().ToDictionary(name => name, ReadText);
    private static readonly ILookup<string, Statement> Statements = Texts.SelectMany(file => StatementsOf(file.Key, file.Value)).ToLookup(s => s.Fact);

    public static TheoryData<string> StatedFacts => new(Facts.Values.Where(f => f.IsStated).Select(f => f.Id));

    public static TheoryData<string> ReportFiles => new(Files.Values.Distinct());

    [Fact]
    public void The_list_of_facts_is_whole_and_no_source_names_another()
    {
        Facts.Should().HaveCount(311);
        Facts.Values.Count(f => f.IsStated).Should().Be(292);
        Statements.Select(s => s.Key).Should().BeSubsetOf(Facts.Keys);
        Directory.GetFiles(Folder, "*.json").Select(Path.GetFileNameWithoutExtension).Should().BeEquivalentTo(Files.Values.Distinct());
    }

    [Theory]
    [MemberData(nameof(StatedFacts))]
    public void A_fact_is_stated_once_in_the_report_of_its_place_by_the_member_that_means_it(string id)
    {
        var fact = Facts[id];
        var statement = Statements[id].Should().ContainSingle().Subject;
        statement.File.Should().Be(Files[fact.Place]);
        statement.Shape.Should().BeOneOf(Places[fact.Kind]);
        Text(statement.Source, "document").Should().Be("430000:article");
        Text(statement.Source, "basis").Should().BeNull("the article says it in words");
        Long(statement.Source, "offset").Should().Be(Long(fact.Json, "at"));
        Check(fact, statement);
    }

    [Theory]
    [MemberData(nameof(ReportFiles))]
    public void Quotes_are_terms_names_and_figures_and_never_sentences(string name)
    {
        using var document = JsonDocument.Parse(Texts[name]);
        foreach (var quote in Quotes(document.RootElement))
        {
            quote.Length.Should().BeLessThanOrEqualTo(13, quote);
            quote.Should().NotContainAny("。", ",", ";", "?", "!", "〇");
        }

        static IEnumerable<string> Quotes(JsonElement element) => element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Quotes),
            JsonValueKind.Object => element.EnumerateObject().SelectMany(m => m.Name == "quote" ? [m.Value.GetString()!] : Quotes(m.Value)),
            _ => [],
        };
    }

    [Theory]
    [MemberData(nameof(ReportFiles))]
    public void A_report_reads_without_any_issue_stands_alone_and_writes_the_same_bytes(string name)
    {
        SupervisionJson.TryReadReport(Texts[name], out var report, out var issues).Should().BeTrue();
        issues.Should().BeEmpty();
        SupervisionJson.Write(report!).Should().Equal(Texts[name]);
        name.Should().StartWith($"{report!.Issuer}-");
        Merge([name]).Issues.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(ReportFiles))]
    public void The_issuer_of_a_report_has_all_its_superiors_up_to_the_province_in_it(string name)
    {
        var body = SupervisionJson.ReadReport(Texts[name]);
        var at = body.Issuer;
        for (var steps = 0; at.ToString() != "430000"; steps++)
        {
            steps.Should().BeLessThan(4);
            var organ = body.Body.Organizations.Should().ContainSingle(o => o.Id == at).Subject;
            at = organ.Relations.Should().ContainSingle(r => r.Kind == RelationKind.Superior).Subject.To;
            organ.Sources.Should().Contain(s => s.Member == "/relations/0" && s.Document.ToString() == "430000:divisions" && s.Basis == SourceBasis.External);
        }
    }

    [Fact]
    public void The_reports_merge_in_any_order_to_one_ledger_without_issues()
    {
        var names = Files.Values.Distinct().ToList();
        var ledger = Merge(names);
        ledger.Issues.Should().BeEmpty();
        ledger.Conflicts.Should().BeEmpty();
        ledger.Reports.Should().HaveCount(10);

        foreach (var first in Enumerable.Range(0, names.Count))
        {
            var rotated = names.Skip(first).Concat(names.Take(first)).ToList();
            Lists(Merge(rotated)).Should().Equal(Lists(ledger));
            Lists(Merge(Enumerable.Reverse(rotated))).Should().Equal(Lists(ledger));
        }

        static object[] Lists(Ledger l) =>
        [
            l.Reports, l.IssuedDocuments, l.Organizations, l.Persons, l.Campaigns, l.Meetings, l.Checklists, l.Directives, l.Groups, l.Sites,
            l.Inspections, l.Channels, l.Findings, l.Leads, l.Measures, l.Figures,
        ];
    }

    [Theory]
    [InlineData("431000", "431000-counties", 11)]
    [InlineData("431226", "431226-townships", 18)]
    public void The_class_of_divisions_the_inspected_and_the_existing_ones_say_one_number(string body, string counted, long number)
    {
        var ledger = Merge(Files.Values.Distinct());
        ledger.Find(Id<Organization>.Parse(counted))!.Collective!.Declared.Should().Be(Quantity.Exactly(number, Unit.Division));
        Figure("divisionsInspected").Sources.Should().NotContain(s => s.Basis == SourceBasis.External);
        Figure("divisionsExisting").Sources.Should().OnlyContain(s => s.Basis == SourceBasis.External && s.Document.ToString() == "430000:divisions");

        ReportedFigure Figure(string measure)
        {
            var figure = ledger.Figures.Should().ContainSingle(f => f.Body.ToString() == body && f.Measure.ToString() == measure).Subject;
            figure.Counted.ToString().Should().Be(counted);
            figure.Value.Quantity.Should().Be(Quantity.Exactly(number, Unit.Division));
            return figure;
        }
    }

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Acceptance", "reports");

    private static void Check(Fact fact, Statement statement)
    {
        switch (fact.Kind)
        {
            case "figure":
                CheckFigure(fact, statement);
                break;
            case "organization":
                CheckOrganization(fact, statement.Target);
                break;
            case "person-office":
                CheckPerson(fact, statement.Target);
                break;
            case "inspection-group":
                CheckGroup(fact, statement);
                break;
            case "site":
                CheckSite(fact, statement);
                break;
            case "site-type" or "method" or "mechanism":
                statement.Target.GetString().Should().Be(fact.Text("code"));
                break;
            case "quantifier":
                CheckQuantifier(fact, statement);
                break;
            case "checklist":
                CheckChecklist(fact, statement);
                break;
            case "theme":
                statement.Target.TryGetProperty("zh", out _).Should().BeTrue();
                break;
            case "document":
                Text(statement.Target, "issuer").Should().Be(IdOf(fact.Text("by")!));
                Ids(statement.Target, "addressees").Should().Equal(fact.Texts("addressees").Select(IdOf));
                break;
            case "event":
                CheckEvent(fact, statement);
                break;
            case "finding":
                CheckFinding(fact, statement);
                break;
            case "intake-channel":
                Text(statement.Target, "kind").Should().Be(fact.Text("code"));
                Ids(statement.Target, "runBy").Should().NotBeEmpty();
                break;
            case "sanction":
                CheckSanction(fact, statement);
                break;
            case "directive":
                CheckDirective(fact, statement.Target);
                break;
            default:
                Assert.Fail($"Nothing is known of facts of the kind {fact.Kind}.");
                break;
        }
    }

    private static void CheckFigure(Fact fact, Statement statement)
    {
        var number = fact.Json.GetProperty("num");
        var counts = fact.Text("counts")!;
        if (counts == "clockHour")
        {
            var span = DateSpan.Parse(statement.Target.GetString()!);
            span.From!.Hour.Should().Be((int)Long(number, "value")!.Value);
            span.To.Should().Be(span.From);
            return;
        }

        // The fact's ends may be open; those of a quantity are whole numbers that are included.
        var lower = Long(number, "lower") + (Flag(number, "lowerInclusive") ? 0 : 1);
        var upper = Long(number, "upper") - (Flag(number, "upperInclusive") ? 0 : 1);
        var value = Long(statement.Target, "value");
        var (hardLow, usualLow) = Flag(number, "lowerIsConvention") ? ((long?)null, lower) : (lower, null);
        var (hardHigh, usualHigh) = Flag(number, "upperIsConvention") ? ((long?)null, upper) : (upper, null);
        (value ?? Long(statement.Target, "min")).Should().Be(hardLow);
        (value ?? Long(statement.Target, "max")).Should().Be(hardHigh);
        Long(statement.Target, "likelyMin").Should().Be(usualLow);
        Long(statement.Target, "likelyMax").Should().Be(usualHigh);
        Text(statement.Target, "unit").Should().Be(Units[counts]);

        // A numeral inside a label is the number of a checklist; the figure beside it restates it.
        statement.Shape.EndsWith("/checklists/*/declared", StringComparison.Ordinal).Should().Be(fact.Flag("label"));
        if (fact.Flag("cumulative") && statement.Shape == "/body/figures/*/value")
        {
            Text(statement.Record, "asOf").Should().Be("../2021-08-01T15:22:21");
        }

        if (fact.Text("sameAs") is { } other && Facts[other].Place == fact.Place)
        {
            statement.Path.Should().Be(The(other).Path);
        }
    }

    private static void CheckOrganization(Fact fact, JsonElement organization)
    {
        Text(organization, "kind").Should().Be(fact.Text("code"));
        CheckClass(fact, organization);
        if (fact.Text("division") is { } division)
        {
            Text(organization, "division").Should().Be(division);
        }

        if (fact.Text("level") is { } level)
        {
            Text(organization, "level").Should().Be(level);
        }

        var relations = Items(organization, "relations").Select(r => (Kind: Text(r, "kind"), To: Text(r, "to"))).ToList();
        if (fact.Text("parent") is { } parent)
        {
            var kind = fact.Text("code") switch
            {
                "disciplineSupervisionOrgan" => "superior",
                "dispatchedGroup" => "dispatchedBy",
                _ => "partOf",
            };
            relations.Where(r => r.Kind is "superior" or "dispatchedBy" or "partOf").Should().Equal((kind, IdOf(parent)));
        }

        foreach (var relation in (string[])["stationedAt", "sameBodyAs"])
        {
            relations.Where(r => r.Kind == relation).Select(r => r.To).Should().Equal(fact.Texts(relation).Select(IdOf));
        }
    }

    private static void CheckPerson(Fact fact, JsonElement person)
    {
        CheckClass(fact, person);
        var tenures = fact.Json.TryGetProperty("tenure", out var list) ? list.EnumerateArray().Select(t => t.GetString()) : [];
        Items(person, "offices").Select(office => Text(office, "tenure")).Should().Equal(tenures);
        person.TryGetProperty("description", out _).Should().Be(fact.Flag("collective"));
    }

    private static void CheckGroup(Fact fact, Statement statement)
    {
        if (fact.Text("parent") is { } parent)
        {
            var (member, id) = Facts[parent].Kind == "organization" ? ("dispatchedBy", IdOf(parent)) : ("subGroupOf", IdOf(parent));
            (member == "dispatchedBy" ? Ids(statement.Target, member) : [Text(statement.Target, member)!]).Should().Equal(id);
        }

        if (statement.Shape == "/body/figures/*")
        {
            Text(statement.Target, "measure").Should().Be("groupsDispatched");
            Long(statement.Target.GetProperty("value"), "value").Should().Be(Long(fact.Json, "declared"));
        }
        else if (statement.Shape == "/body/groups/*/subGroups")
        {
            Long(statement.Target.GetProperty("declared"), "value").Should().Be(Long(fact.Json, "declared"));
            var named = Items(statement.Root.GetProperty("body"), "groups").Count(g => Text(g, "subGroupOf") == Text(statement.Record, "id"));
            ((long)named).Should().Be(Long(fact.Json, "named"));
        }
        else
        {
            fact.Json.TryGetProperty("declared", out _).Should().BeFalse("a declared number belongs to sub-groups or to a figure");
        }
    }

    private static void CheckSite(Fact fact, Statement statement)
    {
        if (statement.Shape == "/body/figures/*")
        {
            Text(statement.Target, "measure").Should().Be("sitesInspected");
            Long(statement.Target.GetProperty("value"), "value").Should().Be(Long(fact.Json, "declared"));
            return;
        }

        if (fact.Text("code") is { } kind)
        {
            Text(statement.Target, "kind").Should().Be(kind);
        }

        if (fact.Text("division") is { } division)
        {
            Text(statement.Target, "division").Should().Be(division);
        }

        Text(statement.Target, "within").Should().Be(fact.Text("within") is { } around ? IdOf(around) : null);
        if (fact.Text("quantifier") is { } quantifier)
        {
            Text(statement.Target.GetProperty("collective"), "quantifier").Should().Be(Quantifiers[quantifier]);
        }

        if (Long(fact.Json, "declared") is { } declared)
        {
            Long(statement.Target.GetProperty("collective").GetProperty("declared"), "value").Should().Be(declared);
        }
    }

    private static void CheckQuantifier(Fact fact, Statement statement)
    {
        var quantifier = fact.Text("quantifier")!;
        statement.Target.GetString().Should().Be(Quantifiers[quantifier]);
        var declared = statement.Around.TryGetProperty("declared", out var number) ? Long(number, "value") : null;
        (declared is not null).Should().Be(quantifier is "allWithNumber" or "partialListWithTotal" or "completeListWithTotal");
        if (quantifier == "completeListWithTotal")
        {
            ((long)Items(statement.Around, "items").Count).Should().Be(declared);
        }
    }

    private static void CheckChecklist(Fact fact, Statement statement)
    {
        if (fact.Text("item_of") is { } list)
        {
            statement.Shape.Should().Be("/body/checklists/*/items/*");
            var items = Facts.Values.Where(f => f.Text("item_of") == list).Select(f => The(f.Id)).ToList();
            items.Should().OnlyContain(s => s.File == statement.File && s.Record.GetProperty("id").GetString() == Text(statement.Record, "id"));
            items.Select(s => s.Path).Should().OnlyHaveUniqueItems();
            Items(statement.Record, "items").Should().HaveCount(items.Count);
            if (Facts.ContainsKey(list))
            {
                Text(statement.Record, "id").Should().Be(IdOf(list));
            }

            return;
        }

        statement.Shape.Should().Be("/body/checklists/*");
        Long(statement.Target.GetProperty("declared"), "value").Should().Be(Long(fact.Json, "declared"));
        ((long)Items(statement.Target, "items").Count).Should().Be(Long(fact.Json, "named"));
        Text(statement.Target, "document").Should().Be(fact.Text("document") is { } document ? IdOf(document) : null);
    }

    private static void CheckEvent(Fact fact, Statement statement)
    {
        var time = fact.Json.GetProperty("time");
        switch (fact.Text("eventType"))
        {
            case "publication":
                statement.Path.Should().Be("/recordedAt");
                statement.Target.GetString().Should().Be(Text(time, "instant"));
                break;
            case "statement":
                statement.Shape.Should().Be("/body/figures/*/asOf");
                statement.Target.GetString().Should().Be(Text(time, "span"));
                break;
            case "context":
                statement.Shape.Should().Be("/body/findings/*/circumstances/*");
                Text(statement.Target, "kind").Should().Be("context");
                break;
            case "formation":
                statement.Shape.Should().Be("/body/groups/*/formed");
                CheckTime(time, statement.Target);
                break;
            case "meeting":
                statement.Shape.Should().Be("/body/meetings/*");
                CheckTime(time, statement.Target.GetProperty("time"));
                break;
            default:
                statement.Shape.Should().Be("/body/inspections/*");
                CheckInspection(fact, statement, time);
                break;
        }
    }

    private static void CheckInspection(Fact fact, Statement statement, JsonElement time)
    {
        var inspection = statement.Target;
        if (Text(time, "concurrentWith") is { } beside)
        {
            Text(inspection, "concurrentWith").Should().Be(IdOf(beside));
            inspection.TryGetProperty("time", out _).Should().BeFalse("only the other inspection is dated");
        }
        else if (time.EnumerateObject().Any())
        {
            CheckTime(time, inspection.GetProperty("time"));
        }
        else
        {
            inspection.TryGetProperty("time", out _).Should().BeFalse("nothing is said of the time");
        }

        fact.Texts("leader").Select(IdOf).Should().BeSubsetOf(Ids(inspection, "leaders"));
        fact.Texts("site").Concat(fact.Texts("sites")).Select(IdOf).Should().BeSubsetOf(Ids(inspection, "sites"));
        fact.Texts("checklist").Select(IdOf).Should().BeSubsetOf(Ids(inspection, "checklists"));
        if (fact.Texts("units").Select(IdOf).ToList() is { Count: > 0 } units)
        {
            Ids(inspection, "units").Should().Equal(units, "the order of the visits is stated");
        }

        if (fact.Text("group") is { } group)
        {
            var record = Items(statement.Root.GetProperty("body"), "groups").Single(g => Text(g, "id") == Ids(inspection, "groups").Single());
            Text(record, Facts[group].Kind == "organization" ? "actingBody" : "id").Should().Be(IdOf(group));
        }
    }

    private static void CheckTime(JsonElement fact, JsonElement time)
    {
        Text(time, "span").Should().Be(Text(fact, "span"));
        Text(time, "basis").Should().Be(Flag(fact, "inferred") ? "inferred" : null);
        time.TryGetProperty("words", out _).Should().Be(Flag(fact, "words"));
        if (Text(fact, "part") is { } part)
        {
            Text(time, "partOfDay").Should().Be(part);
        }
    }

    private static void CheckFinding(Fact fact, Statement statement)
    {
        var code = fact.Text("code");
        if (fact.Text("of") is { } whole)
        {
            Text(statement.Record, "id").Should().Be(IdOf(whole));
            statement.Shape.Should().BeOneOf("/body/findings/*/circumstances/*", "/body/findings/*/events/*");
            Text(statement.Target, "kind").Should().Be(code);
            if (fact.Texts("responsible").ToList() is { Count: > 0 } responsible)
            {
                Ids(statement.Target, "responsible").Should().Equal(responsible.Select(IdOf));
            }
        }
        else if (fact.Text("count") is { } count)
        {
            statement.Shape.Should().Be("/body/figures/*");
            Text(statement.Target, "measure").Should().Be(code);
            The(count).Path.Should().Be($"{statement.Path}/value");
        }
        else
        {
            statement.Shape.Should().Be("/body/findings/*");
            Text(Items(statement.Target, "events")[0], "kind").Should().Be(code);
            statement.Target.TryGetProperty("collective", out _).Should().Be(fact.Text("site") is null, "a finding without a number is a class");
            Text(statement.Target, "site").Should().Be(fact.Text("site") is { } site ? IdOf(site) : null);
        }
    }

    private static void CheckSanction(Fact fact, Statement statement)
    {
        if (fact.Text("status") == "threatened")
        {
            statement.Shape.Should().Be("/body/directives/*/consequences/*");
            Ids(statement.Target, "measures").Should().Equal(fact.Texts("codes"));
            return;
        }

        statement.Target.GetString().Should().Be($"persons.{fact.Texts("codes").Single()}");
        The(fact.Text("count")!).Path.Should().Be(statement.Path.Replace("/measure", "/value", StringComparison.Ordinal));
    }

    private static void CheckDirective(Fact fact, JsonElement directive)
    {
        if (fact.Text("by") is { } by)
        {
            (Facts[by].Kind == "person-office" ? Text(directive, "speaker") : Ids(directive, "givenBy").Single()).Should().Be(IdOf(by));
        }

        if (fact.Text("addressees") is { } addressees)
        {
            Ids(directive, Facts[addressees].Kind == "person-office" ? "addressedPersons" : "addressees").Should().Equal(IdOf(addressees));
        }

        Text(directive, "document").Should().Be(fact.Text("document") is { } document ? IdOf(document) : null);
    }

    private static void CheckClass(Fact fact, JsonElement record)
    {
        record.TryGetProperty("collective", out var collective).Should().Be(fact.Flag("collective"));
        if (fact.Text("quantifier") is { } quantifier)
        {
            Text(collective, "quantifier").Should().Be(Quantifiers[quantifier]);
        }
    }

    private static Ledger Merge(IEnumerable<string> names)
    {
        var builder = new LedgerBuilder(DateTimeZone.ForOffset(Offset.FromHours(8)));
        foreach (var name in names)
        {
            builder.Add(SupervisionJson.ReadReport(Texts[name])).Should().BeEmpty();
        }

        return builder.Build();
    }

    private static Statement The(string fact) => Statements[fact].Should().ContainSingle().Subject;

    /// <summary>The id of the record that states the fact.</summary>
    private static string IdOf(string fact) => Text(The(fact).Record, "id")!;

    private static string? Text(JsonElement element, string member) => element.TryGetProperty(member, out var value) ? value.GetString() : null;

    private static long? Long(JsonElement element, string member) => element.TryGetProperty(member, out var value) ? value.GetInt64() : null;

    private static bool Flag(JsonElement element, string member) => element.TryGetProperty(member, out var value) && value.GetBoolean();

    private static List<JsonElement> Items(JsonElement element, string member) =>
        element.TryGetProperty(member, out var list) ? [.. list.EnumerateArray()] : [];

    private static IEnumerable<string> Ids(JsonElement element, string member) => Items(element, member).Select(item => item.GetString()!);

    private static byte[] ReadText(string name) => File.ReadAllBytes(Path.Combine(Folder, name + ".json"));

    private static Dictionary<string, Fact> ReadFacts()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Acceptance", "seed-facts.json")));
        return document.RootElement.EnumerateArray().Select(fact => new Fact(fact.Clone())).ToDictionary(fact => fact.Id);
    }

    private static List<Statement> StatementsOf(string file, byte[] text)
    {
        using var document = JsonDocument.Parse(text);
        var root = document.RootElement.Clone();
        var found = new List<Statement>();
        Walk(root, "");
        return found;

        void Walk(JsonElement element, string path)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var (i, item) in element.EnumerateArray().Index())
                {
                    Walk(item, $"{path}/{i}");
                }
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                // A pointer is read from the object that holds the sources.
                found.AddRange(Items(element, "sources")
                    .Where(source => Text(source, "fact") is not null)
                    .Select(source => new Statement(Text(source, "fact")!, file, path + Text(source, "member"), source, root)));
                foreach (var member in element.EnumerateObject().Where(m => m.Name != "sources"))
                {
                    Walk(member.Value, $"{path}/{member.Name}");
                }
            }
        }
    }

    /// <summary>A fact as listed.</summary>
    private sealed record Fact(JsonElement Json)
    {
        public string Id => Json.GetProperty("id").GetString()!;

        public string Kind => Json.GetProperty("kind").GetString()!;

        public string Place => Json.GetProperty("place").GetString()!;

        public bool IsStated => Kind is not ("numeral-not-a-quantity" or "media");

        public string? Text(string member) => SeedFactTests.Text(Json, member);

        public bool Flag(string member) => SeedFactTests.Flag(Json, member);

        /// <summary>The texts of a member that is one text or a list of them.</summary>
        public IEnumerable<string> Texts(string member) => !Json.TryGetProperty(member, out var value) ? []
            : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(text => text.GetString()!)
            : [value.GetString()!];
    }

    /// <summary>A source that names a fact, with the path of the member that states it.</summary>
    private sealed record Statement(string Fact, string File, string Path, JsonElement Source, JsonElement Root)
    {
        public JsonElement Target => At(Path);

        /// <summary>What holds the member.</summary>
        public JsonElement Around => At(Path[..Path.LastIndexOf('/')]);

        /// <summary>The record of a list of the body that holds the member.</summary>
        public JsonElement Record => At(string.Join('/', Path.Split('/').Take(4)));

        public string Shape => string.Join('/', Path.Split('/').Select(step => step.Length > 0 && step.All(char.IsAsciiDigit) ? "*" : step));

        private JsonElement At(string path)
        {
            var at = Root;
            foreach (var step in path.Split('/').Skip(1))
            {
                at = at.ValueKind == JsonValueKind.Array ? at[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : at.GetProperty(step);
            }

            return at;
        }
    }
}
