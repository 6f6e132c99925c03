using Microsoft.Net.Http.Headers;
using SupervisionDomain;
using SupervisionDomain.Json;

namespace ReportIntake;

/// <summary>Reports of any size, each a stream of records, one on a line.</summary>
internal static class Records
{
    private const int IssuesTold = 100;

    /// <summary>
    /// 200 with a receipt when the stream came to its end: a bad line costs no other. 400, 413 or 415 with problem details
    /// when nothing is taken: the envelope is bad, no record is good, two lines give one id, or the end is missing, or tells of other lines.
    /// </summary>
    public static async Task<IResult> Take(HttpRequest request, Intake intake, CancellationToken stopped)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !(type.MediaType.Equals("application/x-ndjson", StringComparison.OrdinalIgnoreCase) || type.MediaType.Equals("application/jsonl", StringComparison.OrdinalIgnoreCase))
            || !(type.Charset.Value is null || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
        {
            return Refusal.Of(StatusCodes.Status415UnsupportedMediaType, "A stream of records is application/x-ndjson or application/jsonl in UTF-8.");
        }

        CollectedReport read;
        try
        {
            read = await SupervisionJson.CollectAsync(SupervisionJson.ReadLinesAsync(request.Body, cancellationToken: stopped), stopped);
        }
        catch (BadHttpRequestException broken)
        {
            return Refusal.Of(broken, "The stream is larger than this host takes.");
        }

        var errors = read.Issues.Where(issue => issue.Severity == IssueSeverity.Error).ToList();
        if (read.Report is not { } report)
        {
            return Refused("The envelope, which is the first line, is refused.", read.Issues);
        }

        if (errors.Exists(issue => issue.Code == IssueCodes.MissingManifest))
        {
            return Refused("The stream ends without its manifest: what came may not be all.", read.Issues);
        }

        if (errors.Count > 0 && report.Body == new ReportBody())
        {
            return Refused("No line holds a record that can be taken.", read.Issues);
        }

        if (errors.Exists(issue => issue.Code == IssueCodes.ManifestMismatch))
        {
            return Refused("The lines are not those of which the manifest tells.", read.Issues);
        }

        return intake.Add(report, inLines: true, out var wrong) is { } receipt
            ? TypedResults.Ok(receipt with
            {
                Issues = First(read.Issues),
                Lines = new()
                {
                    Bad = errors.Select(issue => issue.Line).Distinct().Count(),
                    Issues = read.Issues.Count,
                },
            })
            : Refused("The lines do not make one report.", wrong);
    }

    // Enough to mend by, in the order of the lines, errors before warnings.
    private static ValueList<Issue> First(ValueList<Issue> issues) => issues.OrderByDescending(issue => issue.Severity == IssueSeverity.Error).Take(IssuesTold).ToValueList();

    private static IResult Refused(string title, ValueList<Issue> issues) => Refusal.Of(StatusCodes.Status400BadRequest, title, First(issues), issues.Count);
}
