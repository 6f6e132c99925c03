namespace SupervisionDomain;

/// <summary>Sets of organizations as one number: that of the organization where it is alone, else the complement of the number of the set.</summary>
internal sealed class JointSets
{
    private readonly List<int[]> sets = [[]];

    /// <summary>The organizations that were met.</summary>
    public Ordinals<Id<Organization>> Organizations { get; } = new();

    /// <summary>The sets of several organizations, and of none, by number.</summary>
    public IReadOnlyList<int[]> Sets => sets;

    public int Of(ValueList<Id<Organization>> organizations) => organizations.Count switch
    {
        0 => ~0,
        1 => Organizations.Of(organizations[0]),
        _ => OfSeveral(organizations),
    };

    private int OfSeveral(ValueList<Id<Organization>> organizations)
    {
        var several = organizations.Select(Organizations.Of).Distinct().ToArray();
        if (several.Length == 1)
        {
            return several[0];
        }

        sets.Add(several);
        return ~(sets.Count - 1);
    }
}
