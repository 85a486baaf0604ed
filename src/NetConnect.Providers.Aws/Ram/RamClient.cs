using Amazon.Runtime;
using Amazon.Runtime.Internal;
using NetConnect.Providers.Aws.Wire;

namespace NetConnect.Providers.Aws.Ram;

/// <summary>The Resource Access Manager, by which accounts lend each other transit gateways: REST with JSON.</summary>
internal sealed class RamClient(AWSCredentials credentials, ServiceConfig config) : SignedClient(credentials, config)
{
    public const string Service = "ram";
    public const string ApiVersion = "2018-01-04";

    /// <summary>Sends the request once.</summary>
    public Task<RamResponse> SendAsync(RamRequest request, CancellationToken cancellationToken) =>
        InvokeAsync<RamResponse>(
            request,
            new InvokeOptions
            {
                RequestMarshaller = RamRequestMarshaller.Instance,
                ResponseUnmarshaller = RamResponseUnmarshaller.Instance,
            },
            cancellationToken);
}
