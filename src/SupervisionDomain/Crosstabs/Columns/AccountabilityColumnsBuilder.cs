namespace SupervisionDomain;

/// <summary>Collects measures of accountability into columns, a row each.</summary>
internal sealed class AccountabilityColumnsBuilder
{
    private readonly List<int> acting = [];
    private readonly List<ushort> day = [];
    private readonly Dictionary<int, Blurred> blurred = [];
    private readonly List<ushort> kind = [];
    private readonly List<int> person = [];

    /// <summary>The id of each row.</summary>
    public TextTable Ids { get; } = new();

    /// <param name="id">The measure.</param>
    /// <param name="acting">The organizations for which it counts.</param>
    /// <param name="when">When it was decided.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="person">On whom it falls; -1 for no person.</param>
    public void Add(Id<AccountabilityMeasure> id, int acting, Blurred when, ushort kind, int person)
    {
        var row = Ids.Add(id.ToString());
        if (when.Day == 0)
        {
            blurred.Add(row, when);
        }

        this.acting.Add(acting);
        day.Add(when.Day);
        this.kind.Add(kind);
        this.person.Add(person);
    }

    public AccountabilityColumns Build() => new()
    {
        Ids = Ids.ToColumn(),
        Acting = [.. acting],
        Day = [.. day],
        BlurredRows = new Dictionary<int, Blurred>(blurred),
        Kind = [.. kind],
        Person = [.. person],
    };
}
