namespace SupervisionDomain;

/// <summary>A conflict, and where each document states its side.</summary>
/// <param name="Conflict">What documents dispute.</param>
/// <param name="Statements">Where they do.</param>
internal sealed record Dispute(Conflict Conflict, IEnumerable<Statement> Statements);
