namespace SupervisionDomain;

/// <summary>The stable codes of what is wrong with measures by a catalogue; see <see cref="AccountabilityCheck"/>.</summary>
public static class AccountabilityIssueCodes
{
    /// <summary>An organization under a measure that falls on persons only (Law on sanctions for public employees art. 10).</summary>
    public const string PersonsOnly = "persons-only";

    /// <summary>A person under a measure that falls on organizations only.</summary>
    public const string OrganizationsOnly = "organizations-only";

    /// <summary>A person none of whose known statuses allows the measure (for the heavier government sanctions arts. 22, 23).</summary>
    public const string StatusNotAllowed = "status-not-allowed";

    /// <summary>A retired person under a new sanction (art. 27).</summary>
    public const string RetiredSanctioned = "retired-sanctioned";

    /// <summary>A lighter sanction decided together with a heavier one, which alone runs (art. 15).</summary>
    public const string LighterSanction = "lighter-sanction";

    /// <summary>A decided period that is shorter or longer than the texts in force allow (arts. 8, 15).</summary>
    public const string PeriodOutOfRange = "period-out-of-range";

    /// <summary>A measure on a day on which no text that the catalogue names for it was in force.</summary>
    public const string BasisNotInForce = "basis-not-in-force";

    /// <summary>A kind that the catalogue does not have; nothing is checked.</summary>
    public const string UnknownKind = "unknown-kind";
}
