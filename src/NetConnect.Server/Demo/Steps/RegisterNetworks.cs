using NetConnect.Contracts.Client;
using NetConnect.Contracts.Providers;
using NetConnect.Contracts.Resources;
using NetConnect.Server.Demo.Stage;
using NetConnect.Server.Demo.World;

namespace NetConnect.Server.Demo.Steps;

/// <summary>Lists the networks that exist, and registers a prefix of each team's.</summary>
internal static class RegisterNetworks
{
    public static async Task PlayAsync(DemoContext context)
    {
        var estate = context.Estate;
        var payments = await DiscoverAsync(context, context.Ann, estate.PaymentsAws);
        var orders = await DiscoverAsync(context, context.Bob, estate.OrdersAws);
        ShowNetworks(context, [.. payments, .. orders]);
        estate.Web = await context.Ann.CreateResourceAsync(
            Resource(estate.PaymentsAws, "web", Named(payments, "payments"), "10.69.249.192/28", "443"), context.Cancellation);
        estate.Db = await context.Bob.CreateResourceAsync(
            Resource(estate.OrdersAws, "db", Named(orders, "orders"), "10.42.7.0/26", "5432"), context.Cancellation);
        foreach (var resource in new[] { estate.Web, estate.Db })
            context.Expect(resource.State == "READY",
                $"Registered {resource.Name}: {resource.Subnet} of {resource.NetworkId}, open for {FilterText.Of(resource.L4Filters)}",
                $"{resource.State}: {resource.Reason}");
    }

    public static CreateResource Resource(ProviderDto provider, string name, string network, string prefix, string? port) =>
        new(provider.Service, provider.Id, name, network, prefix, [new("icmp"), .. port is null ? [] : new[] { new L4FilterDto("tcp", port) }]);

    private static async Task<IReadOnlyList<NetworkDto>> DiscoverAsync(DemoContext context, NetConnectClient client, ProviderDto provider) =>
        (await client.ListNetworksAsync(provider.Id, cancellationToken: context.Cancellation)).Items;

    private static string Named(IReadOnlyList<NetworkDto> networks, string name) =>
        networks.FirstOrDefault(network => network.Name == name)?.NetworkId
        ?? throw new DemoFailure($"Discovery did not find the network {name}.");

    private static void ShowNetworks(DemoContext context, IReadOnlyList<NetworkDto> networks)
    {
        var table = new DemoTable("Account", "Network", "Name", "Prefixes", "Status");
        foreach (var network in networks)
            table.Add(network.OwnerAccount, network.NetworkId, network.Name, string.Join(", ", network.Cidrs), network.Status);
        context.Stage.Table(table);
        foreach (var network in networks)
            foreach (var link in network.ForeignLinks)
                context.Stage.Say($"{network.Name} has a link of its own, {link.Id} to {link.Network}: it is not NetConnect's to touch.");
    }
}
