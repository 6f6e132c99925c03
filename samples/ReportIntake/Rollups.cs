using Microsoft.Net.Http.Headers;
using NodaTime.Text;
using SupervisionDomain;
using SupervisionDomain.Json;

namespace ReportIntake;

/// <summary>The totals of all reports so far.</summary>
internal static class Rollups
{
    /// <summary>As JSON or, where that is what the client would rather have, as CSV.</summary>
    public static IResult Give(HttpRequest request, HttpResponse response, Intake intake, string? asOf = null, string? lang = null)
    {
        if (!LocalDatePattern.Iso.Parse(asOf ?? "").TryGetValue(default, out var day))
        {
            return Refusal.Of(StatusCodes.Status400BadRequest, "asOf is a day such as 2021-08-01.");
        }

        if (lang is not (null or "zh" or "en"))
        {
            return Refusal.Of(StatusCodes.Status400BadRequest, "lang is zh or en.");
        }

        response.Headers.Vary = HeaderNames.Accept;
        var rollup = Rollup.Of(intake.Ledger, day);
        var wanted = request.GetTypedHeaders().Accept.OrderByDescending(type => type.Quality ?? 1).Select(type => type.MediaType.Value)
            .FirstOrDefault(type => type is "text/csv" or "application/json" or "application/*" or "*/*");
        return wanted == "text/csv"
            ? TypedResults.Bytes(SupervisionCsv.Write(rollup, lang == "zh" ? Language.Zh : Language.En), "text/csv; charset=utf-8", $"rollup-{asOf}.csv")
            : TypedResults.Bytes(SupervisionJson.Write(rollup), "application/json");
    }
}
