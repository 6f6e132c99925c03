namespace SupervisionDomain;

/// <summary>Collects measures of accountability into columns, a row each.</summary>
internal sealed class AccountabilityColumnsBuilder
{
    private readonly List<ushort> kind = [];
    private readonly List<int> person = [];

    public DatedRowsBuilder Rows { get; } = new();

    /// <param name="id">The measure.</param>
    /// <param name="acting">The organizations for which it counts.</param>
    /// <param name="when">When it was decided.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="person">On whom it falls; -1 for no person.</param>
    public void Add(Id<AccountabilityMeasure> id, int acting, Blurred when, ushort kind, int person)
    {
        Rows.Add(id.ToString(), acting, when);
        this.kind.Add(kind);
        this.person.Add(person);
    }

    public AccountabilityColumns Build() => new() { Rows = Rows.Build(), Kind = [.. kind], Person = [.. person] };
}
