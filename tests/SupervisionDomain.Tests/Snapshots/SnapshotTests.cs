using System.Text;
using System.Text.RegularExpressions;
using Xunit.Sdk;

namespace SupervisionDomain.Tests;

public sealed class SnapshotTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    private string Verified => Path.Combine(folder.FullName, "A.verified.txt");

    private string Received => Path.Combine(folder.FullName, "A.received.txt");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task An_accepted_text_is_written_with_a_mark_and_without_a_last_newline_and_then_holds()
    {
        await Snapshot.Verify("督查\r\ntwo\n", Verified, Received, accept: true);

        (await File.ReadAllBytesAsync(Verified, TestContext.Current.CancellationToken)).Should().Equal([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("督查\ntwo")]);
        await Snapshot.Verify("督查\ntwo\n", Verified, Received, accept: false);
        File.Exists(Received).Should().BeFalse();
    }

    [Fact]
    public async Task A_difference_fails_with_its_first_lines_and_leaves_the_received_text_until_it_is_gone()
    {
        await Snapshot.Verify("one\ntwo\nthree", Verified, Received, accept: true);

        await FluentActions.Awaiting(() => Snapshot.Verify("one\n2\nthree", Verified, Received, accept: false)).Should().ThrowAsync<FailException>()
            .WithMessage("*from line 2*- two*+ 2*");
        (await File.ReadAllTextAsync(Received, TestContext.Current.CancellationToken)).Should().Be("one\n2\nthree");
        await Snapshot.Verify("one\ntwo\nthree", Verified, Received, accept: false);
        File.Exists(Received).Should().BeFalse();
    }

    [Fact]
    public async Task Without_an_accepted_text_the_test_fails() =>
        await FluentActions.Awaiting(() => Snapshot.Verify("one", Verified, Received, accept: false)).Should().ThrowAsync<FailException>();

    [Theory]
    [InlineData("1", null, true)]
    [InlineData("1", "", true)]
    [InlineData("1", "true", false)]
    [InlineData("true", null, false)]
    [InlineData(null, null, false)]
    public void Texts_are_accepted_on_demand_and_never_on_a_build_server(string? accept, string? ci, bool accepts) =>
        Snapshot.Accepts(name => name == "CI" ? ci : accept).Should().Be(accepts);

    [Fact]
    public void Every_accepted_text_has_its_test()
    {
        Files("*.verified.*").Should().HaveCountGreaterThanOrEqualTo(3);
        WithoutTest(Files("*.verified.*"), ".verified.").Should().BeEmpty("a text would be left over from a test that is gone");
    }

    // A text whose test is there is that test's own matter: it fails, or takes the text away.
    [Fact]
    public void No_received_text_is_left_over_from_a_test_that_is_gone() => WithoutTest(Files("*.received.*"), ".received.").Should().BeEmpty();

    private static List<string> WithoutTest(List<string> texts, string mark)
    {
        var sources = Directory.EnumerateFiles(Repository.Tests, "*.cs", SearchOption.AllDirectories).ToDictionary(f => f, File.ReadAllText);
        return texts.Where(text =>
        {
            var name = Path.GetFileName(text)[..Path.GetFileName(text).IndexOf(mark, StringComparison.Ordinal)];
            var folder = Path.GetDirectoryName(text);
            return !sources.Any(s => Path.GetDirectoryName(s.Key) == folder && (
                s.Value.Contains($"name: \"{name}\"", StringComparison.Ordinal)
                || (name.StartsWith(Path.GetFileNameWithoutExtension(s.Key) + '.', StringComparison.Ordinal)
                    && Regex.IsMatch(s.Value, $@"\bTask {Regex.Escape(Method(name))}\("))));
        }).ToList();

        // Parameters are written name=value behind the method.
        static string Method(string name) => Regex.Replace(name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..], "_[^_=]+=.*$", "");
    }

    private static List<string> Files(string pattern) => Directory.EnumerateFiles(Repository.Tests, pattern, SearchOption.AllDirectories)
        .Where(f => !Path.GetRelativePath(Repository.Tests, f).StartsWith("bin", StringComparison.Ordinal)).ToList();
}
