namespace SupervisionDomain;

/// <summary>Sets of organizations as one number: that of the organization where it is alone, else the complement of the number of the set.</summary>
internal sealed class JointSets
{
    private readonly List<int[]> sets = [[]];

    /// <summary>The organizations that were met.</summary>
    public Ordinals<Id<Organization>> Organizations { get; } = new();

    /// <summary>The sets of several organizations, and of none, by number.</summary>
    public IReadOnlyList<int[]> Sets => sets;

    public int Of(ValueList<Id<Organization>> organizations)
    {
        if (organizations.Count == 1)
        {
            return Organizations.Of(organizations[0]);
        }

        var several = organizations.Select(Organizations.Of).Distinct().ToArray();
        switch (several.Length)
        {
            case 0: return ~0;
            case 1: return several[0];
            default:
                sets.Add(several);
                return ~(sets.Count - 1);
        }
    }
}
