using System.Collections.Immutable;
using NetConnect.Api.Input;
using NetConnect.Api.Providers;
using NetConnect.Api.Services;
using NetConnect.Model.Entities;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Resources;

/// <summary>Reads the body of <c>POST /v1/resources</c>, and what a PATCH makes of a resource.</summary>
internal static class ResourceBody
{
    public static ResourceInput Read(BodyReader body)
    {
        var (service, provider, name) = (body.Id("service"), body.Id("provider"), body.Text("name", TextRules.Name));
        var network = body.Text("network_id", TextRules.Line);
        var (subnet, length) = SubnetText.Read(body);
        return new(service, provider, name, network, subnet, ReadFilters(body), ReadSharing(body), length);
    }

    /// <summary>Another place is another resource: connections lead to it.</summary>
    public static IReadOnlyCollection<string> Immutable { get; } = ["service", "provider", "network_id", "subnet"];

    public static ResourceEdit ReadEdit(BodyReader body) => new(body.Text("name", TextRules.Name) ?? "", ReadFilters(body), ReadSharing(body));

    private static ImmutableArray<L4Filter> ReadFilters(BodyReader body) =>
        body.OptionalObjects("l4filters", FilterBody.MaxFilters, FilterBody.Read) ?? [L4Filter.Default];

    private static ImmutableArray<string> ReadSharing(BodyReader body) => body.OptionalIds("shared_with", ServiceBody.MaxServices) ?? [];

    /// <summary>What the body refers to, and what depends on it: how a network is named is up to the provider's platform.</summary>
    /// <param name="may">Whether the caller may add to the service: only then is told what there is in it.</param>
    public static async Task<ServiceView?> ResolveAsync(
        ResourceInput input, References references, InputFaults faults, Func<ServiceView, bool> may)
    {
        var service = await references.ServiceAsync(input.Service, "/service");
        await references.ServicesAsync(input.SharedWith, "/shared_with");
        await references.SourcesAsync(input.L4Filters, [], "/l4filters");
        if (service is null || !may(service))
            return service;
        var provider = await references.ProviderAsync(input.Provider, service.Id, "/provider");
        var rule = PlatformRules.Of(provider?.Platform)?.NetworkId;
        if (input.NetworkId is { } networkId && rule?.FaultOf(networkId) is { } fault)
            faults.Add("/network_id", fault.Code, fault.Detail);
        return service;
    }
}
