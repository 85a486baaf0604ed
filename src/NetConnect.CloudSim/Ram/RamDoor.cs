using System.Text.Json;
using System.Text.Json.Nodes;
using NetConnect.CloudSim.Ec2;
using NetConnect.CloudSim.Signing;

namespace NetConnect.CloudSim.Ram;

/// <summary>From a request to a call: members come in the body, of a DELETE in the query.</summary>
internal static class RamDoor
{
    public static Ec2Response Answer(RamEndpoint endpoint, CallerIdentity caller, string region, SignedRequest request) =>
        endpoint.Handle(caller, region, request.Method, request.Path, ReadBody(request));

    private static JsonObject ReadBody(SignedRequest request)
    {
        if (request.Method != "POST") return new(request.Query.Select(q => KeyValuePair.Create(q.Key, (JsonNode?)q.Value)));
        if (request.Body.Length == 0) return [];
        try
        {
            return JsonNode.Parse(request.Body) as JsonObject ?? throw Malformed();
        }
        catch (JsonException)
        {
            throw Malformed();
        }
    }

    private static Ec2Exception Malformed() => RamErrors.Of("SerializationException", "The body is not a JSON object.");
}
