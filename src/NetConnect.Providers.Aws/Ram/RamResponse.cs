using System.Text.Json.Nodes;
using Amazon.Runtime;

namespace NetConnect.Providers.Aws.Ram;

/// <summary>What RAM answered.</summary>
internal sealed class RamResponse : AmazonWebServiceResponse
{
    /// <remarks>The SDK demands a constructor without parameters; the unmarshaller always sets it.</remarks>
    public JsonObject Body { get; init; } = [];
}
