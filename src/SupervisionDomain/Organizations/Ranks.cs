namespace SupervisionDomain;

/// <summary>Civil-service ranks as statistics name them (职级; Civil Servants Law art. 18). An open list.</summary>
public sealed class Ranks : ICodeList
{
    private static readonly Dictionary<string, Term> Terms = [];

    private Ranks()
    {
    }

    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Term> Known { get; } = Terms.AsReadOnly();

    /// <summary>Provincial or ministerial (省部级).</summary>
    public static Code<Ranks> Provincial { get; } = Code<Ranks>.Enter(Terms, "provincial", "省部级", "provincial or ministerial");

    /// <summary>Bureau (厅局级).</summary>
    public static Code<Ranks> Bureau { get; } = Code<Ranks>.Enter(Terms, "bureau", "厅局级", "bureau");

    /// <summary>Division or county (县处级).</summary>
    public static Code<Ranks> Division { get; } = Code<Ranks>.Enter(Terms, "division", "县处级", "division or county");

    /// <summary>Section or township (乡科级).</summary>
    public static Code<Ranks> Section { get; } = Code<Ranks>.Enter(Terms, "section", "乡科级", "section or township");

    /// <summary>General staff (一般干部).</summary>
    public static Code<Ranks> GeneralStaff { get; } = Code<Ranks>.Enter(Terms, "generalStaff", "一般干部", "general staff");

    /// <summary>Rural, enterprise and other personnel (农村、企业等其他人员).</summary>
    public static Code<Ranks> RuralAndEnterprise { get; } = Code<Ranks>.Enter(Terms, "ruralAndEnterprise", "农村、企业等其他人员", "rural, enterprise and other personnel");
}
