using NodaTime;

namespace SupervisionDomain;

/// <summary>What some of the documents hold for one question, to be merged with what the others hold (分片汇总).</summary>
/// <remarks>
/// <para>
/// Totals alone never merge: two shards may know the same thing, and a document of one may correct a document of the
/// other. So a partial holds its documents, as far as its question sees them. Merging is their union, free of order and
/// of how often; the rollup of what is merged is that of one ledger of all the documents.
/// </para>
/// <para>
/// Descriptions, circumstances, sources, extensions and whatever no measure asked for depends on stay behind. Names of
/// organizations, sites and channels, words of a time or number, and the reasons of what is taken back are there. A
/// measure travels where its code says all that it counts: not one of the user's own, by a catalogue, or by a calendar
/// of working days. Equality is by value.
/// </para>
/// </remarks>
public sealed record PartialRollup
{
    /// <summary>What was asked.</summary>
    public required RollupQuestion Question { get; init => field = value.NotNull(); }

    /// <summary>The zone in which local dates and days are meant, by its id in the TZDB, for example <c>Asia/Shanghai</c> or <c>UTC+08</c>.</summary>
    public required string Zone { get; init => field = FreeText.Required(value); }

    /// <summary>What is counted, in the order of the totals.</summary>
    public required ValueList<Code<MeasureCodes>> Measures { get; init => field = value ?? []; }

    /// <summary>The documents, superseded ones included; each once and in order of recording where nobody made them by hand.</summary>
    public required ValueList<PartialDocument> Documents { get; init => field = value ?? []; }

    /// <summary>The partial of a ledger, by the standard measures.</summary>
    /// <param name="ledger">Some of the documents.</param>
    /// <param name="question">Up to which day, from which day, along which hierarchy, as known when.</param>
    /// <exception cref="ArgumentException">The first day of the question lies after the last, or the TZDB does not know the zone of the ledger.</exception>
    public static PartialRollup Of(Ledger ledger, RollupQuestion question) => Of(ledger, question, SupervisionDomain.Measures.Standard.Select(m => m.Code));

    /// <summary>The partial of a ledger.</summary>
    /// <param name="ledger">Some of the documents.</param>
    /// <param name="question">Up to which day, from which day, along which hierarchy, as known when.</param>
    /// <param name="measures">The codes of what to count: one at least.</param>
    /// <exception cref="ArgumentException">No measure is asked for, or one that does not travel; the first day of the question lies after the last, or the TZDB does not know the zone of the ledger.</exception>
    public static PartialRollup Of(Ledger ledger, RollupQuestion question, params IEnumerable<Code<MeasureCodes>> measures)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(measures);
        question.CheckDays();
        var asked = measures.ToValueList() is { Count: > 0 } given ? given : throw new ArgumentException("A partial says what it counts.", nameof(measures));
        var kinds = asked.SelectMany(code => SupervisionDomain.Measures.Find(code)?.Reads
            ?? throw new ArgumentException($"The measure {code} does not travel: its code alone does not say what it counts.", nameof(measures))).ToHashSet();
        return ledger.Zone.Equals(DateTimeZoneProviders.Tzdb.GetZoneOrNull(ledger.Zone.Id)) ? new()
        {
            Question = question,
            Zone = ledger.Zone.Id,
            Measures = asked,
            Documents = InOrder(ledger.Reports.Where(r => !(r.RecordedAt > question.KnownAt)).Select(r => Reduction.Of(r, kinds))),
        } : throw new ArgumentException($"The TZDB has no such zone {ledger.Zone.Id}, by which another machine would know its days.", nameof(ledger));
    }

    /// <summary>The partial of all documents of both. Associative, commutative and idempotent.</summary>
    /// <exception cref="ArgumentException">The question, the measures or their order, or the zone is another.</exception>
    public PartialRollup Merge(PartialRollup other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Question == other.Question && Measures == other.Measures && Zone == other.Zone
            ? this with { Documents = InOrder(Documents.Concat(other.Documents)) }
            : throw new ArgumentException("Partials of different questions do not merge: their days, hierarchy, moment of knowledge, measures and zone are the same.", nameof(other));
    }

    /// <summary>The totals of the documents merged so far, as <see cref="SupervisionDomain.Rollup.Of(Ledger, RollupQuestion, IEnumerable{Measure})"/> gives them for a ledger of the same documents.</summary>
    /// <exception cref="InvalidOperationException">Something is wrong with the partial; see <see cref="Check"/>.</exception>
    public Rollup Rollup()
    {
        if (Check().FirstOrDefault(issue => issue.Severity == IssueSeverity.Error) is { } wrong)
        {
            throw new InvalidOperationException($"The partial is not whole: {wrong.Message}");
        }

        var reports = Documents.Select(d => (d.Fingerprint, Report: d.Report().Scoped()))
            .InOrder(d => (d.Report.RecordedAt, d.Report.DocumentId), d => d.Fingerprint)
            .Select(d => d.Report).ToValueList();
        return SupervisionDomain.Rollup.Of(new(DateTimeZoneProviders.Tzdb[Zone], reports), Question, Measures.Select(code => SupervisionDomain.Measures.Find(code)!));
    }

    /// <summary>What is wrong with the partial: days in the wrong order, a zone or measure that is not known, or a document that no ledger would take.</summary>
    public ValueList<Issue> Check()
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(Zone) is null ? [At("$.zone", "The TZDB has no such zone.")] : Array.Empty<Issue>();
        var none = Measures.Count == 0 ? [At("$.measures", "A partial says what it counts.")] : Array.Empty<Issue>();
        var days = Question.From > Question.AsOf ? [At("$.question.from", "The first day lies after the last.")] : Array.Empty<Issue>();
        return days.Concat(zone).Concat(none)
            .Concat(Measures.Index().Where(m => SupervisionDomain.Measures.Find(m.Item) is null).Select(m => At($"$.measures[{m.Index}]", "No measure of this code travels.")))
            .Concat(Documents.Index().GroupBy(d => d.Item.Fingerprint).SelectMany(same => same.Skip(1)).Select(d => At($"$.documents[{d.Index}].fingerprint", "A document of this fingerprint that says something else stands before this one.")))
            .Concat(Documents.Index().SelectMany(d => d.Item.Report().Check().Select(issue => issue with { Path = $"$.documents[{d.Index}]{issue.Path[1..]}" })))
            .ToValueList();
    }

    private static Issue At(string path, string message) => Issue.At(path, IssueCodes.InvalidValue, message);

    // As a ledger has them.
    private static ValueList<PartialDocument> InOrder(IEnumerable<PartialDocument> documents) => documents.InOrder(d => (d.RecordedAt, d.DocumentId), d => d.Fingerprint).ToValueList();
}
