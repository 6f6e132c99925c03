using System.Net.Http.Headers;

namespace ReportIntake;

/// <summary>Posts files to the running host over its socket, and prints what it answers.</summary>
internal static class SelfCheck
{
    /// <returns>0 when every file was taken, else 1.</returns>
    public static async Task<int> Run(string url, IEnumerable<string> files)
    {
        using var client = new HttpClient { BaseAddress = new(url) };
        var refused = 0;
        foreach (var file in files)
        {
            var (to, type) = Path.GetExtension(file) is ".ndjson" or ".jsonl" ? ("/records", "application/x-ndjson") : ("/reports", "application/json");
            using var body = new StreamContent(File.OpenRead(file)) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
            using var answer = await client.PostAsync(new Uri(to, UriKind.Relative), body);
            refused |= answer.IsSuccessStatusCode ? 0 : 1;
            Console.WriteLine($"{Path.GetFileName(file)}: {(int)answer.StatusCode} {answer.Content.Headers.ContentType}");
            Console.WriteLine(await answer.Content.ReadAsStringAsync());
        }

        return refused;
    }
}
