using System.Reflection;
using CsCheck;

namespace SupervisionDomain.Tests;

/// <summary>Every record of a ledger is found by its id.</summary>
public sealed class LedgerFindTests
{
    private static readonly MethodInfo Typed = typeof(Ledger).GetMethods().Single(m => m is { Name: nameof(Ledger.Find), IsGenericMethod: true });

    [Fact]
    public void A_record_of_any_kind_is_found_by_its_id() => Anything.Reports.Sample(
        any =>
        {
            var report = any with { Supersedes = [], RetractedDocuments = [], RetractedRecords = [] };
            var builder = new LedgerBuilder(Days.China);
            builder.Add(report);
            var ledger = builder.Build();

            foreach (var record in ledger.Reports.SelectMany(r => r.Body.All()))
            {
                var found = ledger.Find(record.Reference);
                found.Should().BeOfType(record.GetType()).And.BeAssignableTo<IRecord>().Which.Reference.Should().Be(record.Reference);
                Typed.MakeGenericMethod(record.GetType()).Invoke(ledger, [record.GetType().GetProperty("Id")!.GetValue(record)]).Should().BeSameAs(found);
                ledger.Find(default(RecordReference)).Should().BeNull();
            }
        },
        iter: 50);

    [Fact]
    public void Every_kind_of_record_has_a_way_to_be_found()
    {
        var records = typeof(IRecord).Assembly.GetExportedTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(IRecord))).ToList();

        records.Should().HaveCount(Enum.GetValues<RecordKind>().Length);
        var ledger = Make.Ledger(Make.City);
        foreach (var record in records)
        {
            var unknown = typeof(Id<>).MakeGenericType(record).GetMethod("Parse", [typeof(string)])!.Invoke(null, ["unknown"]);
            Typed.MakeGenericMethod(record).Invoke(ledger, [unknown]).Should().BeNull();
        }
    }

    [Fact]
    public void A_record_of_another_assembly_is_in_no_ledger() => Make.Ledger(Make.City).Find(Id<Foreign>.Parse("city")).Should().BeNull();

    [Fact]
    public void A_reference_to_nothing_says_nothing()
    {
        default(RecordReference).Id.Should().BeEmpty();
        default(RecordReference).ToString().Should().BeEmpty();
        default(RecordReference).Scope.Should().BeNull();
    }

    [Fact]
    public void A_reference_is_to_a_record_of_a_kind_that_there_is()
    {
        FluentActions.Invoking(() => RecordReference.To(default(Id<Finding>))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => RecordReference.To(Id<IRecord>.Parse("F1"))).Should().Throw<ArgumentException>("no list holds records that may be anything");
        RecordReference[] references =
        [
            To<IssuedDocument>(), To<Organization>(), To<Person>(), To<Campaign>(), To<Meeting>(), To<Checklist>(), To<Directive>(), To<InspectionGroup>(), To<Site>(),
            To<InspectionTask>(), To<Inspection>(), To<IntakeChannel>(), To<Finding>(), To<Lead>(), To<AccountabilityMeasure>(), To<ReportedFigure>(), To<FigureRelation>(), To<ReportingDuty>(),
        ];

        references.Select(r => r.Kind).Should().Equal(Enum.GetValues<RecordKind>());
        references.Select(r => RecordReference.Parse(r.ToString())).Should().Equal(references);

        static RecordReference To<T>()
            where T : IRecord => RecordReference.To(Id<T>.Parse("F1"));
    }

    private sealed record Foreign : IRecord
    {
        public RecordReference Reference => default;
    }

    [Fact]
    public void A_reference_takes_the_scope_of_an_issuer_that_is_one()
    {
        var (finding, issuer, scoped) = (Id<Finding>.Parse("F-12"), Make.Org("city"), Make.Org("x:y"));
        finding.In(issuer).Should().Be(Id<Finding>.Parse("city:F-12"));
        RecordReference.To(finding).In(issuer).Should().Be(Make.Record("findings/city:F-12"));
        RecordReference.To(finding.In(issuer)).In(Make.Org("east")).Should().Be(Make.Record("findings/city:F-12"));
        RecordReference.To(issuer).In(issuer).Should().Be(RecordReference.To(issuer));

        Action[] none =
        [
            () => finding.In(default), () => default(Id<Finding>).In(issuer), () => finding.In(scoped),
            () => RecordReference.To(finding).In(default), () => default(RecordReference).In(issuer), () => RecordReference.To(finding).In(scoped),
        ];
        none.Should().AllSatisfy(made => made.Should().Throw<ArgumentException>());
    }
}
