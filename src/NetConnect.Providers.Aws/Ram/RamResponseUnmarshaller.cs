using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;
using NetConnect.Providers.Aws.Wire;

namespace NetConnect.Providers.Aws.Ram;

/// <summary>Reads every answer of RAM into a tree; errors into <see cref="AwsRefusal"/>.</summary>
internal sealed class RamResponseUnmarshaller : JsonResponseUnmarshaller
{
    public static RamResponseUnmarshaller Instance { get; } = new();

    public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext input) =>
        new RamResponse
        {
            Body = TryRead(input.Stream) ?? throw new IOException("RAM answered what is no JSON object."),
            ResponseMetadata = new ResponseMetadata { RequestId = RequestId(input) },
        };

    public override AmazonServiceException UnmarshallException(JsonUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode)
    {
        var after = RetryAfter.Of(input.ResponseData);
        var type = RetryAfter.Header(input.ResponseData, "x-amzn-ErrorType") ?? "";
        var body = TryRead(input.Stream);
        var message = (body?["message"] ?? body?["Message"])?.ToString() ?? $"HTTP {(int)statusCode} without an error of RAM.";

        // Behind a colon there may be the address of a namespace.
        return new AwsRefusal(message, innerException, type.Split(':')[0], RequestId(input), statusCode, after);
    }

    // A proxy in front may answer with a page of its own: then the status alone counts.
    private static JsonObject? TryRead(Stream stream)
    {
        try
        {
            return JsonNode.Parse(stream) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string RequestId(JsonUnmarshallerContext input) => RetryAfter.Header(input.ResponseData, "x-amzn-RequestId") ?? "";
}
