using System.Text.Json;
using System.Text.Json.Serialization;

namespace NetConnect.Model.Identity;

/// <summary>The address of an actor: its kind and an id unique within it.</summary>
[JsonConverter(typeof(ActorKeyJsonConverter))]
public readonly record struct ActorKey(ActorKind Kind, string Id) : IComparable<ActorKey>
{
    public static ActorKey Service(string id) => new(ActorKind.Service, id);

    public static ActorKey Provider(string id) => new(ActorKind.Provider, id);

    public static ActorKey Resource(string id) => new(ActorKind.Resource, id);

    public static ActorKey Connection(string id) => new(ActorKind.Connection, id);

    public static ActorKey Network(NetworkRef network) => new(ActorKind.Network, network.ToString());

    public static ActorKey Region(RegionRef region) => new(ActorKind.Region, region.ToString());

    public static ActorKey AddressPlan(string id) => new(ActorKind.AddressPlan, id);

    public static ActorKey Mode(ModeScope scope) => new(ActorKind.Mode, scope.ToString());

    public static ActorKey Parse(string text)
    {
        var colon = text.IndexOf(':');
        return new(Enum.Parse<ActorKind>(text.AsSpan(0, colon), ignoreCase: true), text[(colon + 1)..]);
    }

    /// <summary>The one order in which several actors are locked or asked: no two of us can wait for each other.</summary>
    public int CompareTo(ActorKey other) => Kind == other.Kind
        ? string.CompareOrdinal(Id, other.Id)
        : string.CompareOrdinal(ToString(), other.ToString());

#pragma warning disable CA1308 // lower case is this key's canonical form, not a normalisation for comparing
    public override string ToString() => $"{Kind.ToString().ToLowerInvariant()}:{Id}";
#pragma warning restore CA1308

    private sealed class ActorKeyJsonConverter : JsonConverter<ActorKey>
    {
        public override ActorKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Parse(reader.GetString() ?? throw new JsonException("An actor key is a text."));

        public override void Write(Utf8JsonWriter writer, ActorKey value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
