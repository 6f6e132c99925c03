using System.Text;
using System.Text.RegularExpressions;

namespace SupervisionDomain.Tests;

/// <summary>C# text without comments and strings; the code inside the holes of interpolated strings stays.</summary>
internal static partial class SourceText
{
    public static string CodeOf(string text)
    {
        var code = new StringBuilder();
        var at = 0;
        Code(text, ref at, code, inHole: false);
        return code.ToString();
    }

    public static IReadOnlyList<string> Tokens(string code) => Token().Matches(code).Select(m => m.Value).ToList();

    private static void Code(string text, ref int at, StringBuilder code, bool inHole)
    {
        for (var depth = 0; at < text.Length;)
        {
            var rest = text.AsSpan(at);
            if (rest.StartsWith("//"))
            {
                at = End(text, "\n", at);
            }
            else if (rest.StartsWith("/*"))
            {
                at = End(text, "*/", at + 2);
            }
            else if (Literal().Match(text, at) is { Success: true } literal && literal.Index == at)
            {
                at += literal.Length;
                Text(text, ref at, code, literal.Groups["dollars"].Captures.Sum(c => c.Length), literal.Groups["quotes"].Length, literal.Value.Contains('@', StringComparison.Ordinal));
                code.Append(' ');
            }
            else if (Character().Match(text, at) is { Success: true } character && character.Index == at)
            {
                at += character.Length;
                code.Append(' ');
            }
            else
            {
                depth += text[at] == '{' ? 1 : text[at] == '}' ? -1 : 0;
                if (inHole && depth < 0)
                {
                    return;
                }

                code.Append(text[at++]);
            }
        }
    }

    private static void Text(string text, ref int at, StringBuilder code, int dollars, int quotes, bool verbatim)
    {
        var close = new string('"', quotes);
        var raw = quotes >= 3;
        while (at < text.Length)
        {
            if (string.CompareOrdinal(text, at, close, 0, quotes) == 0 && !(verbatim && at + 1 < text.Length && text[at + 1] == '"'))
            {
                at += quotes;
                return;
            }

            if (!raw && (text[at] == '"' || (text[at] == '\\' && !verbatim)))
            {
                at += 2;
            }
            else if (dollars > 0 && text[at] == '{' && !raw && text[at + 1] == '{')
            {
                at += 2;
            }
            else if (dollars > 0 && string.CompareOrdinal(text, at, new string('{', dollars), 0, dollars) == 0)
            {
                at += dollars;
                code.Append(' ');
                Code(text, ref at, code, inHole: true);
                at += dollars;
            }
            else
            {
                at++;
            }
        }
    }

    private static int End(string text, string mark, int from) =>
        text.IndexOf(mark, from, StringComparison.Ordinal) is >= 0 and var end ? end + mark.Length : text.Length;

    [GeneratedRegex("""(?<dollars>\$*)(?:@(?<dollars>\$?)(?<quotes>")|(?<quotes>"{3,}|"))""")]
    private static partial Regex Literal();

    [GeneratedRegex("""'(\\.[^']*|[^'\\])'""")]
    private static partial Regex Character();

    [GeneratedRegex(@"[A-Za-z_]\w*|\d\w*|=>|==|\S")]
    private static partial Regex Token();
}
