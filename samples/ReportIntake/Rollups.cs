using Microsoft.Net.Http.Headers;
using NodaTime.Text;
using SupervisionDomain;
using SupervisionDomain.Json;

namespace ReportIntake;

/// <summary>The totals of all reports so far.</summary>
internal static class Rollups
{
    private static readonly MediaTypeHeaderValue Json = new("application/json"), Csv = MediaTypeHeaderValue.Parse("text/csv; charset=utf-8");

    /// <summary>As JSON or, where that is what the client would rather have, as CSV; 406 where it takes neither.</summary>
    public static IResult Give(HttpRequest request, HttpResponse response, Intake intake, string? asOf = null, string? lang = null)
    {
        if (!LocalDatePattern.Iso.Parse(asOf ?? "").TryGetValue(default, out var day) || day.Year < 1)
        {
            return Refusal.Of(StatusCodes.Status400BadRequest, "asOf is a day such as 2021-08-01.");
        }

        if (lang is not (null or "zh" or "en"))
        {
            return Refusal.Of(StatusCodes.Status400BadRequest, "lang is zh or en.");
        }

        response.Headers.Vary = HeaderNames.Accept;
        var rollup = Rollup.Of(intake.Ledger, day);
        var accepted = request.GetTypedHeaders().Accept;
        return (Wanted(Json), Wanted(Csv)) switch
        {
            (0, 0) => Refusal.Of(StatusCodes.Status406NotAcceptable, "A rollup is application/json or text/csv."),
            var (json, csv) when json >= csv => TypedResults.Bytes(SupervisionJson.Write(rollup), Json.ToString()),
            _ => TypedResults.Bytes(SupervisionCsv.Write(rollup, lang == "zh" ? Language.Zh : Language.En), Csv.ToString(), $"rollup-{asOf}.csv"),
        };

        // What the narrowest range says that has the type in it (RFC 9110, 12.5.1); without a header, anything.
        double Wanted(MediaTypeHeaderValue type) => accepted.Count == 0 ? 1 : accepted.Where(type.IsSubsetOf)
            .OrderBy(range => range.MatchesAllTypes).ThenBy(range => range.MatchesAllSubTypes).Select(range => range.Quality ?? 1).FirstOrDefault();
    }
}
