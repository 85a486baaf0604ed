using System.Xml.Linq;
using Amazon.Runtime;

namespace NetConnect.Providers.Aws.Ec2;

/// <summary>The root element of an EC2 answer, namespaces removed.</summary>
internal sealed class Ec2Response : AmazonWebServiceResponse
{
    /// <remarks>The SDK demands a constructor without parameters; the unmarshaller always sets it.</remarks>
    public XElement Root { get; init; } = new("empty");
}
