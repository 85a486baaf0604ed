using System.Text.Json;
using System.Text.Json.Nodes;
using NetConnect.CloudSim.Cloud;

namespace NetConnect.CloudSim.Sim;

/// <summary>Changes the fields that a JSON document names and leaves the others.</summary>
internal static class JsonMerge
{
    public static T Apply<T>(T current, string change)
    {
        var target = JsonSerializer.SerializeToNode(current, WorldJson.Options)!.AsObject();
        var source = JsonNode.Parse(change) as JsonObject ?? throw new JsonException("A JSON object is expected.");
        Merge(target, source);
        return target.Deserialize<T>(WorldJson.Options)!;
    }

    private static void Merge(JsonObject target, JsonObject source)
    {
        foreach (var (name, value) in source)
        {
            if (value is JsonObject inner && target[name] is JsonObject existing) Merge(existing, inner);
            else target[name] = value?.DeepClone();
        }
    }
}
