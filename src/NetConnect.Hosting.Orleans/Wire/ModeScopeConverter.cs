using System.Text.Json;
using System.Text.Json.Serialization;
using NetConnect.Model.Identity;

namespace NetConnect.Hosting.Orleans.Wire;

/// <summary>A scope travels as its text.</summary>
internal sealed class ModeScopeConverter : JsonConverter<ModeScope>
{
    public override ModeScope Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ModeScope.TryParse(reader.GetString()) ?? throw new JsonException("A scope is `installation`, an account or a network.");

    public override void Write(Utf8JsonWriter writer, ModeScope value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
