using System.Diagnostics.CodeAnalysis;
using System.Text;
using CsCheck;
using SupervisionDomain.Json;

namespace SupervisionDomain.Tests;

/// <summary>However a text is damaged: a reader tells what is wrong, and never throws.</summary>
public sealed class MutationTests
{
    private static readonly string[] Tokens =
    [
        "null", "{}", "[]", "1", "-1", "1e999", "\"\"", "\" \"", "\"\\ud800\"", "\"\\u0000\"", "true", "[null]", "{\"a\":1,\"a\":2}", "\"2021-02-30\"", "\"..\"", "\"a/b\"", "\"a:b:c\"",
        "{\"\\ud800\":1}", "\"\\ud800contract\":1,", "\"sources\":[1],", "\"sources\":[{\"member\":\"x\"}],", "}", "]", ",", ":", "\"", "\\", "\u0000", "\uFEFF", "[[[[[[[[", "99999999999999999999",
        "\"contract\":\"x\",", "\"contractVersion\":\"9.9\",", "\"extensions\":{\"urn:x\":{\"\\ud800\":[]}},", "\"mustUnderstand\":[\"x\"],",
    ];

    private delegate bool TryRead<T>(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out T? document, out ValueList<Issue> issues, JsonProfile profile)
        where T : class;

    [Fact]
    public void A_damaged_report_is_refused_or_read_and_nothing_is_thrown() =>
        Gen.Select(Anything.Reports, Gen.Int[0, int.MaxValue], Gen.Bool).Sample((report, seed, tolerant) =>
        {
            var text = Damaged(SupervisionJson.Write(report), new Random(seed));
            var read = SupervisionJson.TryReadReport(text, out var back, out var issues, tolerant ? JsonProfile.Tolerant : JsonProfile.Strict);
            read.Should().Be(back is not null).And.Be(issues.All(i => i.Severity != IssueSeverity.Error));
            issues.Where(i => !i.Path.StartsWith('$') || !(i.Line > 0) || !(i.Column > 0)).Should().BeEmpty("an issue has a place: {1}; in {0}", Encoding.UTF8.GetString(text), string.Join('\n', issues));
        }, iter: 6000);

    [Fact]
    public void A_damaged_result_is_refused_or_read_and_written_again_and_nothing_is_thrown()
    {
        Sample(Anything.Rollups, SupervisionJson.Write, SupervisionJson.TryReadRollup, 2500);
        Sample(Anything.FigureRollups, SupervisionJson.Write, SupervisionJson.TryReadFigureRollup, 1500);
        Sample(Anything.Partials, SupervisionJson.Write, SupervisionJson.TryReadPartial, 1500);
        Sample(Anything.Reconciliations, SupervisionJson.Write, SupervisionJson.TryReadReconciliation, 1500);

        static void Sample<T>(Gen<T> any, Func<T, byte[]> write, TryRead<T> tryRead, int times)
            where T : class =>
            Gen.Select(any, Gen.Int[0, int.MaxValue], Gen.Bool).Sample((document, seed, tolerant) =>
            {
                var read = tryRead(Damaged(write(document), new Random(seed)), out var back, out var issues, tolerant ? JsonProfile.Tolerant : JsonProfile.Strict);
                return read == back is not null && read == issues.All(i => i.Severity != IssueSeverity.Error)
                    && (back is null || (tryRead(write(back), out var again, out _, JsonProfile.Strict) && again.Equals(back)));
            }, iter: times);
    }

    [Fact]
    public void What_is_read_can_be_written_and_read_again() =>
        Gen.Select(Anything.Reports, Gen.Int[0, int.MaxValue]).Sample((report, seed) =>
            !SupervisionJson.TryReadReport(Damaged(SupervisionJson.Write(report), new Random(seed)), out var back, out _)
            || SupervisionJson.ReadReport(SupervisionJson.Write(back)) == back, iter: 2500);

    internal static byte[] Damaged(byte[] text, Random random)
    {
        var bytes = text.ToList();
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at));
                    break;
                case 2:
                    // A value becomes another value.
                    var (start, length) = Value(bytes, at);
                    bytes.RemoveRange(start, length);
                    bytes.InsertRange(start, Token(random));
                    break;
                case 3:
                    bytes.InsertRange(at, Token(random));
                    break;
                case 4:
                    // A member or item is there twice.
                    var line = Line(bytes, at);
                    bytes.InsertRange(line.Start, bytes.GetRange(line.Start, line.Length));
                    break;
                default:
                    var gone = Line(bytes, at);
                    bytes.RemoveRange(gone.Start, gone.Length);
                    break;
            }

            if (bytes.Count == 0)
            {
                break;
            }
        }

        return [.. bytes];
    }

    private static byte[] Token(Random random) => Encoding.UTF8.GetBytes(Tokens[random.Next(Tokens.Length)]);

    private static (int Start, int Length) Line(List<byte> bytes, int at)
    {
        var start = bytes.LastIndexOf((byte)'\n', at) + 1;
        var end = bytes.IndexOf((byte)'\n', Math.Min(start, bytes.Count - 1));
        return (Math.Min(start, bytes.Count - 1), (end < 0 ? bytes.Count : end + 1) - Math.Min(start, bytes.Count - 1));
    }

    // What follows the colon of a line, without its comma; the whole line where it has none.
    private static (int Start, int Length) Value(List<byte> bytes, int at)
    {
        var line = Line(bytes, at);
        var colon = bytes.IndexOf((byte)':', line.Start, line.Length);
        var start = colon < 0 ? line.Start : colon + 1;
        var end = line.Start + line.Length;
        while (end > start && bytes[end - 1] is (byte)'\n' or (byte)',')
        {
            end--;
        }

        return (start, end - start);
    }
}
