using System.Text.Json;
using NetConnect.Api.Access;
using NetConnect.Api.Input;
using NetConnect.Contracts;
using NetConnect.Api.Resources;
using NetConnect.Contracts.Providers;
using NetConnect.Model;
using NetConnect.Model.Identity;
using NetConnect.Model.Topology;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Providers;

/// <summary>Providers and the networks they see, as the API shows them.</summary>
internal static class ProviderMapper
{
    public static ProviderDto Map(ProviderView provider, Grant grant) => new()
    {
        Id = provider.Id,
        Name = provider.Name,
        Service = provider.Service,
        ProviderType = Words.Platforms.Of(provider.Platform),
        Account = provider.Account,
        Region = provider.Region,
        Settings = grant == Grant.Full ? provider.Settings : null,
        ExternalId = grant == Grant.Full ? provider.ExternalId : null,
        State = WireName.Of(provider.State),
        MissingPermissions = provider.MissingPermissions,
        Message = grant == Grant.Full ? provider.Message : null,
        Conditions = [.. provider.Conditions.Select(ResourceMapper.Map)],
        Generation = provider.Generation,
        CreatedAt = provider.CreatedAt,
    };

    /// <summary>What a PATCH may change, as a POST would give it.</summary>
    public static JsonElement Editable(ProviderView provider) => JsonSerializer.SerializeToElement(
        new EditProvider { Name = provider.Name, Settings = provider.Settings!.ToDictionary(setting => setting.Key, string? (setting) => setting.Value) },
        ContractsJson.Default.EditProvider);

    public static NetworkDto Map(NetworkView view) => new(
        view.Network.Network.NetworkId,
        view.Network.Name,
        [.. view.Network.Cidrs.Select(prefix => prefix.ToString())],
        [.. view.Network.Subnets.Select(subnet => new SubnetDto(subnet.Id, subnet.Cidr.ToString(), subnet.Zone))],
        view.Network.OwnerAccount,
        WireName.Of(view.Status),
        view.Resource,
        [.. view.ForeignLinks.Select(link => Map(link, view.Network.Network))]);

    private static ForeignLinkDto Map(ObservedLink link, NetworkRef seenFrom) => new(
        link.Id,
        Words.LinkTypes.Of(link.Type),
        WireName.Of(link.State),
        (link.Requester == seenFrom ? link.Accepter : link.Requester).ToString());
}
