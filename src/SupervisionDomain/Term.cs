namespace SupervisionDomain;

/// <summary>A name or term in Chinese, in English, or in both (名称).</summary>
public sealed record Term
{
    /// <summary>A term; at least one of the two is given.</summary>
    /// <exception cref="ArgumentException">Neither is given, or one is blank.</exception>
    public Term(string? zh, string? en)
    {
        if (zh is null && en is null)
        {
            throw new ArgumentException("A term is given in at least one language.");
        }

        Zh = FreeText.Optional(zh);
        En = FreeText.Optional(en);
    }

    /// <summary>The Chinese term, where there is one.</summary>
    public string? Zh { get; }

    /// <summary>The English term, where there is one.</summary>
    public string? En { get; }

    /// <summary>The term in the language asked for; in the other where this one is missing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a language of the list.</exception>
    public string In(Language language) => (language.Listed() == Language.Zh ? Zh ?? En : En ?? Zh)!;

    /// <summary>Whether both say the same in Chinese; in English where one of them is not given in Chinese.</summary>
    internal bool Agrees(Term other) => Zh is not null && other.Zh is not null ? Zh == other.Zh : En is not null && En == other.En;

    /// <summary>Both forms.</summary>
    public override string ToString() => Zh is null ? En! : En is null ? Zh : $"{Zh} ({En})";
}
