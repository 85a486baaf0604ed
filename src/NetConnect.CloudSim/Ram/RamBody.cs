using System.Text.Json.Nodes;

namespace NetConnect.CloudSim.Ram;

/// <summary>What a call says, read strictly: a member of the wrong kind is refused.</summary>
internal sealed class RamBody(JsonObject body)
{
    public string? Text(string name) => body[name] switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        _ => throw Wrong(name),
    };

    public string Require(string name) => Text(name) is { Length: > 0 } text ? text : throw RamErrors.Missing(name);

    public bool? Flag(string name) => body[name] switch
    {
        null => null,
        JsonValue value when value.TryGetValue<bool>(out var flag) => flag,
        _ => throw Wrong(name),
    };

    public int? Number(string name) => body[name] switch
    {
        null => null,
        JsonValue value when value.TryGetValue<int>(out var number) => number,
        _ => throw Wrong(name),
    };

    public IReadOnlyList<string> List(string name) => body[name] switch
    {
        null => [],
        JsonArray list => [.. list.Select(i => i is JsonValue v && v.TryGetValue<string>(out var text) ? text : throw Wrong(name))],
        _ => throw Wrong(name),
    };

    public IReadOnlyList<RamBody> Objects(string name) => body[name] switch
    {
        null => [],
        JsonArray list => [.. list.Select(i => i is JsonObject item ? new RamBody(item) : throw Wrong(name))],
        _ => throw Wrong(name),
    };

    /// <summary>The same call again has the same text, whatever its token.</summary>
    public string TextWithoutToken()
    {
        var copy = body.DeepClone().AsObject();
        copy.Remove("clientToken");
        return copy.ToJsonString();
    }

    private static Exception Wrong(string name) => RamErrors.Of("InvalidParameterException", $"{name} is of the wrong type.");
}
