namespace SupervisionDomain;

/// <summary>Where a record, or one member of it, was read (来源).</summary>
/// <remarks>
/// A source does not say what is true; it says who said it and where, so that a total can be traced to the words
/// behind it. Equality is by value; merging keeps each source once.
/// </remarks>
public sealed record Source
{
    /// <summary>The document that says it.</summary>
    public required Id<IssuedDocument> Document { get; init => field = value.NotDefault(); }

    /// <summary>
    /// The member that it says, as a JSON Pointer (RFC 6901) from the record that holds this source, for example
    /// <c>/offices/2/tenure</c>; null when it says the record as a whole.
    /// </summary>
    public string? Member { get; init => field = FreeText.Optional(value); }

    /// <summary>A few words as printed. Not for sentences, and not for names of persons.</summary>
    public string? Quote { get; init => field = FreeText.Optional(value); }

    /// <summary>Where the words begin in the document, in Unicode code points from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 0.</exception>
    public int? Offset
    {
        get;
        init => field = value is < 0 ? throw new ArgumentOutOfRangeException(nameof(value), value, "An offset is not negative.") : value;
    }

    /// <summary>The id of the fact in a catalogue of facts of that document, where there is one.</summary>
    public string? Fact { get; init => field = FreeText.Optional(value); }

    /// <summary>How the document says it; null when it says so in words.</summary>
    public SourceBasis? Basis { get; init => field = value?.Listed(); }
}
