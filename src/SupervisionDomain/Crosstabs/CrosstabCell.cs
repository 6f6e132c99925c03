using NodaTime;

namespace SupervisionDomain;

/// <summary>A cell of a crosstab, the organization left open: one value for each dimension (单元格).</summary>
public sealed record CrosstabCell
{
    /// <summary>The first day of the period that counts, inclusive; null where no period was asked for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is of another calendar than ISO.</exception>
    public LocalDate? FirstDay { get; init => field = value?.Iso(); }

    /// <summary>The last day of the period that counts, inclusive; null where no period was asked for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is of another calendar than ISO.</exception>
    public LocalDate? LastDay { get; init => field = value?.Iso(); }

    /// <summary>The category of the finding; null where it was not asked for, or the finding has none.</summary>
    public Code<FindingCategories>? Category { get; init => field = value?.NotDefault(); }

    /// <summary>The state of the finding at the end of the last day asked for; null where it was not asked for, or no record tells that it was raised.</summary>
    public FindingState? State { get; init => field = value?.Listed(); }

    /// <summary>The kind of the measure of accountability; null where it was not asked for.</summary>
    public Code<AccountabilityKinds>? AccountabilityKind { get; init => field = value?.NotDefault(); }

    /// <summary>The kind of the site; null where it was not asked for, or no record says it.</summary>
    public Code<SiteKinds>? SiteKind { get; init => field = value?.NotDefault(); }

    /// <summary>The value of each dimension, the days of the period both included, for example <c>2021-07-01/2021-07-31 Closed</c>; empty where nothing is divided.</summary>
    public override string ToString() =>
        string.Join(' ', new object?[] { FirstDay is null && LastDay is null ? null : $"{FirstDay:uuuu-MM-dd}/{LastDay:uuuu-MM-dd}", Category, State, AccountabilityKind, SiteKind }.Where(value => value is not null));
}
