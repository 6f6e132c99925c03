namespace SupervisionDomain;

/// <summary>A small type of which <c>default</c> says nothing, so that no record and no list takes it.</summary>
internal interface IRefusesDefault
{
    /// <summary>Whether this is <c>default</c>.</summary>
    public bool IsDefault { get; }
}
