namespace SupervisionDomain;

/// <summary>What is counted of measures of accountability: themselves, of one kind or all, or the persons on whom they fall.</summary>
internal static class AccountabilityRows
{
    public static CountedRows Of(LedgerColumns columns, MeasureShape shape)
    {
        var (m, rows) = (columns.Measures, columns.Measures.Rows);
        var ofPersons = shape.Things == RecordKind.Persons;
        var thing = ofPersons ? CountedRows.WithoutCollective(m.Person, columns.CollectivePersons) : null;
        var kind = shape.Kind is { } asked ? Array.IndexOf(columns.Kinds, asked) + 1 : -1;
        var areAll = kind < 0 && (ofPersons || columns.CollectivePersons.Count == 0);
        bool Counts(int row) => (kind < 0 || m.Kind[row] == kind) && (ofPersons || !columns.CollectivePersons.Contains(m.Person[row]));
        return new()
        {
            Day = areAll ? rows.Day : rows.Day.Select((day, row) => Counts(row) ? day : (ushort)0).ToArray(),
            Organizations = rows.Acting,
            Thing = thing,
            Things = ofPersons ? columns.Persons.Count : rows.Count,
            Aside = rows.Blurred.Where(r => Counts(r.Row) && (thing is null || thing[r.Row] >= 0))
                .Select(r => AsideRow.Of(rows.Ids, r.Row, r.When, thing?[r.Row])).ToList(),
            Scope = ofPersons ? columns.Persons.Scopes : null,
            Record = row => RecordReference.To(rows.Ids.Id<AccountabilityMeasure>(row)),
            Records = RecordKind.Measures,
        };
    }
}
