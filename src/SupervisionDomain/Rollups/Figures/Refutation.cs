namespace SupervisionDomain;

/// <summary>What others leave of a figure that cannot be right if they all are.</summary>
/// <param name="Least">The least that it may be, if it is right or they are.</param>
/// <param name="Most">The most; null where they tell more than it.</param>
/// <param name="By">What they tell.</param>
internal sealed record Refutation(long Least, long? Most, IReadOnlyList<ReportedFigure> By);
