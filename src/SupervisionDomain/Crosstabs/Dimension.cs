using NodaTime;

namespace SupervisionDomain;

/// <summary>By what a crosstab divides its totals, beside the organizations (分组维度).</summary>
/// <remarks>The periods divide by the day of the occurrence that is counted, the others by what the record says.</remarks>
public sealed record Dimension
{
    private Dimension(string name, Term title) => (Name, Title) = (name, title);

    /// <summary>Its name in English, in one word.</summary>
    public string Name { get; }

    /// <summary>What it is called.</summary>
    public Term Title { get; }

    /// <summary>By calendar month (月).</summary>
    public static Dimension Month { get; } = new("month", new("月份", "month"));

    /// <summary>By calendar quarter (季度).</summary>
    public static Dimension Quarter { get; } = new("quarter", new("季度", "quarter"));

    /// <summary>By calendar year (年).</summary>
    public static Dimension Year { get; } = new("year", new("年份", "year"));

    /// <summary>By what the finding is about (问题类别).</summary>
    public static Dimension Category { get; } = new("category", new("问题类别", "category of finding"));

    /// <summary>By where the finding stood at the end of the last day asked for (问题状态).</summary>
    public static Dimension State { get; } = new("state", new("问题状态", "state of finding"));

    /// <summary>By kind of the measure of accountability (处理方式).</summary>
    public static Dimension AccountabilityKind { get; } = new("accountabilityKind", new("处理方式", "kind of accountability"));

    /// <summary>By kind of the site (场所类型).</summary>
    public static Dimension SiteKind { get; } = new("siteKind", new("场所类型", "kind of site"));

    /// <summary>Whether it is a period.</summary>
    internal bool IsPeriod => this == Month || this == Quarter || this == Year;

    /// <summary>The first and the last day of the period in which a day lies.</summary>
    internal (LocalDate First, LocalDate Last) PeriodOf(LocalDate day)
    {
        var months = this == Month ? 1 : this == Quarter ? 3 : 12;
        var first = new LocalDate(day.Year, ((day.Month - 1) / months * months) + 1, 1);
        return (first, first.PlusMonths(months - 1).With(DateAdjusters.EndOfMonth));
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
