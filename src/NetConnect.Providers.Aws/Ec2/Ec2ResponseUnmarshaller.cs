using System.Net;
using System.Xml;
using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;
using NetConnect.Providers.Aws.Wire;

namespace NetConnect.Providers.Aws.Ec2;

/// <summary>Reads every EC2 answer into a tree; errors into <see cref="AwsRefusal"/>.</summary>
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
        var after = RetryAfter.Of(context.ResponseData);
        if (TryRead(context.Stream) is not { } root || root.Descendants("Error").FirstOrDefault() is not { } error)
            return new AwsRefusal($"HTTP {(int)statusCode} without an EC2 error.", innerException, "", "", statusCode, after);
        var requestId = root.Descendants("RequestID").FirstOrDefault()?.Value ?? "";
        return new AwsRefusal(error.Text("Message"), innerException, error.Text("Code"), requestId, statusCode, after);
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
}
