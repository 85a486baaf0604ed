using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace NetConnect.Contracts.Patching;

/// <summary>Writes what a member becomes.</summary>
internal sealed class ChangeConverter<T> : JsonConverter<Change<T>>
{
    /// <summary>Null is a value here.</summary>
    public override bool HandleNull => true;

    public override Change<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? new(default(T)) : new(JsonSerializer.Deserialize(ref reader, Info(options)));

    public override void Write(Utf8JsonWriter writer, Change<T> value, JsonSerializerOptions options)
    {
        if (value.Value is { } given)
            JsonSerializer.Serialize(writer, given, Info(options));
        else
            writer.WriteNullValue();
    }

    private static JsonTypeInfo<T> Info(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}
