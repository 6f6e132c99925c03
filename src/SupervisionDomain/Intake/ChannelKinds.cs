namespace SupervisionDomain;

/// <summary>How leads and reports come in (受理渠道类型). An open list.</summary>
/// <remarks>Letter, visit, telephone and network: Rules on accusations (2020) arts. 14-18. Messaging groups: reports of 2021.</remarks>
public sealed class ChannelKinds : ICodeList
{
    private static readonly Dictionary<string, Term> Terms = new()
    {
        ["lettersAndVisits"] = new("信访举报", "letters, visits and reports"),
        ["letter"] = new("来信", "letter"),
        ["visit"] = new("来访", "visit"),
        ["telephone"] = new("电话", "telephone"),
        ["online"] = new("网络", "online form"),
        ["messagingGroup"] = new("微信群", "messaging group"),
    };

    private ChannelKinds()
    {
    }

    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Term> Known => Terms;

    /// <summary>Letters, visits and reports (信访举报).</summary>
    public static Code<ChannelKinds> LettersAndVisits { get; } = Code<ChannelKinds>.Parse("lettersAndVisits");

    /// <summary>A letter (来信).</summary>
    public static Code<ChannelKinds> Letter { get; } = Code<ChannelKinds>.Parse("letter");

    /// <summary>A visit in person (来访).</summary>
    public static Code<ChannelKinds> Visit { get; } = Code<ChannelKinds>.Parse("visit");

    /// <summary>Telephone (电话).</summary>
    public static Code<ChannelKinds> Telephone { get; } = Code<ChannelKinds>.Parse("telephone");

    /// <summary>Online form (网络).</summary>
    public static Code<ChannelKinds> Online { get; } = Code<ChannelKinds>.Parse("online");

    /// <summary>Messaging group (微信群).</summary>
    public static Code<ChannelKinds> MessagingGroup { get; } = Code<ChannelKinds>.Parse("messagingGroup");
}
