using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace NetConnect.Providers.Aws.Ec2;

/// <summary>Writes an <see cref="Ec2Request"/> as the form that the Query protocol posts.</summary>
internal sealed class Ec2RequestMarshaller : IMarshaller<IRequest, AmazonWebServiceRequest>
{
    public static Ec2RequestMarshaller Instance { get; } = new();

    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var call = (Ec2Request)input;
        var request = new DefaultRequest(call, "Amazon.EC2");
        request.Parameters["Action"] = call.Action;
        request.Parameters["Version"] = Ec2Client.ApiVersion;
        foreach (var (name, value) in call.Parameters)
            request.Parameters[name] = value;
        return request;
    }
}
