namespace SupervisionDomain;

/// <summary>An open list of codes: the known ones with their terms; others may be added by anybody.</summary>
public interface ICodeList
{
    /// <summary>The known codes and what they mean.</summary>
    public static abstract IReadOnlyDictionary<string, Term> Known { get; }
}
