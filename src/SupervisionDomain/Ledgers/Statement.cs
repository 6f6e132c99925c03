namespace SupervisionDomain;

/// <summary>Where a document states a record.</summary>
/// <param name="Document">The document.</param>
/// <param name="Path">The place in it.</param>
internal readonly record struct Statement(SupervisionReport Document, string Path);
