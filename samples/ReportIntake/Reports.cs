using System.Text.Unicode;
using Microsoft.Net.Http.Headers;
using SupervisionDomain.Json;

namespace ReportIntake;

/// <summary>Reports, each one JSON document.</summary>
internal static class Reports
{
    /// <summary>200 with a receipt; 400, 413 or 415 with problem details (RFC 9457), and every issue of a report that is refused.</summary>
    public static async Task<IResult> Take(HttpRequest request, Intake intake, CancellationToken stopped)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !(type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase))
            || !(type.Charset.Value is null || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
        {
            return Refusal.Of(StatusCodes.Status415UnsupportedMediaType, "A report is application/json in UTF-8.");
        }

        using var body = new MemoryStream();
        try
        {
            await request.Body.CopyToAsync(body, stopped);
        }
        catch (BadHttpRequestException broken)
        {
            return Refusal.Of(broken, "The report is larger than this host takes.");
        }

        var bytes = body.GetBuffer().AsMemory(0, (int)body.Length);
        if (bytes.IsEmpty)
        {
            return Refusal.Of(StatusCodes.Status400BadRequest, "The body is empty; a report belongs there.");
        }

        if (!Utf8.IsValid(bytes.Span))
        {
            return Refusal.Of(StatusCodes.Status400BadRequest, "The body is not UTF-8.");
        }

        if (!SupervisionJson.TryReadReport(bytes.Span, out var report, out var issues))
        {
            return Refusal.Of(StatusCodes.Status400BadRequest, "The report is refused.", issues);
        }

        return intake.Add(report, inLines: false, out var wrong) is { } receipt
            ? TypedResults.Ok(receipt with { Issues = issues })
            : Refusal.Of(StatusCodes.Status400BadRequest, "The report is refused.", wrong);
    }

    /// <summary>The report in the form in which it came, one document or a record a line; 404 where the host holds none of that digest.</summary>
    public static IResult Give(string digest, Intake intake, CancellationToken stopped) =>
        intake.Find(digest) is not var (report, inLines) ? Refusal.Of(StatusCodes.Status404NotFound, "No report of this digest is held.")
        : inLines ? TypedResults.Stream(body => SupervisionJson.WriteLinesAsync(report, body, stopped), "application/x-ndjson", entityTag: new($"\"{digest}\""))
        : TypedResults.Bytes(SupervisionJson.Write(report), "application/json", entityTag: new($"\"{digest}\""));
}
