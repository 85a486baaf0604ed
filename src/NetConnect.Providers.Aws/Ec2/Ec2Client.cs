using Amazon.Runtime;
using Amazon.Runtime.Credentials.Internal;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;

namespace NetConnect.Providers.Aws.Ec2;

/// <summary>EC2 over the SDK's core: its signing, credentials and clock-skew correction, without its generated client.</summary>
internal sealed class Ec2Client(AWSCredentials credentials, Ec2Config config) : AmazonServiceClient(credentials, config)
{
    protected override IServiceMetadata ServiceMetadata { get; } = new Metadata();

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

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new EndpointHandler());
        pipeline.AddHandlerAfter<Marshaller>(new SigV4Handler());
    }

    private sealed class EndpointHandler : BaseEndpointResolver
    {
        protected override Amazon.Runtime.Endpoints.EndpointParameters MapEndpointsParameters(IRequestContext requestContext) => new();
    }

    private sealed class SigV4Handler : BaseAuthResolverHandler
    {
        protected override List<IAuthSchemeOption> ResolveAuthOptions(IExecutionContext executionContext) =>
            AuthSchemeOption.DEFAULT_SIGV4;
    }

    private sealed class Metadata : IServiceMetadata
    {
        public string ServiceId => "EC2";

        public IDictionary<string, string> OperationNameMapping { get; } = new Dictionary<string, string>();
    }
}
