namespace SupervisionDomain;

/// <summary>For which organizations a record counts (归属): those it names itself, else those of what it belongs to.</summary>
public static class Attribution
{
    extension(Ledger ledger)
    {
        /// <summary>Those that sent the group; a sub-group without any has those of its group; else the body that acts as it.</summary>
        public ValueList<Id<Organization>> OrganizationsOf(InspectionGroup group)
        {
            ArgumentNullException.ThrowIfNull(group);
            var seen = new HashSet<Id<InspectionGroup>>();
            for (var at = group; at is not null && seen.Add(at.Id); at = at.SubGroupOf is { } above ? ledger.Find(above) : null)
            {
                if (at.DispatchedBy.Count > 0)
                {
                    return at.DispatchedBy;
                }
            }

            return group.ActingBody is { } body ? [body] : [];
        }

        /// <summary>Those that conducted the inspection; else those that sent its groups.</summary>
        public ValueList<Id<Organization>> OrganizationsOf(Inspection inspection)
        {
            ArgumentNullException.ThrowIfNull(inspection);
            return inspection.ConductedBy.Count > 0
                ? inspection.ConductedBy
                : inspection.Groups
                    .SelectMany(id => ledger.Find(id) is { } group ? ledger.OrganizationsOf(group) : [])
                    .Distinct()
                    .ToValueList();
        }

        /// <summary>Those that raised the finding; else those of its inspection.</summary>
        public ValueList<Id<Organization>> OrganizationsOf(Finding finding)
        {
            ArgumentNullException.ThrowIfNull(finding);
            return finding.RaisedBy.Count > 0 ? finding.RaisedBy
                : finding.Inspection is { } id && ledger.Find(id) is { } inspection ? ledger.OrganizationsOf(inspection)
                : [];
        }

        /// <summary>Those that received the lead; else those that run its channel.</summary>
        public ValueList<Id<Organization>> OrganizationsOf(Lead lead)
        {
            ArgumentNullException.ThrowIfNull(lead);
            return lead.ReceivedBy.Count > 0 ? lead.ReceivedBy
                : lead.Channel is { } id && ledger.Find(id) is { } channel ? channel.RunBy
                : [];
        }

        /// <summary>Those that decided the measure; else those of its finding.</summary>
        public ValueList<Id<Organization>> OrganizationsOf(AccountabilityMeasure measure)
        {
            ArgumentNullException.ThrowIfNull(measure);
            return measure.DecidedBy.Count > 0 ? measure.DecidedBy
                : measure.Finding is { } id && ledger.Find(id) is { } finding ? ledger.OrganizationsOf(finding)
                : [];
        }
    }
}
