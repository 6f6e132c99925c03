namespace SupervisionDomain;

/// <summary>How leads and reports come in (受理渠道类型). An open list.</summary>
/// <remarks>Letter, visit, telephone and network: Rules on accusations (2020) arts. 14-18. Messaging groups: reports of 2021.</remarks>
public sealed class ChannelKinds : ICodeList
{
    private static readonly Dictionary<string, Term> Terms = [];

    private ChannelKinds()
    {
    }

    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Term> Known { get; } = Terms.AsReadOnly();

    /// <summary>Letters, visits and reports (信访举报).</summary>
    public static Code<ChannelKinds> LettersAndVisits { get; } = Code<ChannelKinds>.Enter(Terms, "lettersAndVisits", "信访举报", "letters, visits and reports");

    /// <summary>A letter (来信).</summary>
    public static Code<ChannelKinds> Letter { get; } = Code<ChannelKinds>.Enter(Terms, "letter", "来信", "letter");

    /// <summary>A visit in person (来访).</summary>
    public static Code<ChannelKinds> Visit { get; } = Code<ChannelKinds>.Enter(Terms, "visit", "来访", "visit");

    /// <summary>Telephone (电话).</summary>
    public static Code<ChannelKinds> Telephone { get; } = Code<ChannelKinds>.Enter(Terms, "telephone", "电话", "telephone");

    /// <summary>Online form (网络).</summary>
    public static Code<ChannelKinds> Online { get; } = Code<ChannelKinds>.Enter(Terms, "online", "网络", "online form");

    /// <summary>Messaging group (微信群).</summary>
    public static Code<ChannelKinds> MessagingGroup { get; } = Code<ChannelKinds>.Enter(Terms, "messagingGroup", "微信群", "messaging group");
}
