using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;

namespace NetConnect.Providers.Aws.Wire;

/// <summary>What the SDK's pipeline has to know of a service.</summary>
internal sealed class ServiceConfig : ClientConfig
{
    private readonly string _name;

    /// <param name="name">As it stands in signatures and addresses, e.g. <c>ec2</c>.</param>
    public ServiceConfig(string name, string version, string region, string? endpoint)
        : base(new DefaultConfigurationProvider([new DefaultConfiguration()]))
    {
        (_name, ServiceVersion) = (name, version);
        ServiceId = name.ToUpperInvariant();
        AuthenticationServiceName = name;
        IgnoreConfiguredEndpointUrls = true;
        RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        AuthenticationRegion = region;
        EndpointProvider = new FixedEndpoint(endpoint ?? $"https://{name}.{region}.{RegionEndpoint.PartitionDnsSuffix}");
    }

    public override string ServiceVersion { get; }

    public override string UserAgent => "netconnect";

    public override string RegionEndpointServiceName => _name;

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        EndpointProvider.ResolveEndpoint(new EndpointParameters());

    private sealed class FixedEndpoint(string url) : IEndpointProvider
    {
        // A new one each time: the pipeline appends a slash to the one it was given.
        public Endpoint ResolveEndpoint(EndpointParameters parameters) => new(url);
    }
}
