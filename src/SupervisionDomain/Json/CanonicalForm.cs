using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SupervisionDomain.Json;

/// <summary>The canonical form of JSON (RFC 8785): one value, one text, whoever writes it.</summary>
internal static class CanonicalForm
{
    /// <summary>The canonical form of a text.</summary>
    /// <exception cref="ArgumentException">The text is no I-JSON (RFC 7493): a member twice, half of a surrogate pair, or a number that no double holds.</exception>
    public static byte[] Of(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8, new() { AllowDuplicateProperties = false });
            using var canonical = new ChunkWriter();
            Write(document.RootElement, canonical);
            return canonical.ToArray();
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            throw new ArgumentException("Only I-JSON (RFC 7493) has a canonical form: no member twice, no half of a surrogate pair, no number beyond a double.", broken);
        }
    }

    private static void Write(JsonElement value, ChunkWriter to)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                var next = "{"u8;
                foreach (var member in value.EnumerateObject().OrderBy(m => m.Name, StringComparer.Ordinal))
                {
                    to.Write(next);
                    Text(member.Name, to);
                    to.Write(":"u8);
                    Write(member.Value, to);
                    next = ","u8;
                }

                to.Write(next[0] == '{' ? "{}"u8 : "}"u8);
                break;
            case JsonValueKind.Array:
                next = "["u8;
                foreach (var item in value.EnumerateArray())
                {
                    to.Write(next);
                    Write(item, to);
                    next = ","u8;
                }

                to.Write(next[0] == '[' ? "[]"u8 : "]"u8);
                break;
            case JsonValueKind.String:
                Text(value.GetString()!, to);
                break;
            case JsonValueKind.Number:
                to.Write(Encoding.ASCII.GetBytes(Number(value.GetDouble())));
                break;
            default:
                to.Write(Encoding.ASCII.GetBytes(value.GetRawText()));
                break;
        }
    }

    // The least escapes: quotation mark, backslash, and controls.
    private static void Text(string text, ChunkWriter to)
    {
        var escaped = new StringBuilder("\"", text.Length + 2);
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => escaped.Append("\\\""),
                '\\' => escaped.Append("\\\\"),
                '\b' => escaped.Append("\\b"),
                '\t' => escaped.Append("\\t"),
                '\n' => escaped.Append("\\n"),
                '\f' => escaped.Append("\\f"),
                '\r' => escaped.Append("\\r"),
                < ' ' => escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => escaped.Append(c),
            };
        }

        to.Write(Encoding.UTF8.GetBytes(escaped.Append('"').ToString()));
    }

    // As ECMAScript writes a number: the shortest digits that read back as the same, and an exponent from 1e21 and below 1e-6.
    private static string Number(double number)
    {
        if (!double.IsFinite(number))
        {
            throw new InvalidOperationException("No double holds the number.");
        }

        if (number == 0)
        {
            return "0";
        }

        // d.ddE±n, or ddd.ddd: where the point stands before the first digit that counts.
        var parts = Math.Abs(number).ToString("R", CultureInfo.InvariantCulture).Split('E');
        var whole = parts[0].Split('.')[0];
        var fraction = parts[0].Contains('.', StringComparison.Ordinal) ? parts[0].Split('.')[1] : "";
        var digits = (whole + fraction).Trim('0');
        var point = whole == "0" ? -(fraction.Length - fraction.TrimStart('0').Length) : whole.Length;
        point += parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        var text = digits.Length <= point && point <= 21 ? digits.PadRight(point, '0')
            : point is > 0 and <= 21 ? $"{digits[..point]}.{digits[point..]}"
            : point is > -6 and <= 0 ? $"0.{new string('0', -point)}{digits}"
            : string.Create(CultureInfo.InvariantCulture, $"{digits[0]}{(digits.Length > 1 ? "." : "")}{digits[1..]}e{(point > 0 ? "+" : "-")}{Math.Abs(point - 1)}");
        return number < 0 ? $"-{text}" : text;
    }
}
