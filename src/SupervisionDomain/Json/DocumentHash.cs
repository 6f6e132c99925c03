using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SupervisionDomain.Json;

/// <summary>The SHA-256 of a document as the contract writes it, in lowercase hexadecimal: of no two that are not equal the same.</summary>
internal static class DocumentHash
{
    // Hashed on the way and not kept: a document may be longer than any text. Extensions stand there as they are.
    public static string Of(SupervisionReport report)
    {
        using var hash = SHA256.Create();
        using (var hashing = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
        {
            JsonSerializer.Serialize(hashing, report, (JsonTypeInfo<SupervisionReport>)ContractOptions.Strict.GetTypeInfo(typeof(SupervisionReport)));
        }

        return Convert.ToHexStringLower(hash.Hash!);
    }
}
