using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

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
    public void The_readme_has_these_programs_and_the_first_has_fifteen_lines()
    {
        Programs().Should().HaveCount(5);
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

    private static List<string> Programs() =>
        [.. Regex.Matches(Text(), "```csharp\n(.*?)```", RegexOptions.Singleline).Select(match => match.Groups[1].Value)];

    private static string Text([CallerFilePath] string here = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "../../../README.md"));

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
