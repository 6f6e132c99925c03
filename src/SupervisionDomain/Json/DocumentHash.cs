using System.Buffers;
using System.Security.Cryptography;

namespace SupervisionDomain.Json;

/// <summary>The SHA-256 of a document as the contract writes it, in lowercase hexadecimal: of no two that are not equal the same.</summary>
internal sealed class DocumentHash : IBufferWriter<byte>, IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] bytes = new byte[16 * 1024];

    private DocumentHash()
    {
    }

    // Hashed on the way and not kept: a document may be longer than any text. Indented, for so extensions stand there as they are.
    public static string Of(SupervisionReport report)
    {
        using var hashing = new DocumentHash();
        DocumentText.Write(report, hashing, indented: true);
        return Convert.ToHexStringLower(hashing.hash.GetHashAndReset());
    }

    public void Advance(int count) => hash.AppendData(bytes, 0, count);

    public Memory<byte> GetMemory(int sizeHint = 0) => bytes.Length >= sizeHint ? bytes : bytes = new byte[sizeHint];

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public void Dispose() => hash.Dispose();
}
