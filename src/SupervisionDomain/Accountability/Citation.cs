namespace SupervisionDomain;

/// <summary>A place in a law, regulation or other text on which something rests (依据). It names the text and never repeats it.</summary>
/// <remarks>A text that was revised is cited once for each version, each in its time.</remarks>
public sealed record Citation
{
    /// <summary>The name of the text; of a revised one, with the revision.</summary>
    public required Term Text { get; init => field = value.NotNull(); }

    /// <summary>The article or articles, as they are numbered: <c>8</c>, <c>45(1)</c>; null where none is known.</summary>
    public string? Article { get; init => field = FreeText.Optional(value); }

    /// <summary>When the text is in force.</summary>
    public Validity InForce { get; init => field = value ?? Validity.Always; } = Validity.Always;

    /// <summary>How far it has been checked that the article says so.</summary>
    public required Verification Verification { get; init => field = value.Listed(); }

    /// <summary>How far the dates of <see cref="InForce"/> have been checked; null for as far as the rest.</summary>
    public Verification? DatesVerification { get; init => field = value?.Listed(); }
}
