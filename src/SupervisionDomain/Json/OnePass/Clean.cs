using System.Text.Json.Serialization;

namespace SupervisionDomain.Json;

/// <summary>The converter of a type in the one-pass way, looked up once.</summary>
internal static class Clean<T>
{
    public static JsonConverter<T> Converter { get; } = (JsonConverter<T>)ContractOptions.Clean.GetTypeInfo(typeof(T)).Converter;
}
