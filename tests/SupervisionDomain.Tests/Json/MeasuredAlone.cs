namespace SupervisionDomain.Tests;

/// <summary>Tests that ask how much memory is held: none other runs beside them.</summary>
[CollectionDefinition(nameof(MeasuredAlone), DisableParallelization = true)]
public sealed class MeasuredAlone;
