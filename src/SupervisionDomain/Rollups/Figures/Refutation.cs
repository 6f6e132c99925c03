namespace SupervisionDomain;

/// <summary>What those below a body leave of one of its figures that cannot be right if they all are.</summary>
/// <param name="Least">The least that it may be, if it is right or they are.</param>
/// <param name="Most">The most; null where they tell more than it.</param>
/// <param name="By">What they tell.</param>
internal sealed record Refutation(long Least, long? Most, IReadOnlyList<ToldFigure> By);
