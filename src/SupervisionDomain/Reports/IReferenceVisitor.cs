namespace SupervisionDomain;

/// <summary>Sees each id that a record holds, with the member it stands in, and says what id is to stand there.</summary>
internal interface IReferenceVisitor
{
    /// <summary>A reference to a record of the kind.</summary>
    public Id<T> Visit<T>(RecordKind kind, Id<T> id, string member);
}
