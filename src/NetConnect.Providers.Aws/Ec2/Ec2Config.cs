using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;

namespace NetConnect.Providers.Aws.Ec2;

/// <summary>What the SDK's pipeline has to know of EC2.</summary>
internal sealed class Ec2Config : ClientConfig
{
    public const string ApiVersion = "2016-11-15";

    public Ec2Config(string region, string? endpoint)
        : base(new DefaultConfigurationProvider([new DefaultConfiguration()]))
    {
        ServiceId = "EC2";
        AuthenticationServiceName = "ec2";
        IgnoreConfiguredEndpointUrls = true;
        RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        AuthenticationRegion = region;
        EndpointProvider = new FixedEndpoint(endpoint ?? $"https://ec2.{region}.{RegionEndpoint.PartitionDnsSuffix}");
    }

    public override string ServiceVersion => ApiVersion;

    public override string UserAgent => "netconnect";

    public override string RegionEndpointServiceName => "ec2";

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        EndpointProvider.ResolveEndpoint(new EndpointParameters());

    private sealed class FixedEndpoint(string url) : IEndpointProvider
    {
        // A new one each time: the pipeline appends a slash to the one it was given.
        public Endpoint ResolveEndpoint(EndpointParameters parameters) => new(url);
    }
}
