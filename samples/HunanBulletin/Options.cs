using System.Diagnostics.CodeAnalysis;
using NodaTime;
using NodaTime.Text;
using SupervisionDomain;

namespace HunanBulletin;

/// <summary>What the command line asks for.</summary>
internal sealed record Options
{
    private const string Usage = "usage: HunanBulletin [--lang zh|en] [--as-of YYYY-MM-DD] [--json] [--report FILE...]";

    /// <summary>The one language to print in; null for bulletins in both.</summary>
    public Language? Language { get; private init; }

    public Language Headings => Language ?? SupervisionDomain.Language.En;

    /// <summary>The day on which the article appeared.</summary>
    public static LocalDate Published { get; } = new(2021, 8, 1);

    public LocalDate AsOf { get; private init; } = Published;

    public bool Json { get; private init; }

    /// <summary>Report files to read; none for the ten that come with the sample.</summary>
    public IReadOnlyList<string> Files { get; private init; } = [];

    public bool IsArticle => Files.Count == 0;

    public static bool TryParse(string[] args, [NotNullWhen(true)] out Options? options, [NotNullWhen(false)] out string? usage)
    {
        options = new();
        usage = null;
        for (var i = 0; i < args.Length; i++)
        {
            var value = i + 1 < args.Length ? args[i + 1] : "";
            switch (args[i])
            {
                case "--json":
                    options = options with { Json = true };
                    break;
                case "--lang" when value is "zh" or "en":
                    options = options with { Language = value == "zh" ? SupervisionDomain.Language.Zh : SupervisionDomain.Language.En };
                    i++;
                    break;
                case "--as-of" when LocalDatePattern.Iso.Parse(value).TryGetValue(default, out var day):
                    options = options with { AsOf = day };
                    i++;
                    break;
                case "--report" when value.Length > 0 && !value.StartsWith("--", StringComparison.Ordinal):
                    var files = args.Skip(i + 1).TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal)).ToList();
                    options = options with { Files = [.. options.Files, .. files] };
                    i += files.Count;
                    break;
                default:
                    usage = Usage;
                    return false;
            }
        }

        return true;
    }
}
