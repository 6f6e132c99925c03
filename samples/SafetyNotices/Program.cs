// Another country's scheme, added from outside: a catalogue of one's own, periods, totals by kind, and what is wrong by the catalogue.
using NodaTime;
using SafetyNotices;
using SupervisionDomain;

var catalogue = SafetyCatalogue.Make();
var asOf = new LocalDate(2024, 3, 31);

Id<Organization> head = Org("inspectorate"), north = Org("north"), south = Org("south"), bakery = Org("bakery"), quarry = Org("quarry");
var builder = new LedgerBuilder(DateTimeZone.Utc);
builder.Add(new()
{
    DocumentId = Id<SupervisionReport>.Parse("2024-Q1"),
    Issuer = head,
    RecordedAt = Instant.FromUtc(2024, 4, 2, 9, 0),
    Body = new()
    {
        Organizations = [Organ(head, "inspectorate", null), Organ(north, "north office", head), Organ(south, "south office", head), Organ(bakery, "a bakery", null), Organ(quarry, "a quarry", null)],
        Persons = [new() { Id = Id<Person>.Parse("P-1") }],
        Measures =
        [
            Taken("N-1", SafetyCatalogue.ImprovementNotice, new(bakery), north, "2024-03-20"),
            Taken("N-2", SafetyCatalogue.ImprovementNotice, new(quarry), south, "2024-01"),
            Taken("N-3", SafetyCatalogue.ProhibitionNotice, new(quarry), south, "2024-02-05"),
            Taken("N-4", SafetyCatalogue.DeferredProhibitionNotice, new(bakery), north, "2024-03-20"),
            Taken("N-5", SafetyCatalogue.Prosecution, new(quarry), south, "2024-03-01"),
            Taken("N-6", SafetyCatalogue.ProhibitionNotice, new(Id<Person>.Parse("P-1")), south, "2024-02-05"),
            Taken("N-7", Code<AccountabilityKinds>.Parse("fixedPenalty"), new(bakery), north, "2024-02-29"),
        ],
    },
});
var ledger = builder.Build();

var rollup = Rollup.Of(ledger, RollupQuestion.On(asOf), [.. catalogue.Entries.Select(entry => Measures.MeasuresOf(entry.Kind))]);
Console.WriteLine($"{catalogue.Name}, as of 2024-03-31");
foreach (var organization in new[] { head, north, south })
{
    Console.WriteLine($"  {organization}");
    foreach (var entry in catalogue.Entries)
    {
        Console.WriteLine($"    {entry.Term}: {rollup[organization][MeasureCodes.MeasuresOf(entry.Kind)].Quantity}");
    }
}

Console.WriteLine("Periods");
foreach (var period in new[] { bakery, quarry }.SelectMany(id => ledger.PeriodsOf(new(id), catalogue)))
{
    var runs = period.IsRunning(asOf) switch { true => "still time to comply", false => "over", null => "perhaps over" };
    Console.WriteLine($"  {string.Join(", ", period.Measures)}: not over before {period.EarliestUntil:uuuu-MM-dd}; on 2024-03-31 {runs}");
}

Console.WriteLine("By the catalogue");
foreach (var issue in AccountabilityCheck.Of(ledger, catalogue))
{
    Console.WriteLine($"  {issue}");
}

static Id<Organization> Org(string id) => Id<Organization>.Parse(id);

static Organization Organ(Id<Organization> id, string name, Id<Organization>? superior) => new()
{
    Id = id,
    Name = new(null, name),
    Kind = Code<OrganizationKinds>.Parse(superior is null ? "body" : "office"),
    Relations = superior is { } above ? [new() { Kind = RelationKind.Superior, To = above }] : [],
};

static AccountabilityMeasure Taken(string id, Code<AccountabilityKinds> kind, AccountabilitySubject subject, Id<Organization> by, string decided) => new()
{
    Id = Id<AccountabilityMeasure>.Parse(id),
    Kind = kind,
    Subject = subject,
    DecidedBy = [by],
    Decided = DateSpan.Parse(decided),
};
