using System.Text;

namespace SupervisionDomain.Json;

/// <summary>A list of names, told from the bytes that follow the opening quotation mark as a number each.</summary>
internal sealed class PlainNames(params string[] all)
{
    private readonly byte[][] quoted = [.. all.Select(name => Encoding.UTF8.GetBytes(name + '"'))];
    private readonly byte[][] following = [.. all.Select(name => Encoding.UTF8.GetBytes($",\"{name}\":"))];

    /// <summary>Goes past a name and its closing mark; false where it is none of these.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the name begins; behind its closing mark then.</param>
    /// <param name="last">The name before, or -1: they mostly stand in one order.</param>
    /// <param name="number">The number of the name.</param>
    public bool TryRead(ReadOnlySpan<byte> text, ref int at, int last, out int number)
    {
        number = last;
        for (var step = 0; step < quoted.Length; step++)
        {
            number = number + 1 < quoted.Length ? number + 1 : 0;
            if (text[at..].StartsWith(quoted[number]))
            {
                at += quoted[number].Length;
                return true;
            }
        }

        return false;
    }

    /// <summary>Goes past the comma, the name and the colon of a member as this library writes them: in order, and without space; false where it is otherwise.</summary>
    public bool TryReadFollowing(ReadOnlySpan<byte> text, ref int at, int last, out int number)
    {
        for (number = last + 1; number < following.Length; number++)
        {
            if (text[at..].StartsWith(following[number]))
            {
                at += following[number].Length;
                return true;
            }
        }

        return false;
    }
}
