using CsCheck;

namespace SupervisionDomain.Tests;

/// <summary>Every record of a ledger is found by its id.</summary>
public sealed class LedgerFindTests
{
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
                object id = record.GetType().GetProperty("Id")!.GetValue(record)!;
                var found = typeof(Ledger).GetMethod(nameof(Ledger.Find), [id.GetType()])!.Invoke(ledger, [id]);
                found.Should().BeAssignableTo<IRecord>().Which.Reference.Should().Be(record.Reference);
            }
        },
        iter: 50);

    [Fact]
    public void Every_kind_of_record_has_a_way_to_be_found()
    {
        var records = typeof(IRecord).Assembly.GetExportedTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(IRecord))).ToList();

        records.Should().HaveCount(Enum.GetValues<RecordKind>().Length);
        records.Where(t => typeof(Ledger).GetMethod(nameof(Ledger.Find), [typeof(Id<>).MakeGenericType(t)]) is null).Should().BeEmpty();
    }

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
        FluentActions.Invoking(() => RecordReference.To(default, Id<Finding>.Parse("F1"))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => RecordReference.To((RecordKind)99, Id<Finding>.Parse("F1"))).Should().Throw<ArgumentException>();
        foreach (var kind in Enum.GetValues<RecordKind>())
        {
            RecordReference.Parse(RecordReference.To(kind, Id<Finding>.Parse("F1")).ToString()).Kind.Should().Be(kind);
        }
    }
}
