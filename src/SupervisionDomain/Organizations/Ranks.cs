namespace SupervisionDomain;

/// <summary>Civil-service ranks as statistics name them (职级; Civil Servants Law art. 18). An open list.</summary>
public sealed class Ranks : ICodeList
{
    private static readonly Dictionary<string, Term> Terms = new()
    {
        ["provincial"] = new("省部级", "provincial or ministerial"),
        ["bureau"] = new("厅局级", "bureau"),
        ["division"] = new("县处级", "division or county"),
        ["section"] = new("乡科级", "section or township"),
        ["generalStaff"] = new("一般干部", "general staff"),
        ["ruralAndEnterprise"] = new("农村、企业等其他人员", "rural, enterprise and other personnel"),
    };

    private Ranks()
    {
    }

    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Term> Known => Terms;

    /// <summary>Provincial or ministerial (省部级).</summary>
    public static Code<Ranks> Provincial { get; } = Code<Ranks>.Parse("provincial");

    /// <summary>Bureau (厅局级).</summary>
    public static Code<Ranks> Bureau { get; } = Code<Ranks>.Parse("bureau");

    /// <summary>Division or county (县处级).</summary>
    public static Code<Ranks> Division { get; } = Code<Ranks>.Parse("division");

    /// <summary>Section or township (乡科级).</summary>
    public static Code<Ranks> Section { get; } = Code<Ranks>.Parse("section");

    /// <summary>General staff (一般干部).</summary>
    public static Code<Ranks> GeneralStaff { get; } = Code<Ranks>.Parse("generalStaff");

    /// <summary>Rural, enterprise and other personnel (农村、企业等其他人员).</summary>
    public static Code<Ranks> RuralAndEnterprise { get; } = Code<Ranks>.Parse("ruralAndEnterprise");
}
