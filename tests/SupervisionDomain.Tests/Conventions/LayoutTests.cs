using System.Text.RegularExpressions;

namespace SupervisionDomain.Tests;

/// <summary>One folder a concept, and dependencies in one direction only: held by reading the sources.</summary>
public sealed partial class LayoutTests
{
    // A folder may use those of lower numbers and, where the number is even, its peers.
    private static readonly Dictionary<string, int> Layers = new()
    {
        [""] = 0, ["Time"] = 0,
        ["Figures"] = 10,
        ["Organizations"] = 20, ["Inspections"] = 20, ["Findings"] = 20, ["Intake"] = 20, ["Accountability"] = 20,
        ["Reports"] = 30,
        ["Ledgers"] = 35,
        ["Rollups"] = 40,
        ["Crosstabs"] = 42,
        ["Reconciliations"] = 45,
        ["Bulletins"] = 51, ["Tables"] = 51, ["Json"] = 51,
    };

    // File and type, with the reason.
    private static readonly Dictionary<(string File, string Type), string> Exceptions = new()
    {
        [("Source.cs", "IssuedDocument")] = "only as a type argument, Id<IssuedDocument>: a source names the document it was read in",
        [("Id.cs", "Organization")] = "only as a type argument, Id<Organization>: an id takes the scope of its issuer",
        [("RecordReference.cs", "Organization")] = "only as a type argument, Id<Organization>: so does a reference",
        [("SupervisionReport.cs", "DocumentHash")] = "one call: two documents are told apart by what is written, which nothing but the contract can write of all that a document says",
        [("FigureRollup.cs", "RelationDoubts")] = "one call: a figure of a relation that does not hold is uncertain, and whether one holds is for reconciliation to tell",
    };

    private static IReadOnlyList<SourceFile> Sources { get; } = Directory
        .EnumerateFiles(Repository.Library, "*.cs", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Repository.Library, path).Replace('\\', '/'))
        .Where(path => !path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(path => new SourceFile(path, SourceText.CodeOf(File.ReadAllText(Path.Combine(Repository.Library, path)))))
        .ToList();

    [Fact]
    public void Every_folder_has_its_place_in_the_order() =>
        Sources.Select(s => s.Folder).Distinct().Should().BeSubsetOf(Layers.Keys);

    [Fact]
    public void A_file_mentions_no_type_of_a_higher_folder()
    {
        var declared = Sources.SelectMany(s => s.Declared.Select(d => (d.Name, s.Folder))).ToLookup(d => d.Name, d => d.Folder);
        var found = (
            from source in Sources
            from type in source.Mentions.Where(declared.Contains)
            where declared[type].All(folder => folder != source.Folder && !MayUse(source.Folder, folder))
            select (File: Path.GetFileName(source.Path), Type: type)).ToHashSet();

        found.Except(Exceptions.Keys).Should().BeEmpty();
        Exceptions.Keys.Except(found).Should().BeEmpty("an exception that nothing needs is to go");
    }

    [Fact]
    public void The_exceptions_are_type_arguments_or_one_call_and_nothing_else()
    {
        foreach (var ((file, type), reason) in Exceptions)
        {
            var code = Sources.Single(s => Path.GetFileName(s.Path) == file).Code;
            Regex.Count(code, $@"\b{type}\b").Should().Be(reason.StartsWith("one call", StringComparison.Ordinal) ? 1 : Regex.Count(code, $@"\bId<{type}>"));
        }
    }

    [Fact]
    public void Each_file_holds_at_most_one_public_type_and_is_named_after_it()
    {
        foreach (var source in Sources)
        {
            var types = source.Declared.Where(d => d.IsPublic).Select(d => d.Name).Distinct().ToList();
            types.Should().HaveCountLessThanOrEqualTo(1, source.Path);
            types.Should().AllBe(Path.GetFileNameWithoutExtension(source.Path));
        }
    }

    [Fact]
    public void A_file_without_a_public_type_is_named_after_its_type_or_holds_only_converters()
    {
        foreach (var source in Sources.Where(s => s.Declared.Count > 0 && !s.Declared.Any(d => d.IsPublic)))
        {
            var name = Path.GetFileNameWithoutExtension(source.Path);
            (source.Declared.Any(d => d.Name == name) || name.EndsWith("Converters", StringComparison.Ordinal)).Should().BeTrue(source.Path);
        }
    }

    [Theory]
    [InlineData("using X = SupervisionDomain.Ledger;", true)]
    [InlineData("List<Ledger> x;", true)]
    [InlineData("new Ledger()", true)]
    [InlineData("x is Ledger y", true)]
    [InlineData("Ledger.Of(x)", true)]
    [InlineData("x.Ledger.Of(x)", false)]
    [InlineData("public int Ledger { get; }", false)]
    [InlineData("new() { Ledger = x }", false)]
    public void The_reader_of_sources_tells_a_type_from_a_member(string code, bool isType) =>
        new SourceFile("x.cs", code).Mentions.Contains("Ledger").Should().Be(isType);

    [Theory]
    [InlineData("var x = \"Rollup\"; // Rollup\n/* Rollup */ Ledger y;", "var x = ; Ledger y;")]
    [InlineData("$\"a{Ledger.Of($\"{Term}Rollup\")}Rollup\"", "Ledger.Of( Term )")]
    [InlineData("'\"' Ledger '\\'' \"\\\"Rollup\" @\"\"\"Rollup\" Term", "Ledger Term")]
    [InlineData("\"\"\"Rollup \" Rollup\"\"\" Term", "Term")]
    public void The_reader_of_sources_keeps_code_only(string text, string code) =>
        SourceText.Tokens(SourceText.CodeOf(text)).Should().Equal(SourceText.Tokens(code));

    private static bool MayUse(string folder, string other) =>
        Layers[other] < Layers[folder] || (Layers[other] == Layers[folder] && Layers[folder] % 2 == 0);

    private sealed partial class SourceFile
    {
        public SourceFile(string path, string code)
        {
            (Path, Code) = (path, code);
            Folder = path.Contains('/', StringComparison.Ordinal) ? path[..path.IndexOf('/', StringComparison.Ordinal)] : "";
            Declared = TopLevel(code);
            Mentions = TypesMentioned(SourceText.Tokens(code));
        }

        public string Path { get; }

        public string Code { get; }

        public string Folder { get; }

        public IReadOnlyList<(string Name, bool IsPublic)> Declared { get; }

        public IReadOnlySet<string> Mentions { get; }

        private static List<(string Name, bool IsPublic)> TopLevel(string code)
        {
            var depth = 0;
            var outside = string.Concat(code.Select(c =>
            {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                return depth == 0 && c != '}' ? c : ' ';
            }));
            return Declaration().Matches(outside).Select(m => (m.Groups["name"].Value, m.Groups["public"].Success)).ToList();
        }

        // A name that follows a dot, or a type, or stands before an assignment, is that of a member and not of a type.
        private static HashSet<string> TypesMentioned(IReadOnlyList<string> tokens)
        {
            var mentioned = new HashSet<string>();
            for (var i = 0; i < tokens.Count; i++)
            {
                var before = i > 0 ? tokens[i - 1] : "";
                var after = i + 1 < tokens.Count ? tokens[i + 1] : "";
                var isMember = (before == "." && tokens[Math.Max(0, i - 2)] != "SupervisionDomain") || after is "=" or "=>" || (IsTypeEnd(before) && after is "{" or ";" or "(" or "," or ")")
                    || (before is "{" or "," or "]" && after is "," or "}") || (before is "(" or "," && after == ":");
                if (char.IsAsciiLetter(tokens[i][0]) && !isMember)
                {
                    mentioned.Add(tokens[i]);
                }
            }

            return mentioned;
        }

        private static bool IsTypeEnd(string token) =>
            token is ">" or "?" || (char.IsAsciiLetter(token.FirstOrDefault()) && token is not ("new" or "return" or "is" or "as" or "in" or "typeof" or "not" or "or" or "and" or "case" or "throw" or "class" or "record" or "out" or "ref"));

        [GeneratedRegex(@"(?:(?<public>\bpublic)\s+|\binternal\s+)(?:(?:static|sealed|abstract|readonly|partial|ref)\s+)*(?:record\s+struct|record|class|struct|interface|enum)\s+(?<name>\w+)")]
        private static partial Regex Declaration();
    }
}
