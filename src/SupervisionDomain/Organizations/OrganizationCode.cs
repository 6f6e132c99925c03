using System.Diagnostics.CodeAnalysis;

namespace SupervisionDomain;

/// <summary>The code of an organization (组织机构代码, GB 11714): eight digits or capital letters and a check character, with or without a hyphen before it.</summary>
/// <remarks>Read by its form alone; the check is a result. A code with a hyphen equals the one without. <c>default</c> is not a code.</remarks>
public readonly record struct OrganizationCode : IParsable<OrganizationCode>, IRefusesDefault
{
    private static readonly int[] Weights = [3, 7, 9, 10, 5, 8, 4, 2];

    private readonly string? text;

    private OrganizationCode(string text) => this.text = text;

    /// <summary>Whether the last character is the one that the first eight give: 11 less the weighted sum modulo 11, where 10 is X and 11 is 0.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public IdentifierCheck Check
    {
        get
        {
            var code = text ?? throw new InvalidOperationException("default is not an organization code.");
            var sum = Weights.Select((weight, i) => weight * (char.IsAsciiDigit(code[i]) ? code[i] - '0' : code[i] - 'A' + 10)).Sum();
            return code[8] == "0X987654321"[sum % 11] ? IdentifierCheck.Valid : IdentifierCheck.WrongCheckCharacter;
        }
    }

    /// <summary>Reads a code by its form.</summary>
    /// <exception cref="FormatException">Not eight ASCII digits or capital letters, then a digit or X, with at most a hyphen between.</exception>
    public static OrganizationCode Parse(string text) => TryParse(text ?? throw new ArgumentNullException(nameof(text)), out var code)
        ? code
        : throw new FormatException($"«{text}» is not an organization code of nine characters.");

    /// <summary>Reads a code by its form; false when the text has another.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out OrganizationCode code)
    {
        var bare = text is { Length: 10 } && text[8] == '-' ? text.Remove(8, 1) : text;
        var legal = bare is { Length: 9 } && bare[..8].All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c)) && (char.IsAsciiDigit(bare[8]) || bare[8] == 'X');
        code = legal ? new(bare!) : default;
        return legal;
    }

    bool IRefusesDefault.IsDefault => text is null;

    /// <summary>The nine characters without a hyphen; empty for <c>default</c>.</summary>
    public override string ToString() => text ?? "";

    static OrganizationCode IParsable<OrganizationCode>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<OrganizationCode>.TryParse(string? s, IFormatProvider? provider, out OrganizationCode result) => TryParse(s, out result);
}
