using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BenchmarkDotNet.Attributes;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Newtonsoft.Json.Serialization;
using SupervisionDomain.Json;
using Task = System.Threading.Tasks.Task;

namespace SupervisionDomain.Benchmarks;

/// <summary>One document of 100 000 findings, read with every rule checked, and written; beside readers that check nothing, and a peer.</summary>
[MemoryDiagnoser(displayGenColumns: false), MedianColumn, InvocationCount(1), WarmupCount(3), IterationCount(9)]
public class DocumentBenchmarks
{
    internal const int Findings = 100_000;
    private const int OfFhir = 10_000;

    private static readonly JsonTypeInfo<BareReport> BareInfo = (JsonTypeInfo<BareReport>)new JsonSerializerOptions(BareContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = BareContext.Default,
    }.GetTypeInfo(typeof(BareReport));

    private static readonly Newtonsoft.Json.JsonSerializerSettings Settings = new()
    {
        ContractResolver = new CamelCasePropertyNamesContractResolver(),
        NullValueHandling = Newtonsoft.Json.NullValueHandling.Ignore,
        Formatting = Newtonsoft.Json.Formatting.Indented,
    };

    private static readonly JsonSerializerOptions Fhir = new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() }.ForFhir(ModelInfo.ModelInspector);

    private readonly SupervisionReport report;
    private readonly byte[] text;
    private readonly byte[] lines;

    // Made for those only who ask: what is held meanwhile is walked by every collection.
    private BareReport Bare => field ??= ReadBare();

    private ReflectedReport Reflected => field ??= ReadReflected();

    private Bundle Bundle => field ??= Observations(report);

    private byte[] Observed => field ??= WriteFhir();

    public DocumentBenchmarks()
    {
        report = FindingDocument.Of(Findings);
        text = SupervisionJson.Write(report);
        using var stream = new MemoryStream();
        SupervisionJson.WriteLinesAsync(report, stream).GetAwaiter().GetResult();
        lines = stream.ToArray();
    }

    /// <summary>Tokens only: the least that reading can cost.</summary>
    [Benchmark]
    public long Scan() => Tokens(text, new());

    /// <summary>The tokens of the bulk text.</summary>
    [Benchmark]
    public long ScanLines() => Tokens(lines, new() { AllowMultipleValues = true });

    [Benchmark(Baseline = true)]
    public BareReport ReadBare() => JsonSerializer.Deserialize(text, BareInfo)!;

    [Benchmark]
    public SupervisionReport Read() => SupervisionJson.ReadReport(text);

    /// <summary>The same findings as a bulk text, record by record.</summary>
    [Benchmark]
    public async Task<long> ReadLines()
    {
        var records = 0L;
        using var stream = new MemoryStream(lines);
        await foreach (var line in SupervisionJson.ReadLinesAsync(stream))
        {
            records += line.Record is null ? 0 : 1;
        }

        return records;
    }

    /// <summary>The same bulk text straight into columns.</summary>
    [Benchmark]
    public CollectedColumns ReadColumns() => SupervisionJson.ReadColumnsAsync(new MemoryStream(lines), NodaTime.DateTimeZone.Utc).GetAwaiter().GetResult();

    /// <summary>By reflection, with NodaTime.Serialization.SystemTextJson.</summary>
    [Benchmark]
    public ReflectedReport ReadReflected() => JsonSerializer.Deserialize<ReflectedReport>(text, ReflectedReport.Options)!;

    [Benchmark]
    public BareReport ReadNewtonsoft()
    {
        using var reader = new Newtonsoft.Json.JsonTextReader(new StreamReader(new MemoryStream(text)));
        return Newtonsoft.Json.JsonSerializer.Create(Settings).Deserialize<BareReport>(reader)!;
    }

    /// <summary>A tenth as many observations of HL7 FHIR R4, with three components and a note of the same length.</summary>
    [Benchmark]
    public Bundle ReadFhir() => JsonSerializer.Deserialize<Bundle>(Observed, Fhir)!;

    [Benchmark]
    public byte[] WriteBare() => JsonSerializer.SerializeToUtf8Bytes(Bare, BareInfo);

    [Benchmark]
    public byte[] Write() => SupervisionJson.Write(report);

    [Benchmark]
    public Task WriteLines() => SupervisionJson.WriteLinesAsync(report, Stream.Null);

    /// <summary>By reflection, with NodaTime.Serialization.SystemTextJson.</summary>
    [Benchmark]
    public byte[] WriteReflected() => JsonSerializer.SerializeToUtf8Bytes(Reflected, ReflectedReport.Options);

    [Benchmark]
    public byte[] WriteNewtonsoft()
    {
        using var stream = new MemoryStream();
        using (var writer = new StreamWriter(stream, leaveOpen: true))
        {
            Newtonsoft.Json.JsonSerializer.Create(Settings).Serialize(writer, Bare);
        }

        return stream.ToArray();
    }

    [Benchmark]
    public byte[] WriteFhir() => JsonSerializer.SerializeToUtf8Bytes(Bundle, Fhir);

    private static long Tokens(ReadOnlySpan<byte> text, JsonReaderOptions options)
    {
        var reader = new Utf8JsonReader(text, options);
        var tokens = 0L;
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }

    private static Bundle Observations(SupervisionReport report) => new()
    {
        Id = report.DocumentId.ToString(),
        Type = Bundle.BundleType.Collection,
        Entry = [.. report.Body.Findings.Take(OfFhir).Select(finding => new Bundle.EntryComponent
        {
            Resource = new Observation
            {
                Id = finding.Id.ToString(),
                Status = ObservationStatus.Final,
                Code = new CodeableConcept("https://supervisiondomain.example/finding-categories", finding.Category.ToString()),
                Subject = new ResourceReference($"Location/{finding.Site}"),
                Performer = [new ResourceReference($"Organization/{finding.RaisedBy[0]}")],
                Note = [new Annotation { Text = finding.Description!.Zh }],
                Component = [.. finding.Events.Select(e => new Observation.ComponentComponent
                {
                    Code = new CodeableConcept("https://supervisiondomain.example/finding-event-kinds", e.Kind.ToString()),
                    Value = new FhirDateTime(e.At!.ToString()),
                })],
            },
        })],
    };
}
