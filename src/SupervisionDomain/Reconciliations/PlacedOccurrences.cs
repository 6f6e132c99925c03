namespace SupervisionDomain;

/// <summary>Occurrences at those of some bodies at which they count.</summary>
internal sealed class PlacedOccurrences(Ledger ledger, IEnumerable<Occurrence> occurrences, Placement placement, HashSet<Id<Organization>> bodies)
{
    private readonly List<Occurrence> all = [.. occurrences];

    private ILookup<Id<Organization>, (Occurrence Occurrence, PlaceInTime.Place? Place)> AtNode => field ??= (
        from o in all
        from place in placement.Nodes(o.Organizations, o.When?.FirstDay, o.When?.LastDay)
        where bodies.Contains(place.Node)
        select (place, o)).ToLookup(x => x.place.Node, x => (x.o, (PlaceInTime.Place?)x.place));

    private ILookup<Id<Organization>, (Occurrence Occurrence, PlaceInTime.Place? Place)> OfBody => field ??= (
        from o in all
        from body in o.Organizations.SelectMany(Body).Distinct()
        where bodies.Contains(body)
        select (body, o)).ToLookup(x => x.body, x => (x.o, (PlaceInTime.Place?)null));

    private ILookup<(Id<Organization> Body, FigureScope Scope, Id<Site> Site), (Occurrence Occurrence, PlaceInTime.Place? Place)> AtSites => field ??= (
        from scope in Enum.GetValues<FigureScope>()
        from body in bodies
        from here in At(body, scope, null)
        from site in SitesOf(here.Occurrence)
        select (At: (body, scope, site), here)).ToLookup(x => x.At, x => x.here);

    public IEnumerable<(Occurrence Occurrence, PlaceInTime.Place? Place)> At(Id<Organization> body, FigureScope scope, Id<Site>? site) =>
        site is { } one ? AtSites[(body, scope, one)] : (scope == FigureScope.WithSubordinates ? AtNode : OfBody)[body];

    /// <summary>Whether what counts for some of the organizations of an occurrence that is there counts there.</summary>
    public bool IsAt(Id<Organization> body, ValueList<Id<Organization>> organizations, PlaceInTime.Place? place) =>
        place is { } at ? organizations.Any(at.Organizations.Contains) : organizations.SelectMany(Body).Contains(body);

    /// <summary>Whether something may stand below the body, or be its office, that stands elsewhere by another document.</summary>
    public bool MayHoldMore(Id<Organization> body, FigureScope scope) =>
        scope == FigureScope.OwnBody ? placement.Main.PerhapsBelow(body).Any() : placement.Main.MayHoldMore(body);

    // The site that is counted, or at which what is counted was; where documents dispute it, each.
    private IEnumerable<Id<Site>> SitesOf(Occurrence occurrence) => occurrence.Thing.Kind == RecordKind.Sites ? [Id<Site>.Of(occurrence.Thing)]
        : (occurrence.Version is { } version ? [version] : ledger.VersionsOf(occurrence.Record))
            .SelectMany(record => record is Finding { Site: { } site } ? [site] : (record as Inspection)?.Sites ?? []).Distinct();

    // The body, and those it is an office or dispatched group of.
    private IEnumerable<Id<Organization>> Body(Id<Organization> organization)
    {
        for (Id<Organization>? at = organization; at is { } here; at = placement.Main.IsInternal(here) ? placement.Main.Above(here) : null)
        {
            yield return here;
        }
    }
}
