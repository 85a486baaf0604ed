using System.Text.Json;
using System.Text.Json.Serialization;

namespace NetConnect.Model.Addresses;

internal sealed class CidrJsonConverter : JsonConverter<Cidr>
{
    public override Cidr Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        CidrText.TryParse(reader.GetString(), out var cidr, out var error) ? cidr : throw new JsonException($"Not a prefix: {error}.");

    public override void Write(Utf8JsonWriter writer, Cidr value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
