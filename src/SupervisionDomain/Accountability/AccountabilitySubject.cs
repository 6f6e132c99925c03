using System.Diagnostics.CodeAnalysis;

namespace SupervisionDomain;

/// <summary>Whom a measure of accountability falls on: a person, by pseudonym, or an organization (处理对象).</summary>
/// <remarks>Written <c>persons/431000:P-7</c> or <c>organizations/431025</c>.</remarks>
public sealed record AccountabilitySubject : IParsable<AccountabilitySubject>
{
    private const string Persons = "persons/";
    private const string Organizations = "organizations/";

    /// <summary>A person.</summary>
    public AccountabilitySubject(Id<Person> person) => Person = person.NotDefault();

    /// <summary>An organization.</summary>
    public AccountabilitySubject(Id<Organization> organization) => Organization = organization.NotDefault();

    /// <summary>The person, where it is one.</summary>
    public Id<Person>? Person { get; }

    /// <summary>The organization, where it is one.</summary>
    public Id<Organization>? Organization { get; }

    /// <summary>Reads the written form.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    public static AccountabilitySubject Parse(string text) => TryParse(text ?? throw new ArgumentNullException(nameof(text)), out var subject)
        ? subject
        : throw new FormatException($"«{text}» is not a subject such as persons/P-7 or organizations/431025.");

    /// <summary>Reads the written form; false when the text is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out AccountabilitySubject? subject)
    {
        subject = text is null ? null
            : text.StartsWith(Persons, StringComparison.Ordinal) && Id<Person>.TryParse(text[Persons.Length..], out var person) ? new(person)
            : text.StartsWith(Organizations, StringComparison.Ordinal) && Id<Organization>.TryParse(text[Organizations.Length..], out var organization) ? new(organization)
            : null;
        return subject is not null;
    }

    /// <summary>The written form.</summary>
    public override string ToString() => Person is { } person ? Persons + person : Organizations + Organization;

    static AccountabilitySubject IParsable<AccountabilitySubject>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<AccountabilitySubject>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out AccountabilitySubject result) =>
        TryParse(s, out result);
}
