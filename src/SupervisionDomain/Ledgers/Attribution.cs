namespace SupervisionDomain;

/// <summary>For which organizations a record counts (归属): those it names itself, else those of what it belongs to; or those of the place where it lies.</summary>
public static class Attribution
{
    private const int ManyWays = 64;

    private static readonly List<ValueList<Id<Organization>>> Nobody = [[]];

    extension(Ledger ledger)
    {
        /// <summary>Those that sent the group; a sub-group without any has those of its group; else the body that acts as it, or as its group.</summary>
        public ValueList<Id<Organization>> OrganizationsOf(InspectionGroup group)
        {
            ArgumentNullException.ThrowIfNull(group);
            return OrganizationsOf(group, ledger.Senders, ledger.Actors);
        }

        /// <summary>Those that conducted the inspection; else those that sent its groups.</summary>
        public ValueList<Id<Organization>> OrganizationsOf(Inspection inspection)
        {
            ArgumentNullException.ThrowIfNull(inspection);
            return OrganizationsOf(inspection, ledger.Versions, ledger.Senders, ledger.Actors);
        }

        /// <summary>Those that raised the finding; else those of its inspection.</summary>
        public ValueList<Id<Organization>> OrganizationsOf(Finding finding)
        {
            ArgumentNullException.ThrowIfNull(finding);
            return finding.RaisedBy.Count > 0 ? finding.RaisedBy
                : finding.Inspection is { } id ? ledger.ConductorsOf(id, versions => Union(versions.Select(ledger.OrganizationsOf)))
                : [];
        }

        /// <summary>Those that received the lead; else those that run its channel.</summary>
        public ValueList<Id<Organization>> OrganizationsOf(Lead lead)
        {
            ArgumentNullException.ThrowIfNull(lead);
            return lead.ReceivedBy.Count > 0 ? lead.ReceivedBy
                : lead.Channel is { } id ? Union(ledger.Versions(id).Select(channel => channel.RunBy))
                : [];
        }

        /// <summary>Those that decided the measure; else those of its finding; else those of its lead.</summary>
        public ValueList<Id<Organization>> OrganizationsOf(AccountabilityMeasure measure)
        {
            ArgumentNullException.ThrowIfNull(measure);
            return measure.DecidedBy.Count > 0 ? measure.DecidedBy
                : Union([
                    .. measure.Finding is { } id ? ledger.Versions(id).Select(ledger.OrganizationsOf) : [],
                    .. measure.Lead is { } lead && !(measure.Finding is { } own && ledger.CountsForSomebody(own)) ? ledger.Versions(lead).Select(ledger.OrganizationsOf) : [],
                ]);
        }

        /// <summary>The organization in whose charge the site lies; else that of the site it is a part of. Several only where documents dispute it.</summary>
        public ValueList<Id<Organization>> LocationOf(Site site)
        {
            ArgumentNullException.ThrowIfNull(site);
            return Union(Nearest(site, s => s.Jurisdiction is { } organization ? [organization] : [], s => s.Within, ledger.Versions)).Order().ToValueList();
        }

        /// <summary>The organization in whose charge the site of the finding lies.</summary>
        public ValueList<Id<Organization>> LocationOf(Finding finding)
        {
            ArgumentNullException.ThrowIfNull(finding);
            return finding.Site is { } id ? ledger.LocationOf(id) : [];
        }

        /// <summary>The organizations in whose charge the sites of the inspection lie.</summary>
        public ValueList<Id<Organization>> LocationOf(Inspection inspection)
        {
            ArgumentNullException.ThrowIfNull(inspection);
            return Union(inspection.Sites.Distinct().Select(ledger.LocationOf));
        }

        /// <summary>The sets of organizations for which a version of a record may count: one for each document that may be right where it takes them from a record in dispute.</summary>
        internal List<ValueList<Id<Organization>>> WaysOf(IRecord version)
        {
            var ways = version switch
            {
                InspectionGroup group => Senders(group, ledger.Senders).SelectMany(sent => sent.Count > 0 ? [sent] : Actors(group, ledger.Actors)),
                Inspection { ConductedBy.Count: 0 } inspection => inspection.Groups.Select(id => ledger.WaysOf(id)).Aggregate(Nobody, Together),
                Inspection inspection => [inspection.ConductedBy],
                Finding { RaisedBy.Count: 0 } finding => finding.Inspection is { } id ? ledger.WaysOf(id) : Nobody,
                Finding finding => [finding.RaisedBy],
                Lead { ReceivedBy.Count: 0 } lead => lead.Channel is { } id ? ledger.Versions(id).Select(channel => channel.RunBy) : Nobody,
                Lead lead => [lead.ReceivedBy],
                AccountabilityMeasure { DecidedBy.Count: 0 } measure => (measure.Finding is { } id ? ledger.WaysOf(id) : Nobody)
                    .SelectMany(of => of.Count > 0 ? [of] : measure.Lead is { } lead ? ledger.WaysOf(lead) : Nobody),
                AccountabilityMeasure measure => [measure.DecidedBy],
                _ => Nobody,
            };
            return Few(ways);
        }

        private List<ValueList<Id<Organization>>> WaysOf<T>(Id<T> id)
            where T : class, IRecord, IEquatable<T> => ledger.Versions(id) is { Count: > 0 } versions ? Few(versions.SelectMany(version => ledger.WaysOf(version))) : Nobody;

        /// <summary>Whether the finding counts for somebody, whichever document is right.</summary>
        internal bool CountsForSomebody(Id<Finding> id) => AreAll(ledger.Versions(id), finding => finding.RaisedBy.Count > 0
            || (finding.Inspection is { } by && AreAll(ledger.Versions(by), inspection => inspection.ConductedBy.Count > 0
                || inspection.Groups.Any(group => AreAll(ledger.Versions(group), version =>
                    Senders(version, ledger.Senders).TrueForAll(sent => sent.Count > 0) || Actors(version, ledger.Actors).TrueForAll(acting => acting.Count > 0))))));

        /// <summary>As of all versions of the site.</summary>
        internal ValueList<Id<Organization>> LocationOf(Id<Site> site) => Union(ledger.Versions(site).Select(ledger.LocationOf));
    }

    /// <summary>As of a ledger that has these groups, and takes who sent them, or acts as them, from those.</summary>
    internal static ValueList<Id<Organization>> OrganizationsOf(
        Inspection inspection,
        Func<Id<InspectionGroup>, IReadOnlyList<InspectionGroup>> groups,
        Func<Id<InspectionGroup>, IReadOnlyList<InspectionGroup>> senders,
        Func<Id<InspectionGroup>, IReadOnlyList<InspectionGroup>> actors) =>
        inspection.ConductedBy.Count > 0 ? inspection.ConductedBy
            : Union(inspection.Groups.SelectMany(groups).Select(group => OrganizationsOf(group, senders, actors)));

    private static ValueList<Id<Organization>> OrganizationsOf(
        InspectionGroup group, Func<Id<InspectionGroup>, IReadOnlyList<InspectionGroup>> senders, Func<Id<InspectionGroup>, IReadOnlyList<InspectionGroup>> actors)
    {
        var sent = Senders(group, senders);
        return Union(sent.TrueForAll(by => by.Count > 0) ? sent : [.. sent.Where(by => by.Count > 0), .. Actors(group, actors)]);
    }

    private static List<ValueList<Id<Organization>>> Senders(InspectionGroup group, Func<Id<InspectionGroup>, IReadOnlyList<InspectionGroup>> senders) =>
        Nearest(group, g => g.DispatchedBy, g => g.SubGroupOf, senders);

    private static List<ValueList<Id<Organization>>> Actors(InspectionGroup group, Func<Id<InspectionGroup>, IReadOnlyList<InspectionGroup>> actors) =>
        Nearest(group, g => g.ActingBody is { } body ? [body] : [], g => g.SubGroupOf, actors);

    // As one says, and the other.
    private static List<ValueList<Id<Organization>>> Together(List<ValueList<Id<Organization>>> some, List<ValueList<Id<Organization>>> others) =>
        Few(some.SelectMany(_ => others, (one, other) => Union([one, other])));

    // Of more ways it is not asked which are which: it is one of all, or nobody.
    private static List<ValueList<Id<Organization>>> Few(IEnumerable<ValueList<Id<Organization>>> ways)
    {
        var few = ways.Select(way => way.Order().Distinct().ToValueList()).Distinct().Take(ManyWays + 1).ToList();
        return few.Count <= ManyWays ? few : [Union(ways), []];
    }

    // Whether there are any, and all are so.
    private static bool AreAll<T>(IReadOnlyList<T> versions, Func<T, bool> isSo) => versions.Count > 0 && versions.All(isSo);

    // Outwards from one, on each way the first that names any; in a circle none does. Where ways of several versions meet they go on as one.
    private static List<ValueList<Id<Organization>>> Nearest<T>(
        T start, Func<T, ValueList<Id<Organization>>> named, Func<T, Id<T>?> around, Func<Id<T>, IReadOnlyList<T>> versions)
    {
        var found = new List<ValueList<Id<Organization>>>();
        var seen = new HashSet<Id<T>>();
        var open = new Stack<T>([start]);
        while (open.TryPop(out var at))
        {
            if (named(at) is { Count: > 0 } organizations)
            {
                found.Add(organizations);
            }
            else if (around(at) is not { } next || versions(next) is not { Count: > 0 } further)
            {
                found.Add([]);
            }
            else if (seen.Add(next))
            {
                foreach (var version in further.Reverse())
                {
                    open.Push(version);
                }
            }
        }

        return found.Count > 0 ? found : [[]];
    }

    // Of a record that documents dispute, each version may be right: its organizations are those of all.
    private static ValueList<Id<Organization>> Union(IEnumerable<ValueList<Id<Organization>>> lists)
    {
        var all = lists.ToList();
        return all.Count == 1 ? all[0] : all.SelectMany(list => list).Distinct().ToValueList();
    }
}
