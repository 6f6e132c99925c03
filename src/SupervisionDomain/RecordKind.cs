namespace SupervisionDomain;

/// <summary>The kinds of records in a report, in the order of their lists. What is referred to mostly comes before what refers.</summary>
public enum RecordKind
{
    /// <summary><see cref="IssuedDocument"/>.</summary>
    Documents = 1,

    /// <summary><see cref="Organization"/>.</summary>
    Organizations,

    /// <summary><see cref="Person"/>.</summary>
    Persons,

    /// <summary><see cref="Campaign"/>.</summary>
    Campaigns,

    /// <summary><see cref="Meeting"/>.</summary>
    Meetings,

    /// <summary><see cref="Checklist"/>.</summary>
    Checklists,

    /// <summary><see cref="Directive"/>.</summary>
    Directives,

    /// <summary><see cref="InspectionGroup"/>.</summary>
    Groups,

    /// <summary><see cref="Site"/>.</summary>
    Sites,

    /// <summary><see cref="InspectionTask"/>.</summary>
    Tasks,

    /// <summary><see cref="Inspection"/>.</summary>
    Inspections,

    /// <summary><see cref="IntakeChannel"/>.</summary>
    Channels,

    /// <summary><see cref="Finding"/>.</summary>
    Findings,

    /// <summary><see cref="Lead"/>.</summary>
    Leads,

    /// <summary><see cref="AccountabilityMeasure"/>.</summary>
    Measures,

    /// <summary><see cref="ReportedFigure"/>.</summary>
    Figures,

    /// <summary><see cref="FigureRelation"/>.</summary>
    Relations,

    /// <summary><see cref="ReportingDuty"/>.</summary>
    Duties,
}
