using CsCheck;

namespace SupervisionDomain.Tests;

/// <summary>What is found does not depend on what figures are called, nor on which document comes first.</summary>
public sealed class StatementLawTests
{
    private static readonly string[] Times =
    [
        "2023", "2023-01/2023-06", "2023-01-01/2023-06-30", "2023-01/2023-03", "2023-02", "2023-02/2023-03", "2023-04/2023-06", "2023-05-01/2023-05-20", "2023-06",
        "@2023-01-31", "@2023-03-31", "@2023-03-31T12", "@2023-06-30", "@2023-06", "@2022-12-31", "../2023-03-31",
    ];

    private static readonly string[] Words = ["{0}", "{0}", "约{0}", "{0}余", "近{0}", "至少{0}", "至多{0}"];

    private static readonly string[] Rates = ["2%", "2.0%", "约2%", "3.0%", "0.02", "2%以上", "近3%", "不到2%"];

    [Fact]
    public void Verdicts_depend_neither_on_ids_nor_on_the_order_of_documents()
    {
        var contradicted = new HashSet<string>();
        Gen.Int[0, 1_000_000].Sample(
            seed =>
            {
                var random = new Random(seed);
                var bodies = Told(random);
                var found = Verdicts(bodies);
                for (var again = 0; again < 3; again++)
                {
                    var names = new Dictionary<string, string>();
                    Verdicts([.. bodies.Select(body => Renamed(body, names, random)).OrderBy(_ => random.Next())]).Should().Equal(found);
                }

                lock (contradicted)
                {
                    contradicted.UnionWith(found.Where(v => v.Contains(nameof(CheckOutcome.Contradicts), StringComparison.Ordinal)).Select(v => v.Split(' ')[0]));
                }
            },
            iter: 1_000);

        contradicted.Should().BeEquivalentTo([CheckCodes.SameFigure, CheckCodes.PartWithinWhole, CheckCodes.CumulativeDoesNotFall, CheckCodes.PeriodWithinPeriod, CheckCodes.SubordinateWithinSuperior]);
    }

    // Which of several equals a relation names, and so which checks are made for it already, is no verdict; nor which of two statements comes first.
    private static List<string> Verdicts(ReportBody[] bodies)
    {
        var verdicts = Tables.Check(bodies).Checks.Select(c => $"{c.Code} {c.Outcome} {c.Gap} {Sides(c)} {c.Cause}").Order(StringComparer.Ordinal);
        return [.. bodies.Any(b => b.Relations.Count > 0) ? verdicts.Distinct() : verdicts];
    }

    private static string Sides(ReconciliationCheck check)
    {
        string[] sides = [$"{Ends(check.Stated)} {check.Printed}", $"{Ends(check.Against)} {check.Computed}"];
        return string.Join(" : ", check.Code == CheckCodes.SameFigure ? sides.Order(StringComparer.Ordinal) : sides);
    }

    private static string Ends(Quantity? q) => q is null ? "-" : $"{q.Min}..{q.Max}({q.LikelyMin}..{q.LikelyMax})";

    // Few times, few bodies and few ids, so that there are versions; the same id twice only in two documents.
    private static ReportBody[] Told(Random random)
    {
        var many = random.Next(3, 14);
        var times = Enumerable.Range(0, random.Next(1, 6)).Select(_ => Times[random.Next(Times.Length)]).ToList();
        var measure = random.Next(3) == 0 ? MeasureCodes.PersonsDealtWith : MeasureCodes.Inspections;
        var unit = Measures.Find(measure)!.Unit;
        var figures = Enumerable.Range(0, many).Select(_ => (Time: times[random.Next(times.Count)], Part: random.Next(4) == 0 ? new Term("a", null) : null, Scope: random.Next(8) == 0 ? FigureScope.OwnBody : FigureScope.WithSubordinates)).ToList();
        var documents = Enumerable.Range(0, 3).Select(_ => new List<ReportedFigure>()).ToList();
        for (var i = 0; i < many; i++)
        {
            var number = random.Next(many);
            var (time, part, scope) = figures[number];
            var id = Id<ReportedFigure>.Parse($"f{number}");
            var document = documents[random.Next(documents.Count)];
            if (!document.Exists(f => f.Id == id))
            {
                document.Add(Tables.Whole("0") with
                {
                    Id = id,
                    Measure = measure,
                    Value = random.Next(6) == 0 ? PrintedDecimal.Parse(Rates[random.Next(Rates.Length)]) : Quantity.Parse(string.Format(null, Words[random.Next(Words.Length)], 10 * random.Next(1, 6)), unit),
                    Part = part,
                    Scope = scope,
                    Period = time[0] == '@' ? null : DateSpan.Parse(time),
                    AsOf = time[0] == '@' ? DateSpan.Parse(time[1..]) : null,
                });
            }
        }

        // One of them said to be two others of its days; of a disputed one the ledger takes a version.
        var certain = documents.SelectMany(d => d).GroupBy(f => f.Id).Where(g => g.Count() == 1).Select(g => g.Single()).GroupBy(f => f.Period ?? f.AsOf).MaxBy(g => g.Count())?.OrderBy(_ => random.Next()).Take(3).ToList() ?? [];
        FigureRelation[] relations = random.Next(3) == 0 && certain.Count == 3 ? [Tables.Relation(FigureRelationKind.SameFigure, certain)] : [];
        return [.. documents.Select((told, i) => new ReportBody { Figures = [.. told], Relations = i == 0 ? [.. relations] : [] })];
    }

    private static ReportBody Renamed(ReportBody body, Dictionary<string, string> names, Random random)
    {
        Id<ReportedFigure> New(Id<ReportedFigure> id)
        {
            if (!names.TryGetValue(id.ToString(), out var name))
            {
                names.Add(id.ToString(), name = $"g{random.Next(1_000_000):000000}-{names.Count}");
            }

            return Id<ReportedFigure>.Parse(name);
        }

        return body with
        {
            Figures = [.. body.Figures.Select(f => f with { Id = New(f.Id) }).OrderBy(_ => random.Next())],
            Relations = [.. body.Relations.Select(r => r with { Whole = New(r.Whole), Parts = [.. r.Parts.Select(New)] })],
        };
    }
}
