using System.Diagnostics;
using System.Reflection;

namespace ReportIntake.Tests;

/// <summary>The built program, listening on a free port of this machine.</summary>
public sealed class RunningHost : IAsyncLifetime
{
    public const int MaxBytes = 20_000;

    public const int MaxStreamBytes = 8_000_000;

    private Process? program;

    public HttpClient Client { get; } = new() { Timeout = TimeSpan.FromMinutes(2) };

    public async ValueTask InitializeAsync()
    {
        var path = typeof(RunningHost).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ReportIntake").Value!;
        program = Process.Start(new ProcessStartInfo("dotnet", [path, "--urls", "http://127.0.0.1:0", "--maxBytes", $"{MaxBytes}", "--maxStreamBytes", $"{MaxStreamBytes}", "--Logging:LogLevel:Microsoft.AspNetCore=Warning"])
        {
            RedirectStandardOutput = true,
        })!;

        // What it logs later is read too, so that it never waits for a reader.
        var url = new TaskCompletionSource<string>();
        program.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null)
            {
                url.TrySetException(new InvalidOperationException("The program ended before it listened."));
            }
            else if (line.Data.IndexOf("http://127.0.0.1:", StringComparison.Ordinal) is >= 0 and var at)
            {
                url.TrySetResult(line.Data[at..]);
            }
        };
        program.BeginOutputReadLine();
        Client.BaseAddress = new Uri(await url.Task.WaitAsync(TimeSpan.FromMinutes(2)));
    }

    public ValueTask DisposeAsync()
    {
        Client.Dispose();
        program?.Kill();
        program?.Dispose();
        return ValueTask.CompletedTask;
    }
}
