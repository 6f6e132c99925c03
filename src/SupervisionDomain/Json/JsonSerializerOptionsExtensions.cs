using System.Text.Json;

namespace SupervisionDomain.Json;

/// <summary>The library's records inside what others read and write.</summary>
public static class JsonSerializerOptionsExtensions
{
    /// <summary>Makes options read and write the library's records, ids, codes, dates and quantities as the contract has them.</summary>
    /// <remarks>
    /// <para>
    /// For records of one's own that hold some of the library's, with reflection or with source-generated contexts, and
    /// for hosts: <c>services.ConfigureHttpJsonOptions(o => o.SerializerOptions.AddSupervisionDomain())</c>. Whatever the
    /// naming policy and the other settings are, a value of the library stands there in the contract's names, and is read
    /// as strictly as by <see cref="SupervisionJson"/>; a document inside is whole or refused. The settings go on to hold
    /// for everything else, and the encoder and the indentation for all. A value that breaks the contract is a
    /// <see cref="JsonException"/> at its place, whose inner <see cref="SupervisionJsonException"/> has every issue, with
    /// paths and lines counted from where the value begins.
    /// </para>
    /// <para>
    /// Converters that are there already go first. Lists of the library's values are <see cref="ValueList{T}"/> where the
    /// contract has that list, and any list that the serializer knows elsewhere. Types of NodaTime are left to converters
    /// of theirs. Resolvers and contexts of one's own are best given before. Calling it again changes nothing.
    /// </para>
    /// </remarks>
    /// <returns>The same options.</returns>
    /// <exception cref="InvalidOperationException">The options are read-only, because they are in use or were frozen.</exception>
    public static JsonSerializerOptions AddSupervisionDomain(this JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.IsReadOnly)
        {
            throw new InvalidOperationException("The options are read-only: add the supervision domain before they are used or frozen.");
        }

        foreach (var converter in ContractConverter.All.Except(options.Converters).ToList())
        {
            options.Converters.Add(converter);
        }

        // Without any resolver there is reflection, where the program allows it, and it has to stay: it finds the converters.
        var resolvers = options.TypeInfoResolverChain;
        if ((resolvers.Count > 0 || !JsonSerializer.IsReflectionEnabledByDefault) && !resolvers.Contains(SupervisionJsonContext.Default))
        {
            resolvers.Add(SupervisionJsonContext.Default);
        }

        return options;
    }
}
