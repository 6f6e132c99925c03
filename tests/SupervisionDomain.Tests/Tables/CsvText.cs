namespace SupervisionDomain.Tests;

/// <summary>A strict reader of RFC 4180, state by state: what is not in its grammar is an error.</summary>
internal static class CsvText
{
    public static List<List<string>> Read(string text)
    {
        var records = new List<List<string>>();
        var at = 0;
        while (at < text.Length)
        {
            var record = new List<string> { Field(text, ref at) };
            while (at < text.Length && text[at] == ',')
            {
                at++;
                record.Add(Field(text, ref at));
            }

            if (at + 1 >= text.Length || text[at] != '\r' || text[at + 1] != '\n')
            {
                throw new FormatException($"A record ends with CR LF, which is not at {at}.");
            }

            at += 2;
            records.Add(record);
        }

        return records.TrueForAll(r => r.Count == records[0].Count) ? records : throw new FormatException("Records have one number of fields.");
    }

    /// <summary>The text that a cell stands for, without the apostrophe that keeps it from being a formula.</summary>
    public static string Bare(string cell) => cell.StartsWith('\'') ? cell[1..] : cell;

    private static string Field(string text, ref int at)
    {
        var begin = at;
        if (at == text.Length || text[at] != '"')
        {
            while (at < text.Length && text[at] is not (',' or '\r' or '\n' or '"'))
            {
                at++;
            }

            return text[begin..at];
        }

        var field = "";
        for (at++; ; at++)
        {
            if (at == text.Length)
            {
                throw new FormatException("A quotation is not closed.");
            }

            if (text[at] == '"' && (at + 1 == text.Length || text[at + 1] != '"'))
            {
                at++;
                return field;
            }

            field += text[at];
            at += text[at] == '"' ? 1 : 0;
        }
    }
}
