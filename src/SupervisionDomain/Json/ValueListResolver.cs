using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SupervisionDomain.Json;

/// <summary>How lists are read and written; the source generator cannot make a <see cref="ValueList{T}"/> yet (dotnet/runtime#107787).</summary>
internal sealed class ValueListResolver(bool clean) : IJsonTypeInfoResolver
{
    private readonly Dictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo>> lists = [];

    public ValueListResolver List<T>()
        where T : IEquatable<T>
    {
        lists.Add(typeof(ValueList<T>), clean ? static options => JsonMetadataServices.CreateValueInfo<ValueList<T>>(options, new CleanListConverter<T>()) : static options => JsonMetadataServices.CreateImmutableEnumerableInfo<ValueList<T>, T>(options, new(), static items =>
        {
            var list = items.ToArray();
            return Array.Exists(list, item => item is null)
                ? throw new ContractException(IssueCodes.NullValue, "A list holds no null.")
                : list.ToValueList();
        }));
        return this;
    }

    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
        lists.TryGetValue(type, out var create) ? create(options) : null;
}
