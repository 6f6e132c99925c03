namespace SupervisionDomain;

/// <summary>The languages of terms and bulletins.</summary>
public enum Language
{
    /// <summary>Chinese (zh).</summary>
    Zh = 1,

    /// <summary>English (en).</summary>
    En,
}
