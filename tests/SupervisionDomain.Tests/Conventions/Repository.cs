using System.Runtime.CompilerServices;

namespace SupervisionDomain.Tests;

/// <summary>Where the sources of this test run stand.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Library => Path.Combine(Root, "src", "SupervisionDomain");

    public static string Tests => Path.Combine(Root, "tests", "SupervisionDomain.Tests");

    private static string FindRoot([CallerFilePath] string here = "")
    {
        for (var folder = Path.GetDirectoryName(here); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "SupervisionDomain.sln")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException("The sources of the tests are not where they were compiled.");
    }
}
