using SupervisionDomain;

namespace ReportIntake;

/// <summary>Problem details (RFC 9457): what is wrong and, of a report, with which issues.</summary>
internal static class Refusal
{
    public static IResult Of(int status, string title) => TypedResults.Problem(title: title, statusCode: status);

    public static IResult Of(int status, string title, ValueList<Issue> issues) =>
        TypedResults.Problem(title: title, statusCode: status, extensions: [new("issues", issues)]);

    /// <summary>With the first issues, and the number of all.</summary>
    public static IResult Of(int status, string title, ValueList<Issue> first, int all) =>
        TypedResults.Problem(title: title, statusCode: status, extensions: [new("issues", first), new("issueCount", all)]);

    public static IResult Of(BadHttpRequestException broken, string tooLarge) =>
        Of(broken.StatusCode, broken.StatusCode == StatusCodes.Status413PayloadTooLarge ? tooLarge : "The request is broken.");
}
