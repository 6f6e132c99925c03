using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SupervisionDomain.Json;

/// <summary>What rules the members of a record break, each told where it stands: it is made on trial with what is required, and with one other member at a time.</summary>
internal static class RecordTrial
{
    /// <param name="text">The record.</param>
    /// <param name="type">Its type.</param>
    /// <param name="without">The members in which something is wrong already.</param>
    /// <returns>The member, or null where no single one breaks the rule; where its value begins in the text; and what is wrong.</returns>
    public static List<(string? Member, int At, string Code, string Message)> Faults(ReadOnlySpan<byte> text, JsonTypeInfo type, IReadOnlySet<string> without)
    {
        var members = Members(text, type);
        var required = members.FindAll(m => m.IsRequired);
        if (required.Exists(m => without.Contains(m.Name)) || required.Count < type.Properties.Count(p => p.IsRequired))
        {
            return [];   // it cannot be made
        }

        var rest = members.FindAll(m => !m.IsRequired && !without.Contains(m.Name));
        if (Fault(text, type, [.. required, .. rest]) is not { } whole)
        {
            return [];
        }

        var faults = new List<(string? Member, int At, string Code, string Message)>();
        foreach (var member in Fault(text, type, required) is null ? rest : [])
        {
            if (Fault(text, type, [.. required, member]) is { } fault)
            {
                faults.Add((member.Name, member.Value, fault.Code, fault.Message));
            }
        }

        return faults.Count > 0 ? faults : [(null, 0, whole.Code, whole.Message)];
    }

    private static List<Member> Members(ReadOnlySpan<byte> text, JsonTypeInfo type)
    {
        var members = new List<Member>();
        var reader = new Utf8JsonReader(text, new() { MaxDepth = type.Options.MaxDepth });
        for (reader.Read(); reader.Read() && reader.TokenType == JsonTokenType.PropertyName;)
        {
            var (start, name) = ((int)reader.TokenStartIndex, CleanText.WellFormed(ref reader));
            reader.Read();
            var value = (int)reader.TokenStartIndex;
            reader.Skip();
            if (type.Properties.FirstOrDefault(p => p.Name == name) is { } property && !members.Exists(m => m.Name == name))
            {
                members.Add(new(property.Name, property.IsRequired, start, value, (int)reader.BytesConsumed));
            }
        }

        return members;
    }

    private static (string Code, string Message)? Fault(ReadOnlySpan<byte> text, JsonTypeInfo type, List<Member> members)
    {
        var made = new List<byte> { (byte)'{' };
        foreach (var member in members)
        {
            made.AddRange(made.Count == 1 ? ""u8 : ","u8);
            made.AddRange(text[member.Start..member.End]);
        }

        made.Add((byte)'}');
        return Fault(CollectionsMarshal.AsSpan(made), type);
    }

    /// <summary>The first rule that a text breaks as a whole; null where it can be made.</summary>
    public static (string Code, string Message)? Fault(ReadOnlySpan<byte> text, JsonTypeInfo type)
    {
        try
        {
            _ = JsonSerializer.Deserialize(text, type);
            return null;
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException)
        {
            return ContractException.Fault(broken);
        }
    }

    // From where its name stands to where its value ends.
    private sealed record Member(string Name, bool IsRequired, int Start, int Value, int End);
}
