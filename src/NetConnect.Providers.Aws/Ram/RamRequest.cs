using System.Text.Json.Nodes;
using Amazon.Runtime;

namespace NetConnect.Providers.Aws.Ram;

/// <summary>Any call of the Resource Access Manager: its action and its members.</summary>
/// <param name="members">In the body; of a deletion, where all are texts, in the query.</param>
internal sealed class RamRequest(string action, JsonObject members) : AmazonWebServiceRequest
{
    public string Action => action;

    public JsonObject Members => members;

    public bool IsDeletion => action.StartsWith("Delete", StringComparison.Ordinal);

    /// <summary>RAM has no other names on the wire.</summary>
    public string Path => $"/{action.ToLowerInvariant()}";

    public RamRequest With(string name, JsonNode? value)
    {
        var more = members.DeepClone().AsObject();
        more[name] = value;
        return new(action, more);
    }
}
