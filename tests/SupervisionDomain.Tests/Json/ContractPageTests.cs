using System.Reflection;
using System.Text.RegularExpressions;

namespace SupervisionDomain.Tests;

/// <summary>The page of the contract says what is there: docs/contract.md.</summary>
public sealed class ContractPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "contract.md"));

    [Fact]
    public void Every_issue_code_has_its_line_in_the_catalogue_and_no_other_has_one()
    {
        var codes = typeof(IssueCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!);

        Rows("Issue codes").Should().BeEquivalentTo(codes);
    }

    [Fact]
    public void Every_closed_list_is_named_and_every_open_one()
    {
        var schemas = ContractSchema.Documents.Values.SelectMany(type => ContractSchema.Of(type)["$defs"]!.AsObject()).ToList();
        IEnumerable<string> Marked(string mark) => schemas.Where(d => (string?)d.Value!["$comment"] == mark).Select(d => d.Key).Distinct();

        Names("**Closed lists**").Should().BeEquivalentTo(Marked("closed list"));
        Names("**Open lists**").Should().BeEquivalentTo(Marked("open list"));
    }

    [Fact]
    public void Every_optional_member_for_which_null_is_refused_is_named_but_for_lists()
    {
        var options = SupervisionDomain.Json.ContractOptions.Strict;
        var (types, next) = (new HashSet<Type>(), new Queue<Type>(ContractSchema.Documents.Values));
        var refused = new HashSet<string>();
        while (next.TryDequeue(out var type))
        {
            var info = options.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);
            if (!types.Add(info.Type))
            {
                continue;
            }

            info = info.Converter is SupervisionDomain.Json.IShapeConverter { Shape: var shape } ? options.GetTypeInfo(shape) : info;
            refused.UnionWith(info.Properties.Where(p => !p.IsRequired && !p.IsSetNullable && options.GetTypeInfo(p.PropertyType).Kind != System.Text.Json.Serialization.Metadata.JsonTypeInfoKind.Enumerable).Select(p => p.Name));
            foreach (var member in info.Properties.Select(p => p.PropertyType).Concat(info.ElementType is { } element ? [element] : []))
            {
                next.Enqueue(member);
            }
        }

        Names("Do not write these").Skip(1).TakeWhile(name => name != "24:00:00").Should().BeEquivalentTo(refused);
    }

    [Fact]
    public void The_links_of_the_page_lead_to_files() =>
        Regex.Matches(Page, @"\]\((?!https?:|#)([^)#]+)").Select(link => link.Groups[1].Value)
            .Where(link => !Path.Exists(Path.Combine(Repository.Root, "docs", link))).Should().BeEmpty();

    // The code in the paragraph that begins so.
    private static IEnumerable<string> Names(string beginning) =>
        Regex.Matches(Page[Page.IndexOf(beginning, StringComparison.Ordinal)..].Split("\n\n", 2)[0], "`([^`]+)`").Select(name => name.Groups[1].Value);

    // The first cells of the table under a heading.
    private static IEnumerable<string> Rows(string heading) =>
        Regex.Matches(Page[Page.IndexOf($"# {heading}\n", StringComparison.Ordinal)..].Split("\n#", 2)[0], "^\\| `([^`]+)` \\|", RegexOptions.Multiline).Select(row => row.Groups[1].Value);
}
