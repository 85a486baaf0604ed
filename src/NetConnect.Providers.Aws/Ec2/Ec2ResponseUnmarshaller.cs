using System.Globalization;
using System.Net;
using System.Xml;
using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;

namespace NetConnect.Providers.Aws.Ec2;

/// <summary>Reads every EC2 answer into a tree; errors into <see cref="Ec2Exception"/>.</summary>
internal sealed class Ec2ResponseUnmarshaller : XmlResponseUnmarshaller
{
    public static Ec2ResponseUnmarshaller Instance { get; } = new();

    public override AmazonWebServiceResponse Unmarshall(XmlUnmarshallerContext context)
    {
        var root = Ec2Xml.Read(context.Stream);
        return new Ec2Response
        {
            Root = root,
            ResponseMetadata = new ResponseMetadata { RequestId = root.Text("requestId") },
        };
    }

    public override AmazonServiceException UnmarshallException(
        XmlUnmarshallerContext context, Exception innerException, HttpStatusCode statusCode)
    {
        var after = RetryAfter(context);
        if (TryRead(context.Stream) is not { } root || root.Descendants("Error").FirstOrDefault() is not { } error)
            return new Ec2Exception($"HTTP {(int)statusCode} without an EC2 error.", innerException, "", "", statusCode, after);
        var requestId = root.Descendants("RequestID").FirstOrDefault()?.Value ?? "";
        return new Ec2Exception(error.Text("Message"), innerException, error.Text("Code"), requestId, statusCode, after);
    }

    // A proxy in front may answer with a page of its own: then the status alone counts.
    private static XElement? TryRead(Stream stream)
    {
        try
        {
            return Ec2Xml.Read(stream);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static TimeSpan? RetryAfter(XmlUnmarshallerContext context)
    {
        var text = context.ResponseData.IsHeaderPresent("Retry-After") ? context.ResponseData.GetHeaderValue("Retry-After") : null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : null;
    }
}
