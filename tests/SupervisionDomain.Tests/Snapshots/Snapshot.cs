using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace SupervisionDomain.Tests;

/// <summary>Compares a text with the one that was accepted, in a file beside the test: <c>Class.Method_param=1.verified.json</c>.</summary>
/// <remarks>
/// The conventions of files are those that Verify has: UTF-8 with a byte order mark, LF, no newline at the end. On a
/// difference the text is written beside as <c>.received.</c> and the test fails. With SNAPSHOT_ACCEPT=1, and never
/// where CI is set, the text is accepted instead.
/// </remarks>
internal static class Snapshot
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    /// <summary>Compares, or accepts.</summary>
    /// <param name="text">What the test made.</param>
    /// <param name="extension">Of the file: txt, json.</param>
    /// <param name="parameters">For a theory: <c>language=Zh</c>, with underscores between several.</param>
    /// <param name="name">Instead of class and method.</param>
    /// <param name="file">The file of the test, which is named after its class.</param>
    /// <param name="method">The test.</param>
    public static Task Verify(
        string text, string extension = "txt", string? parameters = null, string? name = null, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        ArgumentNullException.ThrowIfNull(text);
        var stem = Path.Combine(
            Path.GetDirectoryName(file)!,
            (name ?? $"{Path.GetFileNameWithoutExtension(file)}.{method}") + (parameters is null ? "" : $"_{parameters}"));
        return Verify(text, $"{stem}.verified.{extension}", $"{stem}.received.{extension}", Accepts(Environment.GetEnvironmentVariable));
    }

    /// <summary>Whether the environment says that what was made is right.</summary>
    public static bool Accepts(Func<string, string?> environment) =>
        environment("SNAPSHOT_ACCEPT") == "1" && string.IsNullOrEmpty(environment("CI"));

    /// <summary>The comparison itself.</summary>
    public static async Task Verify(string text, string verified, string received, bool accept)
    {
        var made = text.ReplaceLineEndings("\n").TrimEnd('\n');
        var expected = File.Exists(verified) ? (await File.ReadAllTextAsync(verified)).ReplaceLineEndings("\n") : null;
        if (made == expected)
        {
            File.Delete(received);
            return;
        }

        await File.WriteAllTextAsync(accept ? verified : received, made, Encoding);
        if (accept)
        {
            File.Delete(received);
            return;
        }

        Assert.Fail(expected is null
            ? $"There is no {Path.GetFileName(verified)} yet; what was made is in {received}."
            : $"{Path.GetFileName(verified)} differs{Differences(expected, made)}\nWhat was made is in {received}.");
    }

    private static string Differences(string expected, string made)
    {
        var (old, now) = (expected.Split('\n'), made.Split('\n'));
        var first = Enumerable.Range(0, Math.Max(old.Length, now.Length)).First(i => i >= old.Length || i >= now.Length || old[i] != now[i]);
        return string.Create(CultureInfo.InvariantCulture, $" from line {first + 1} on:\n")
            + string.Join('\n', old.Skip(first).Take(3).Select(l => $"- {l}").Concat(now.Skip(first).Take(3).Select(l => $"+ {l}")));
    }
}
