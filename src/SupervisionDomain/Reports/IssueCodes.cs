namespace SupervisionDomain;

/// <summary>The stable codes of issues.</summary>
public static class IssueCodes
{
    /// <summary>The bytes are not JSON (RFC 8259, UTF-8).</summary>
    public const string NotJson = "not-json";

    /// <summary>The text is larger or deeper than a document may be.</summary>
    public const string TooLarge = "too-large";

    /// <summary>So much is wrong with the text that the rest of it is not told.</summary>
    public const string TooManyIssues = "too-many-issues";

    /// <summary>The document is of another contract.</summary>
    public const string WrongContract = "wrong-contract";

    /// <summary>The version of the contract is one that this library cannot read.</summary>
    public const string UnknownVersion = "unknown-version";

    /// <summary>The document requires the reader to understand an extension that it does not.</summary>
    public const string MustUnderstand = "must-understand";

    /// <summary>A member that the contract does not have.</summary>
    public const string UnknownMember = "unknown-member";

    /// <summary>A member given twice in one object.</summary>
    public const string DuplicateMember = "duplicate-member";

    /// <summary>A member that is required is missing.</summary>
    public const string MissingMember = "missing-member";

    /// <summary>Null where a value is required; leave optional members out instead.</summary>
    public const string NullValue = "null-value";

    /// <summary>A value of another JSON type than the contract has here.</summary>
    public const string WrongType = "wrong-type";

    /// <summary>A text that is blank, or holds half of a surrogate pair.</summary>
    public const string InvalidText = "invalid-text";

    /// <summary>A text that is no id, code, date or other value of the type that belongs here.</summary>
    public const string InvalidValue = "invalid-value";

    /// <summary>A code that a closed list does not have.</summary>
    public const string UnknownCode = "unknown-code";

    /// <summary>A quantity whose ends or unit make no sense.</summary>
    public const string InvalidQuantity = "invalid-quantity";

    /// <summary>A source names what the contract does not have where it stands, or a place in a list that is not there.</summary>
    public const string UnresolvedMember = "unresolved-member";

    /// <summary>Two records of one kind in one document have the same id.</summary>
    public const string DuplicateId = "duplicate-id";

    /// <summary>One event id with two contents.</summary>
    public const string EventConflict = "event-conflict";

    /// <summary>An event of a finding before the finding was raised.</summary>
    public const string EventBeforeRaising = "event-before-raising";

    /// <summary>An act in the life of a finding that is not possible where the finding stands; it changes nothing.</summary>
    public const string IllegalAct = "illegal-act";

    /// <summary>Findings merged into each other in a circle, so that none goes on.</summary>
    public const string MergeCycle = "merge-cycle";

    /// <summary>A lead disposed of or passed on before it was received.</summary>
    public const string BeforeReceipt = "before-receipt";

    /// <summary>Something dated after the day on which the document was recorded.</summary>
    public const string DatedAfterRecording = "dated-after-recording";

    /// <summary>A deadline stands on an act that gives none, such as the finding itself; it binds nobody.</summary>
    public const string IdleDeadline = "idle-deadline";

    /// <summary>A relation of figures has not the parts or the printed numbers that its kind needs, so that nothing can be held against it.</summary>
    public const string IncompleteRelation = "incomplete-relation";

    /// <summary>A declared number that is below what is listed.</summary>
    public const string DeclaredBelowListed = "declared-below-listed";

    /// <summary>A number whose words contradict or repeat each other (近150余).</summary>
    public const string ContradictoryWording = "contradictory-wording";

    /// <summary>An identifier of which the check character is not the one that the others give. It is kept.</summary>
    public const string WrongCheckCharacter = "wrong-check-character";

    /// <summary>An identifier that has not the form of its scheme. It is kept.</summary>
    public const string MalformedIdentifier = "malformed-identifier";

    /// <summary>An inspection that was both announced and unannounced, and no open and covert visit.</summary>
    public const string ContradictoryMethods = "contradictory-methods";

    /// <summary>The manifest of a bulk text and its lines do not agree, or lines follow it.</summary>
    public const string ManifestMismatch = "manifest-mismatch";

    /// <summary>A bulk text ends without its manifest.</summary>
    public const string MissingManifest = "missing-manifest";

    /// <summary>A reference that no document of the ledger resolves.</summary>
    public const string UnresolvedReference = "unresolved-reference";

    /// <summary>A reference to a record that a document took back.</summary>
    public const string RetractedReference = "retracted-reference";

    /// <summary>A record that is taken back and that no earlier document states.</summary>
    public const string NothingToRetract = "nothing-to-retract";

    /// <summary>A document that is replaced or taken back, and that the ledger does not have.</summary>
    public const string UnknownDocument = "unknown-document";

    /// <summary>A document that another issuer than its own replaces or takes back.</summary>
    public const string ForeignCorrection = "foreign-correction";

    /// <summary>Organizations that are above themselves along a line of leadership, or groups that are their own sub-groups.</summary>
    public const string HierarchyCycle = "hierarchy-cycle";

    /// <summary>An organization with two places in the hierarchy at once.</summary>
    public const string TwoSuperiors = "two-superiors";

    /// <summary>Documents say different things of what makes a record that record.</summary>
    public const string RecordConflict = "record-conflict";

    /// <summary>Two documents with one id and different contents.</summary>
    public const string DocumentConflict = "document-conflict";

    /// <summary>Documents that supersede themselves, directly or through others.</summary>
    public const string SupersessionCycle = "supersession-cycle";
}
