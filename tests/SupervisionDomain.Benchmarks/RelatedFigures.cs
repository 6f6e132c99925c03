using System.Globalization;
using NodaTime;

namespace SupervisionDomain.Benchmarks;

/// <summary>
/// 10 000 figures of 125 bodies without any record: 1 250 families of eight, each held together by relations. The same
/// numbers every time; in one family of 49 a number is wrong.
/// </summary>
internal static class RelatedFigures
{
    private const int Bodies = 125;
    private const int PartsOfFamily = 7;

    // Ten measures, one a family of each body.
    private static readonly Code<MeasureCodes>[] Measures =
    [
        MeasureCodes.GroupsDispatched, MeasureCodes.Inspections, MeasureCodes.SitesInspected, MeasureCodes.InspectorPersonTimes,
        MeasureCodes.FindingsRaised, MeasureCodes.FindingsRectified, MeasureCodes.LeadsReceived, MeasureCodes.MeasuresTaken,
        MeasureCodes.PersonsDealtWith, MeasureCodes.PersonsUnder(AccountabilityKinds.Circular),
    ];

    private static readonly LocalDate FirstDay = new(2021, 7, 1);

    /// <summary>One document of each body, with its place in the hierarchy: a province, four cities, and counties under these.</summary>
    public static IReadOnlyList<SupervisionReport> Reports() => [.. Enumerable.Range(0, Bodies).Select(Report)];

    public static Ledger Ledger(IReadOnlyList<SupervisionReport> reports)
    {
        var builder = new LedgerBuilder(DateTimeZone.ForOffset(Offset.FromHours(8)));
        foreach (var report in reports)
        {
            if (builder.Add(report).Count > 0)
            {
                throw new InvalidOperationException($"The report {report.DocumentId} has issues.");
            }
        }

        var ledger = builder.Build();
        return ledger.Issues.Count == 0 && ledger.Figures.Count == 10_000 ? ledger : throw new InvalidOperationException("The ledger is not the one meant.");
    }

    private static SupervisionReport Report(int body)
    {
        var families = Measures.Select((measure, i) => Family((body * Measures.Length) + i, measure, body)).ToList();
        return new()
        {
            DocumentId = Id<SupervisionReport>.Parse("August"),
            Issuer = Organization(body),
            RecordedAt = Instant.FromUtc(2021, 8, 31, 12, 0).PlusTicks(body),
            Body = new()
            {
                Organizations =
                [
                    new()
                    {
                        Id = Organization(body),
                        Name = new($"第{body}", $"No. {body}"),
                        Kind = OrganizationKinds.DisciplineSupervisionOrgan,
                        Relations = body == 0 ? [] : [new() { Kind = RelationKind.Superior, To = Organization(body <= 4 ? 0 : 1 + (body % 4)) }],
                    },
                ],
                Figures = [.. families.SelectMany(f => f.Figures)],
                Relations = [.. families.SelectMany(f => f.Relations)],
            },
        };
    }

    // Of ten families six are totals with parts, two of them with shares and two of them incomplete; two are sets with subsets; two are a cumulative figure.
    private static (IReadOnlyList<ReportedFigure> Figures, IReadOnlyList<FigureRelation> Relations) Family(int family, Code<MeasureCodes> measure, int body)
    {
        // The body moves the kinds along, so that each measure has all of them.
        var (kind, wrong) = ((family + body) % 10, family % 49 == 48 ? 1 : 0);
        return kind is 8 or 9 ? Cumulative(family, measure, wrong) : Parted(family, measure, kind, wrong);
    }

    private static (IReadOnlyList<ReportedFigure>, IReadOnlyList<FigureRelation>) Parted(int family, Code<MeasureCodes> measure, int kind, int wrong)
    {
        var day = DateSpan.On(FirstDay.PlusDays(family % 31));
        var parts = Enumerable.Range(0, PartsOfFamily).Select(i => (family * 7 + (i * i * 13)) % 90 + 10).ToList();
        var sum = parts.Sum();
        var (relation, whole) = kind switch
        {
            < 4 => (FigureRelationKind.Breakdown, $"{sum + wrong}"),
            < 6 => (FigureRelationKind.PartialBreakdown, wrong > 0 ? $"{sum - 1}" : $"{sum / 10 * 10}余"),
            _ => (FigureRelationKind.Subset, $"{parts.Max() - wrong}"),
        };
        ReportedFigure[] figures =
        [
            Figure(family, 0, measure, whole) with { AsOf = day },
            .. parts.Select((part, i) => Figure(family, i + 1, measure, $"{part}") with { AsOf = day, Part = new($"第{i + 1}类", $"class {i + 1}") }),
        ];
        var related = Relation(family, 0, relation, figures[0], figures[1..]);
        return (figures, kind >= 2 ? [related] :
        [
            related,
            Relation(family, 1, FigureRelationKind.Shares, figures[0], figures[1..]) with
            {
                Printed = [.. parts.Select(part => PrintedDecimal.Parse($"{Share(part, sum + wrong)}%"))],
                Rounding = ShareRounding.HalfUp,
            },
        ]);
    }

    // Four figures as of one week after another, the flow between each two, and the last one stated again.
    private static (IReadOnlyList<ReportedFigure>, IReadOnlyList<FigureRelation>) Cumulative(int family, Code<MeasureCodes> measure, int wrong)
    {
        var flow = 10 + (family % 23);
        var days = Enumerable.Range(0, 4).Select(week => FirstDay.PlusDays((family % 5) + (7 * week))).ToList();
        var stocks = days.Select((day, i) => Figure(family, i, measure, $"{100 + (i * flow)}") with { AsOf = DateSpan.On(day) }).ToList();
        var flows = days.Zip(days.Skip(1)).Select((week, i) => Figure(family, i + 4, measure, $"{flow + (i == 0 ? wrong : 0)}") with
        {
            Period = DateSpan.Between(PartialDate.Of(week.First.PlusDays(1)), PartialDate.Of(week.Second)),
        }).ToList();
        var again = Figure(family, 7, measure, $"{100 + (3 * flow)}") with { AsOf = stocks[3].AsOf };
        return ([.. stocks, .. flows, again],
        [
            .. flows.Select((between, i) => Relation(family, i, FigureRelationKind.Flow, stocks[i + 1], stocks[i], between)),
            Relation(family, 3, FigureRelationKind.SameFigure, stocks[3], again),
        ]);
    }

    private static ReportedFigure Figure(int family, int index, Code<MeasureCodes> measure, string number) => new()
    {
        Id = Id<ReportedFigure>.Parse($"{family}-{index}"),
        Measure = measure,
        Value = Quantity.Parse(number, UnitOf(measure)),
        Scope = FigureScope.WithSubordinates,
    };

    private static FigureRelation Relation(int family, int index, FigureRelationKind kind, ReportedFigure whole, params IEnumerable<ReportedFigure> parts) => new()
    {
        Id = Id<FigureRelation>.Parse($"{family}-{index}"),
        Kind = kind,
        Whole = whole.Id,
        Parts = [.. parts.Select(p => p.Id)],
    };

    private static Unit UnitOf(Code<MeasureCodes> measure) =>
        measure == MeasureCodes.GroupsDispatched ? Unit.Group
        : measure == MeasureCodes.Inspections ? Unit.Inspection
        : measure == MeasureCodes.SitesInspected ? Unit.Site
        : measure == MeasureCodes.InspectorPersonTimes ? Unit.PersonTime
        : measure == MeasureCodes.LeadsReceived ? Unit.Lead
        : measure == MeasureCodes.MeasuresTaken ? Unit.Measure
        : measure == MeasureCodes.FindingsRaised || measure == MeasureCodes.FindingsRectified ? Unit.Finding
        : Unit.Person;

    private static string Share(int part, int whole) =>
        Math.Round(100m * part / whole, 1, MidpointRounding.AwayFromZero).ToString("0.0", CultureInfo.InvariantCulture);

    private static Id<Organization> Organization(int body) => Id<Organization>.Parse($"{430_000 + body}");
}
