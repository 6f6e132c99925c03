namespace SupervisionDomain;

/// <summary>Sees each id that a record holds, with the member it stands in, and says what id is to stand there.</summary>
internal interface IReferenceVisitor
{
    /// <summary>Who sees what stands in an element of a list.</summary>
    public IReferenceVisitor At(string list, int index);

    /// <summary>The id of a record, or of an event, by which it is known.</summary>
    public Id<T> Own<T>(Id<T> id);

    /// <summary>A reference to a record; of a list of them, the one at the index.</summary>
    public Id<T> Visit<T>(Id<T> id, string member, int? index = null)
        where T : IRecord;
}
