using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SupervisionDomain.Json;

namespace SupervisionDomain.Tests;

/// <summary>Every program of the README compiles as it stands, runs, and prints what its comments promise.</summary>
public partial class ReadmeTests
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;";

    [Theory]
    [InlineData(0, "As of 1 August 2021, Chenzhou City: 2 groups sent out.\n", "groups/431000:joint counted once: for 431025, 431028")]
    [InlineData(1, "Error wrong-type $.issuer (1,94): A string belongs here.\n", "The member recordedAt is required.")]
    [InlineData(2, "hotelsInspected\n", "\n")]
    [InlineData(3, "150-odd person-times; 7 measures; 4 to 7 persons\n", "\n")]
    [InlineData(4, "Holds: 334 persons against 315 to 355 persons, 21 persons in both\n", "\n")]
    [InlineData(5, "inspections carried out: 131 to 133 inspections\n", "Rests on 340800 itself: 100 inspections (reported, figures/340800:q1, figures/340800:q2); 340822 itself: 31 to 33 inspections")]
    [InlineData(6, "HandedOver, overdue by 12 hours\n", "no report of rectification waits to be checked")]
    [InlineData(7, "3 inspections\n", "\n")]
    [InlineData(8, "430000 2021-06 Found: 30 problems\n431025 2021-06 Found: 30 problems\n430000 2021-07 Found: 30 problems\n431025 2021-07 Found: 30 problems\n", "3 sites\n")]
    [InlineData(9, "1 problem\n", "1 problem\n1 problem\n")]
    public void A_program_of_the_readme_runs(int index, string first, string then)
    {
        var output = Run(Programs()[index]);

        output.Should().StartWith(first).And.Contain(then);
        foreach (Match promise in Promises().Matches(Programs()[index]))
        {
            output.Should().Contain(promise.Groups[1].Value.Trim(), "the comment beside the line says so");
        }
    }

    [Fact]
    public void The_first_report_is_the_same_in_csharp_and_as_json()
    {
        var page = Text("docs/first-report.md");
        var json = Regex.Match(page, "```json\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        var output = Run(Programs("docs/first-report.md").Single() + "Console.Write(System.Text.Encoding.UTF8.GetString(SupervisionJson.Write(report)));");

        output.Should().StartWith("截至2021年8月1日，临武县派出监督检查组1个，开展监督检查1次，检查场所1个，派出督查人员10余人次，").And.Contain("True\n{");
        var report = SupervisionJson.ReadReport(Encoding.UTF8.GetBytes(json));
        Encoding.UTF8.GetString(SupervisionJson.Write(report)).Should().Be(output[(output.IndexOf("True\n", StringComparison.Ordinal) + 5)..]);
    }

    [Fact]
    public void Rows_of_others_become_findings_as_the_page_says()
    {
        var output = Run(Programs("docs/your-data.md")[0] + "Console.WriteLine($\"{System.Text.Encoding.UTF8.GetString(lines.ToArray()).Count(c => c == '\\n')} lines\");");

        output.Split('\n').Should().ContainInOrder(
            "state: 4 problems, 3 sites, 1 to 2 problems, 1 problem", "north: 2 problems, 1 site, 1 problem, 1 problem", "south: 2 problems, 2 sites, at most 1 problem, 0 problems")
            .And.Contain("state rule.3-501: 2 problems").And.Contain("12 lines", "an envelope, three organizations, three sites, four findings, a manifest").And.NotContain(line => line.Contains("Error", StringComparison.Ordinal));
    }

    [Fact]
    public void Fines_and_what_is_open_at_whom_are_counted_as_the_page_says()
    {
        var page = Text("docs/your-data.md");

        Programs("docs/your-data.md").Should().HaveCount(2);
        Run(Programs("docs/your-data.md")[1]).Should().Be(Regex.Match(page, "It prints:\n\n```\n(.*?)```", RegexOptions.Singleline).Groups[1].Value);
    }

    [Fact]
    public void The_readme_has_these_programs_and_the_first_has_fifteen_lines()
    {
        Programs().Should().HaveCount(10);
        Programs()[0].TrimEnd('\n').Split('\n').Should().HaveCount(15);
    }

    [Fact]
    public void The_readme_names_exactly_two_commands() =>
        Regex.Match(Text(), "```sh\n(.*?)```", RegexOptions.Singleline).Groups[1].Value.TrimEnd('\n').Split('\n')
            .Select(line => line.Split('#')[0].TrimEnd())
            .Should().Equal("dotnet run --project samples/HunanBulletin", "dotnet test");

    // «Console.WriteLine(…);   // what it prints», up to an ellipsis.
    [GeneratedRegex(@"Console\.WriteLine\(.*\);\s+// (?:… )?([^…\n]+)")]
    private static partial Regex Promises();

    private static List<string> Programs(string page = "README.md") =>
        [.. Regex.Matches(Text(page), "```csharp\n(.*?)```", RegexOptions.Singleline).Select(match => match.Groups[1].Value)];

    private static string Text(string page = "README.md", [CallerFilePath] string here = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "../../..", page));

    private static string Run(string program)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp14);
        var compilation = CSharpCompilation.Create(
            "ReadmeProgram",
            [CSharpSyntaxTree.ParseText(Usings, options), CSharpSyntaxTree.ParseText(program, options)],
            references,
            new(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable, generalDiagnosticOption: ReportDiagnostic.Error));
        using var image = new MemoryStream();
        compilation.Emit(image).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Should().BeEmpty();

        var console = Console.Out;
        using var output = new StringWriter { NewLine = "\n" };
        Console.SetOut(output);
        try
        {
            Assembly.Load(image.ToArray()).EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(console);
        }

        return output.ToString();
    }
}
