using System.Globalization;
using CsCheck;
using SupervisionDomain.Json;

namespace SupervisionDomain.Tests;

/// <summary>Tables of true numbers, told in words that are true of them: reconciliation never cries wolf, and never sleeps.</summary>
public sealed class ReconciliationLawTests
{
    private static readonly Gen<(Table Table, int Seed)> Loose = Told(TrueWords.NotExcluded);

    private static readonly Gen<(Table Table, int Seed)> Bounded = Told(TrueWords.Bounded);

    [Fact]
    public void True_tables_never_contradict_however_their_numbers_are_worded()
    {
        var held = new HashSet<string>();
        Loose.Sample(
            (table, _) =>
            {
                var checks = Tables.Check(table.Body);
                checks.Contradictions.Should().BeEmpty();
                checks.NotMade.Where(c => c.Code != CheckCodes.ReportedAsCounted).Should().BeEmpty("nothing is missing");
                lock (held)
                {
                    held.UnionWith(checks.Held.Select(c => c.Code));
                }
            },
            iter: 800);

        held.Should().HaveCount(12, "every check but that against records was made");
    }

    [Fact]
    public void True_exact_tables_hold_by_convention_and_say_what_follows() =>
        Told((truth, _) => TrueWords.Digits(truth)).Sample((table, _) =>
        {
            foreach (var check in Tables.Check(table.Body).Held)
            {
                (check.Outcome, check.Gap, check.Cause).Should().Be((CheckOutcome.Holds, 0, null));
                if (check.Code is CheckCodes.PartsWithinTotal or CheckCodes.SubsetWithinSet or CheckCodes.CumulativeDoesNotFall)
                {
                    check.Remainder.Should().Be(Quantity.Exactly(check.Stated!.Min - check.Against!.Min, Unit.Person));
                }
            }
        }, iter: 300);

    [Fact]
    public void Words_used_by_convention_hold_by_convention() =>
        Told(TrueWords.Usual).Sample((table, _) => Tables.Check(table.Body).Held.All(c => c.Outcome == CheckOutcome.Holds), iter: 400);

    [Fact]
    public void A_cell_that_is_changed_by_more_than_the_slack_always_contradicts() =>
        Gen.Select(Bounded, Gen.Int[0, 1_000], Gen.Long[1, 1_000]).Sample((told, pick, beyond) =>
        {
            var (body, relation) = (told.Table.Body, told.Table.Body.Relations[pick % told.Table.Body.Relations.Count]);
            var isOneSided = relation.Kind is FigureRelationKind.Subset or FigureRelationKind.PartialBreakdown;
            if (relation.Kind is FigureRelationKind.Shares or FigureRelationKind.Ratio or FigureRelationKind.Change)
            {
                return;
            }

            // The slack is as wide as the two sides that are compared; where one need only not be above the other, also what lies between.
            var ids = isOneSided ? relation.Parts : [relation.Whole, .. relation.Parts];
            var changed = ids[pick % ids.Count];
            var parts = body.Figures.Where(f => relation.Parts.Contains(f.Id)).Select(f => f.Value.Quantity!).ToList();
            var whole = body.Figures.Single(f => f.Id == relation.Whole).Value.Quantity!;
            var sum = Quantity.DisjointSum(parts);
            var slack = relation.Kind switch
            {
                FigureRelationKind.Overlap or FigureRelationKind.Flow => sum.Max!.Value + Width(whole) - (changed == relation.Whole ? parts.Max(p => p.Min) : 0),
                FigureRelationKind.Subset => whole.Max!.Value,
                FigureRelationKind.PartialBreakdown => whole.Max!.Value,
                FigureRelationKind.SameFigure => parts.Append(whole).Sum(Width),
                _ => Width(whole) + Width(sum),
            };
            var figures = body.Figures.Select(f => f.Id == changed ? f with { Value = Up(f.Value.Quantity!, slack + beyond) } : f).ToValueList();
            var contradictions = Tables.Check(new ReportBody { Figures = figures, Relations = [relation] }).Contradictions;

            (contradictions.Count > 0).Should().BeTrue("{0} of {1} is changed", changed, relation.Kind);
            contradictions.All(c => c.Gap > 0 && c.Cause is not null && c.Stated is not null && c.Against is not null).Should().BeTrue();
        }, iter: 1000);

    [Fact]
    public void What_follows_for_figures_that_are_not_printed_is_true_of_them()
    {
        var followed = new HashSet<FigureRelationKind>();
        Gen.Select(Loose, Gen.Int[1, 4]).Sample((told, lost) =>
        {
            var body = told.Table.Body;
            var random = new Random(told.Seed);
            var missing = body.Figures.Select(f => f.Id).Where(id => body.Relations.Any(r => r.Whole == id || r.Parts.Contains(id))).OrderBy(_ => random.Next()).Take(lost).ToHashSet();
            var checks = Tables.Check(body with { Figures = body.Figures.Select(f => missing.Contains(f.Id) ? f with { Value = new(Absence.NotReported) } : f).ToValueList() });

            checks.Contradictions.Should().BeEmpty();
            foreach (var check in checks.NotMade.Where(c => c.Remainder is not null))
            {
                var relation = body.Relations.Single(r => check.StatedRecords.Contains(RecordReference.To(r.Id).In(Make.Org("city"))));
                body.Figures.Where(f => missing.Contains(f.Id) && (relation.Whole == f.Id || relation.Parts.Contains(f.Id)))
                    .Any(f => f.Value.Quantity!.AgreementWith(check.Remainder!) != Agreement.Contradicts).Should().BeTrue("{0} tells {1}", relation.Kind, check.Remainder);
                lock (followed)
                {
                    followed.Add(relation.Kind);
                }
            }
        }, iter: 1_000);

        followed.Should().BeEquivalentTo([FigureRelationKind.Breakdown, FigureRelationKind.Shares, FigureRelationKind.Ratio, FigureRelationKind.Change, FigureRelationKind.RollForward]);
    }

    // Two relations of one whole, held against all numbers that there may be.
    [Fact]
    public void Two_relations_contradict_exactly_where_no_numbers_are_as_they_say()
    {
        var (right, wrong) = (0, 0);
        Gen.Int[0, int.MaxValue].Sample(seed =>
        {
            var random = new Random(seed);
            var numbers = Enumerable.Range(0, 5).Select(i => Any(random, i == 0 ? 20 : 10)).ToList();
            var figures = numbers.Select((n, i) => Tables.Part($"f{i}", "0") with { Value = n, Part = i == 0 ? null : new($"f{i}", null) }).ToList();
            var kinds = new[] { FigureRelationKind.Breakdown, FigureRelationKind.PartialBreakdown, FigureRelationKind.Overlap };
            FigureRelationKind[] of = [kinds[random.Next(3)], kinds[random.Next(3)]];
            var checks = Tables.Check(new ReportBody
            {
                Figures = [.. figures],
                Relations = [Tables.Relation(of[0], figures[..3]), Tables.Relation(of[1], [figures[0], .. figures[3..]]) with { Id = Id<FigureRelation>.Parse("R2") }],
            });
            var isPossible = Numbers(numbers[0], 60).Any(whole => Enumerable.Range(0, 2).All(r =>
                Numbers(numbers[(2 * r) + 1], 60).Any(a => Numbers(numbers[(2 * r) + 2], 60).Any(b => of[r] switch
                {
                    FigureRelationKind.Breakdown => a + b == whole,
                    FigureRelationKind.PartialBreakdown => a + b <= whole,
                    _ => a <= whole && b <= whole && whole <= a + b,
                }))));
            checks.Contradictions.Any(c => c.Code != CheckCodes.PartWithinWhole).Should().Be(!isPossible, "{0}: {1}", string.Join(" ", of), string.Join("; ", numbers.Select(n => $"{n.Min}..{n.Max}")));
            Interlocked.Increment(ref isPossible ? ref right : ref wrong);
        }, iter: 1500);
        right.Should().BeGreaterThan(300);
        wrong.Should().BeGreaterThan(300);

        static Quantity Any(Random random, int most) => random.Next(most) is var min && random.Next(4) == 0 ? Quantity.AtLeast(min, Unit.Person) : Quantity.Between(min, min + random.Next(4), Unit.Person);
        static IEnumerable<long> Numbers(Quantity of, int most) => Enumerable.Range((int)of.Min, (int)((of.Max ?? most) - of.Min + 1)).Select(n => (long)n);
    }

    // Two tables, and what one says of the other: what the one leaves of its whole shows in the other alone.
    [Fact]
    public void What_a_relation_leaves_goes_on_along_others()
    {
        var (right, wrong) = (0, 0);
        Gen.Int[0, int.MaxValue].Sample(seed =>
        {
            var random = new Random(seed);
            var numbers = Enumerable.Range(0, 6).Select(i => random.Next(i % 3 == 0 ? 20 : 10) is var min && random.Next(i % 3 == 0 ? 2 : 4) == 0 ? Quantity.AtLeast(min, Unit.Person) : Quantity.Between(min, min + random.Next(4), Unit.Person)).ToList();
            var figures = numbers.Select((n, i) => Tables.Part($"f{i}", "0") with { Value = n, Body = Make.Org(i < 3 ? "east" : "west") }).ToList();
            var kinds = new[] { FigureRelationKind.Breakdown, FigureRelationKind.PartialBreakdown, FigureRelationKind.Overlap };
            var (a, b) = (kinds[random.Next(3)], kinds[random.Next(3)]);
            var isSame = random.Next(2) == 0;
            var checks = Tables.Check(new ReportBody
            {
                Figures = [.. figures],
                Relations =
                [
                    Tables.Relation(a, figures[..3]), Tables.Relation(b, figures[3..]) with { Id = Id<FigureRelation>.Parse("R2") },
                    Tables.Relation(isSame ? FigureRelationKind.SameFigure : FigureRelationKind.Subset, [figures[0], figures[3]]) with { Id = Id<FigureRelation>.Parse("R3") },
                ],
            });
            var (first, second) = (Wholes(a, numbers[..3]), Wholes(b, numbers[3..]));
            var isPossible = first.Any(x => second.Any(y => isSame ? x == y : y <= x));
            (checks.Contradictions.Count == 0).Should().Be(isPossible, "{0} {1} {2}: {3}", a, b, isSame, string.Join("; ", numbers.Select(n => $"{n.Min}..{n.Max}")));
            Interlocked.Increment(ref isPossible ? ref right : ref wrong);
        }, iter: 1500);
        right.Should().BeGreaterThan(300);
        wrong.Should().BeGreaterThan(300);

        static List<long> Wholes(FigureRelationKind kind, List<Quantity> of) => [.. Numbers(of[0]).Where(whole => Numbers(of[1]).Any(a => Numbers(of[2]).Any(b => kind switch
        {
            FigureRelationKind.Breakdown => a + b == whole,
            FigureRelationKind.PartialBreakdown => a + b <= whole,
            _ => a <= whole && b <= whole && whole <= a + b,
        })))];
        static IEnumerable<long> Numbers(Quantity of) => Enumerable.Range((int)of.Min, (int)((of.Max ?? 60) - of.Min + 1)).Select(n => (long)n);
    }

    [Fact]
    public void A_share_that_is_changed_by_more_than_a_place_always_contradicts() =>
        Gen.Select(Told((truth, _) => TrueWords.Digits(truth)), Gen.Int[0, 1_000], Gen.Int[2, 50]).Sample((told, pick, units) =>
        {
            var shares = told.Table.Body.Relations.FirstOrDefault(r => r.Kind == FigureRelationKind.Shares);
            if (shares is null || Tables.Check(told.Table.Body).NotMade.Any(c => c.Code == CheckCodes.SharesOfTotal))
            {
                return;
            }

            var places = shares.Printed.Max(p => p.Places);
            var changed = shares.Printed.Select((p, i) => i == pick % shares.Printed.Count
                ? PrintedDecimal.Parse((p.Number + (units / (decimal)Math.Pow(10, places))).ToString($"F{places}", CultureInfo.InvariantCulture) + "%")
                : p).ToValueList();
            var contradictions = Tables.Check(told.Table.Body with { Relations = [shares with { Printed = changed }] }).Contradictions;
            (contradictions is [{ Code: CheckCodes.SharesOfTotal, Cause: ProbableCause.Rounding or ProbableCause.MissingPart, Gap: >= 1 } check] && check.Gap <= 2 * units).Should().BeTrue("share {0} is changed", pick);
        }, iter: 300);

    [Fact]
    public void Checks_depend_neither_on_the_order_of_documents_nor_on_which_of_them_says_what() =>
        Gen.Select(Loose, Facts.Any, Gen.Int[1, 4]).Sample((told, facts, documents) =>
        {
            var random = new Random(told.Seed);
            var reports = facts.Facts.Blurred(facts.Seed).Told(facts.Seed, documents, oneIssuer: true, conflicts: true).Append(Make.Report("D-table", told.Table.Body, "O0", "2021-08-01")).ToList();
            var counted = reports.Append(Make.Report("D-figures", new() { Figures = Figures(facts.Facts, random) }, "O0")).ToList();
            var reconciliation = Reconcile(counted);

            reconciliation.Checks.Should().NotBeEmpty();
            Reconcile(counted.OrderBy(_ => random.Next())).Should().Be(reconciliation);
            Reconcile([.. counted, .. counted]).Should().Be(reconciliation);
            var figures = told.Table.Body.Figures.ToLookup(_ => random.Next(3));
            var split = counted.Where(r => r.DocumentId.Local != "D-table")
                .Concat(Enumerable.Range(0, 3).Select(i => Make.Report($"D-part-{i}", new() { Figures = figures[i].ToValueList(), Relations = i == 0 ? told.Table.Body.Relations : [] }, "O0", "2021-08-01")));
            Reconcile(split).Should().Be(reconciliation);
        }, iter: 80);

    [Fact]
    public void A_reported_figure_that_is_the_true_count_never_contradicts_the_records() =>
        Gen.Select(Facts.Any, Gen.Int[1, 3]).Sample((facts, documents) =>
        {
            // Records may be undated and disputed; the figures are true of what happened in July.
            var sharp = facts.Facts.Told(facts.Seed, 1);
            var random = new Random(facts.Seed);
            var count = new IndependentCount(sharp);
            var asOf = Facts.FirstDay.PlusDays(random.Next(31));
            var measures = Rollup.Of(Facts.Ledger(sharp), asOf).Measures;
            var figures = facts.Facts.Organizations.SelectMany(o => measures.Select(m => new ReportedFigure
            {
                Id = Id<ReportedFigure>.Parse($"F-{o.Id}-{m.Code}"),
                Measure = m.Code,
                Value = Quantity.Parse(random.Next(2) == 0 ? TrueWords.NotExcluded(count.Count(o.Id, m.Code, asOf), random) : TrueWords.Digits(count.Count(o.Id, m.Code, asOf)), m.Unit),
                Body = o.Id,
                Scope = FigureScope.WithSubordinates,
                AsOf = DateSpan.On(asOf),
            })).ToValueList();
            var told = facts.Facts.Blurred(facts.Seed).Told(facts.Seed, documents, conflicts: true);
            var reconciliation = Reconcile(told.Append(Make.Report("D-figures", new() { Figures = figures }, "O0")));

            reconciliation.Contradictions.Should().BeEmpty();
            reconciliation.Checks.Count(c => c.Code == CheckCodes.ReportedAsCounted).Should().Be(figures.Count);
        }, iter: 200);

    [Fact]
    public void A_reconciliation_written_and_read_is_the_same() =>
        Gen.Select(Loose, Gen.Int[0, 1_000]).Sample((told, change) =>
        {
            // Every outcome: one number is changed, one is lost.
            var figures = told.Table.Body.Figures.Select((f, i) => i == change % 7 ? f with { Value = Up(f.Value.Quantity!, change) } : i == change % 11 ? f with { Value = new(Absence.Illegible) } : f);
            var reconciliation = Tables.Check(told.Table.Body with { Figures = figures.ToValueList() });
            return SupervisionJson.ReadReconciliation(SupervisionJson.Write(reconciliation)) == reconciliation;
        }, iter: 120);

    [Fact]
    public void Any_reconciliation_written_and_read_is_the_same() =>
        Anything.Reconciliations.Sample(any => SupervisionJson.ReadReconciliation(SupervisionJson.Write(any)) == any, iter: 150);

    private static Gen<(Table Table, int Seed)> Told(Func<long, Random, string> words) =>
        Gen.Select(TrueWords.Numbers.Array[1, 6], Gen.Int[0, 1_000_000]).Select((truths, seed) => (Table.Of(truths, new(seed), words), seed));

    // Contradictory words are no error.
    private static Reconciliation Reconcile(IEnumerable<SupervisionReport> reports) => Reconciliation.Of(Make.Ledger(reports.ToArray()));

    private static long Width(Quantity q) => q.Max!.Value - q.Min;

    private static Quantity Up(Quantity q, long by) => Quantity.Of(q.Min + by, q.Max + by, q.LikelyMin + by, q.LikelyMax + by, q.Unit);

    private static ValueList<ReportedFigure> Figures(Facts facts, Random random) => facts.Organizations.Select((o, i) => new ReportedFigure
    {
        Id = Id<ReportedFigure>.Parse($"F-{i}"),
        Measure = MeasureCodes.Inspections,
        Value = Quantity.Exactly(random.Next(4), Unit.Inspection),
        Body = o.Id,
        Scope = (FigureScope)random.Next(1, 3),
        AsOf = DateSpan.On(Facts.Day(random)),
    }).ToValueList();

    /// <summary>A document with one relation of each kind, all true of the same numbers.</summary>
    private sealed record Table(ReportBody Body)
    {
        public static Table Of(long[] truths, Random random, Func<long, Random, string> words)
        {
            var (figures, relations, most) = (new List<ReportedFigure>(), new List<FigureRelation>(), 0L);
            ReportedFigure Figure(string id, long truth, string? asOf = null, string period = "2023-01/2023-03")
            {
                most = Math.Max(most, truth);
                figures.Add(Tables.Part(id, words(truth, random)) with { AsOf = asOf is null ? null : DateSpan.Parse(asOf), Period = asOf is null ? DateSpan.Parse(period) : null });
                return figures[^1];
            }

            void Relate(FigureRelationKind kind, ReportedFigure whole, IEnumerable<ReportedFigure> parts, ShareRounding? rounding = null, params string[] printed) =>
                relations.Add(Tables.Relation(kind, [whole, .. parts], printed) with { Id = Id<FigureRelation>.Parse($"R-{kind}"), Rounding = rounding });

            var total = truths.Sum();
            var whole = Figure("total", total);
            var parts = truths.Select((t, i) => Figure($"part-{i}", t)).ToList();
            Relate(FigureRelationKind.Breakdown, whole, parts);
            Relate(FigureRelationKind.PartialBreakdown, Figure("listed", total), parts.Where((_, i) => i == 0 || random.Next(2) == 0));
            Relate(FigureRelationKind.Subset, Figure("set", total), Enumerable.Range(0, random.Next(1, 4)).Select(i => Figure($"subset-{i}", random.NextInt64(total + 1))).ToList());
            Relate(FigureRelationKind.SameFigure, Figure("same", total), [Figure("again", total), Figure("once-more", total)]);

            // Of random sets, the distinct things.
            var sets = Enumerable.Range(0, random.Next(1, 5)).Select(_ => Enumerable.Range(0, random.Next(40)).Select(_ => random.Next(60)).ToHashSet()).ToList();
            Relate(FigureRelationKind.Overlap, Figure("distinct", sets.SelectMany(s => s).Distinct().Count()), sets.Select((s, i) => Figure($"set-{i}", s.Count)).ToList());

            // A series of days that grows, each day told once or twice.
            var months = truths.Select((_, i) => DateSpan.Parse($"2023-0{i + 1}-28")).ToList();
            var series = truths.Select((_, i) => truths.Take(i + 1).Sum()).ToList();
            for (var i = 0; i < series.Count; i++)
            {
                for (var twice = random.Next(2); twice >= 0; twice--)
                {
                    figures.Add(Figure($"month-{i}-{twice}", series[i]) with { Period = null, AsOf = months[i], Part = new("累计", null) });
                    figures.RemoveAt(figures.Count - 2);
                }
            }

            var (earlier, flow) = (random.NextInt64(total + 1), truths[0]);
            var later = Figure("later", earlier + flow - random.NextInt64(Math.Min(earlier, flow) + 1), "2023-03-31");
            Relate(FigureRelationKind.Flow, later, [Figure("earlier", earlier, "2023-02-28"), Figure("flow", flow, period: "2023-03")]);

            var gone = random.NextInt64(total + flow + 1);
            var (start, end) = (Tables.Pending(words(total, random), random.Next(2) == 0 ? "2022-12-31" : "2023-01-01"), Tables.Pending(words(total + flow - gone, random), "2023-03-31"));
            figures.AddRange([start, end]);
            Relate(FigureRelationKind.RollForward, end, [start, Figure("came", flow), Figure("done", gone / 3), Figure("passed-on", gone - (gone / 3))]);

            if (total > 0)
            {
                var (rounding, printed) = Shares(truths, total, random);
                Relate(FigureRelationKind.Shares, whole, parts, random.Next(3) switch { 0 => null, 1 => ShareRounding.Either, _ => rounding }, printed);
            }

            // Printed in percent or not, half up.
            if (truths[^1] > 0)
            {
                var (places, percent) = (random.Next(4), random.Next(2) == 0);
                var ratio = Math.Round((percent ? 100m : 1m) * total / truths[^1], places, MidpointRounding.AwayFromZero).ToString($"F{places}", CultureInfo.InvariantCulture);
                Relate(FigureRelationKind.Ratio, whole, [parts[^1]], null, ratio + (percent ? "%" : ""));
                Relate(FigureRelationKind.Change, parts[^1], [whole], null, Math.Round(100m * (truths[^1] - total) / total, places, MidpointRounding.AwayFromZero).ToString($"F{places}", CultureInfo.InvariantCulture) + "%");
            }

            figures.Add(Tables.Whole(words(most + random.Next(2), random)));
            return new(new ReportBody { Figures = figures.ToValueList(), Relations = relations.ToValueList() });
        }

        // To a common number of places; a zero at the end may be left out.
        private static (ShareRounding Rounding, string[] Printed) Shares(long[] truths, long total, Random random)
        {
            var places = random.Next(3);
            var unit = (long)Math.Pow(10, places);
            var rounding = random.Next(2) == 0 ? ShareRounding.HalfUp : ShareRounding.LargestRemainder;
            var exact = truths.Select(t => 100m * unit * t / total).ToList();
            var shares = exact.Select(x => rounding == ShareRounding.HalfUp ? Math.Round(x, MidpointRounding.AwayFromZero) : Math.Floor(x)).ToArray();
            if (rounding == ShareRounding.LargestRemainder)
            {
                var left = (int)((100 * unit) - shares.Sum());
                foreach (var i in Enumerable.Range(0, truths.Length).OrderByDescending(i => (Int128)truths[i] * 100 * unit % total).Take(left))
                {
                    shares[i]++;
                }
            }

            var format = random.Next(2) == 0 ? $"F{places}" : $"0.{new string('#', places)}";
            return (rounding, [.. shares.Select(s => (s / unit).ToString(format, CultureInfo.InvariantCulture) + "%")]);
        }
    }
}
