using System.Diagnostics.CodeAnalysis;

namespace SupervisionDomain;

/// <summary>The code of a legal person or other organization (统一社会信用代码, GB 32100-2015): 18 characters.</summary>
/// <remarks>
/// Of the digits and the capital letters without I, O, S, V and Z: one for the registering department, one for the class
/// of the organization, six digits for the division of the registering organ, nine for the organization (GB 11714), one
/// check character. A code is read by its form alone; some codes in use have a wrong check character, so that is a
/// result (<see cref="Check"/>) and no failure. Equality is ordinal. <c>default</c> is not a code.
/// </remarks>
public readonly record struct UnifiedSocialCreditCode : IParsable<UnifiedSocialCreditCode>, IRefusesDefault
{
    private const string Symbols = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private readonly string? text;

    private UnifiedSocialCreditCode(string text) => this.text = text;

    /// <summary>Whether the last character is the one that the first 17 give: weights 3^0 … 3^16, modulo 31; a remainder of 0 gives 0.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public IdentifierCheck Check
    {
        get
        {
            var (sum, weight) = (0, 1);
            foreach (var c in Written[..17])
            {
                sum += Symbols.IndexOf(c, StringComparison.Ordinal) * weight;
                weight = weight * 3 % 31;
            }

            return Written[17] == Symbols[(31 - (sum % 31)) % 31] ? IdentifierCheck.Valid : IdentifierCheck.WrongCheckCharacter;
        }
    }

    /// <summary>The division of the organ that registered it, which need not be that of the organization; null where the digits are no division code.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public DivisionCode? Division => DivisionCode.TryParse(Written[2..8], out var code) ? code : null;

    /// <summary>The organization code within, which has a check of its own; null where the nine characters have not the form of one.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public OrganizationCode? OrganizationCode => SupervisionDomain.OrganizationCode.TryParse(Written[8..17], out var code) ? code : null;

    private string Written => text ?? throw new InvalidOperationException("default is not a unified social credit code.");

    /// <summary>Reads a code by its form.</summary>
    /// <exception cref="FormatException">Not 18 of the 31 symbols with digits in places 3 to 8.</exception>
    public static UnifiedSocialCreditCode Parse(string text) => TryParse(text ?? throw new ArgumentNullException(nameof(text)), out var code)
        ? code
        : throw new FormatException($"«{text}» is not a unified social credit code of 18 characters.");

    /// <summary>Reads a code by its form; false when the text has another.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out UnifiedSocialCreditCode code)
    {
        var legal = text is { Length: 18 } && text.All(c => Symbols.Contains(c, StringComparison.Ordinal)) && text[2..8].All(char.IsAsciiDigit);
        code = legal ? new(text!) : default;
        return legal;
    }

    bool IRefusesDefault.IsDefault => text is null;

    /// <summary>The 18 characters; empty for <c>default</c>.</summary>
    public override string ToString() => text ?? "";

    static UnifiedSocialCreditCode IParsable<UnifiedSocialCreditCode>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<UnifiedSocialCreditCode>.TryParse(string? s, IFormatProvider? provider, out UnifiedSocialCreditCode result) => TryParse(s, out result);
}
