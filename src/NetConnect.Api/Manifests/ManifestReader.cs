using System.Text.Json;
using System.Text.Json.Nodes;
using NetConnect.Api.Input;

namespace NetConnect.Api.Manifests;

/// <summary>Takes a manifest apart into items; what an item says is judged by the rules of the API later.</summary>
internal sealed class ManifestReader(InputFaults faults)
{
    public const int MaxItems = 200;

    /// <summary>Checks the members of an object; what is none is a fault and an empty object.</summary>
    public JsonObject Object(JsonNode? node, string pointer, params string[] known)
    {
        if (node is not JsonObject members)
        {
            faults.Add(pointer, FaultCodes.WrongType, "Give an object.");
            return [];
        }

        foreach (var name in members.Select(member => member.Key).Where(name => known.Length > 0 && !known.Contains(name)).ToList())
            faults.Add(JsonPointer.Member(pointer, name), FaultCodes.UnknownMember, $"There is no such member here. Known are: {string.Join(", ", known)}.");
        return members;
    }

    /// <summary>The items of a list that may be absent, each with its pointer.</summary>
    public IEnumerable<(JsonNode? Item, string Pointer)> Items(JsonObject parent, string pointer, string name)
    {
        var at = JsonPointer.Member(pointer, name);
        if (parent[name] is not { } node)
            return [];
        if (node is not JsonArray list)
        {
            faults.Add(at, FaultCodes.WrongType, "Give a list.");
            return [];
        }

        if (list.Count > MaxItems)
            faults.Add(at, FaultCodes.TooMany, FormattableString.Invariant($"Give at most {MaxItems}."));
        return list.Take(MaxItems).Select((item, index) => (item, JsonPointer.Item(at, index)));
    }

    /// <summary>A name that must be there; what is none has been reported, and is empty.</summary>
    public string Name(JsonObject item, string pointer, string member)
    {
        var text = Text(item[member], JsonPointer.Member(pointer, member));
        if (text is not null && TextRules.Name.FaultOf(text) is { } fault)
            faults.Add(JsonPointer.Member(pointer, member), fault.Code, fault.Detail);
        return text ?? "";
    }

    public string? Text(JsonNode? node, string pointer)
    {
        if (node is JsonValue value && value.GetValueKind() == JsonValueKind.String)
            return value.GetValue<string>();
        faults.Add(pointer, node is null ? FaultCodes.Required : FaultCodes.WrongType, node is null ? "This member is required." : "Give a text.");
        return null;
    }
}
