using System.Text.Json;
using System.Text.Json.Serialization;

namespace NetConnect.Hosting.Orleans.Wire;

/// <summary>Writes a message, or the reply to one, with the name of its type.</summary>
internal sealed class NamedObjectConverter : JsonConverter<object>
{
    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var named = JsonSerializer.Deserialize<Named>(ref reader, options) ?? throw new JsonException("A message is an object.");
        var type = Vocabulary.Find(named.Type) ?? throw new JsonException($"{named.Type} is no message of NetConnect.");
        return named.Body.Deserialize(type, options);
    }

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) => JsonSerializer.Serialize(
        writer, new Named(Vocabulary.NameOf(value.GetType()), JsonSerializer.SerializeToElement(value, value.GetType(), options)), options);

    private sealed record Named(string Type, JsonElement Body);
}
