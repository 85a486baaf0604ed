using Amazon.Runtime;
using Amazon.Runtime.Internal;
using NetConnect.Providers.Aws.Wire;

namespace NetConnect.Providers.Aws.Ec2;

/// <summary>EC2's Query protocol.</summary>
internal sealed class Ec2Client(AWSCredentials credentials, ServiceConfig config) : SignedClient(credentials, config)
{
    public const string Service = "ec2";
    public const string ApiVersion = "2016-11-15";

    /// <summary>Sends the request once.</summary>
    public Task<Ec2Response> SendAsync(Ec2Request request, CancellationToken cancellationToken) =>
        InvokeAsync<Ec2Response>(
            request,
            new InvokeOptions
            {
                RequestMarshaller = Ec2RequestMarshaller.Instance,
                ResponseUnmarshaller = Ec2ResponseUnmarshaller.Instance,
            },
            cancellationToken);
}
