namespace SupervisionDomain;

/// <summary>How far a statement of a catalogue has been checked (核实程度). Tables write R, V, V* and M.</summary>
public enum Verification
{
    /// <summary>Read in the text itself: R.</summary>
    Read = 1,

    /// <summary>Read in a published page that tells it: V.</summary>
    Published,

    /// <summary>Read in a copy of unknown care: V*.</summary>
    Mirrored,

    /// <summary>Not checked; a hypothesis: M.</summary>
    Unverified,
}
