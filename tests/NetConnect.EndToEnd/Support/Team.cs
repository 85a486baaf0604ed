using NetConnect.Contracts.Client;
using NetConnect.Contracts.Providers;
using NetConnect.Contracts.Resources;
using NetConnect.Contracts.Services;

namespace NetConnect.EndToEnd.Support;

/// <summary>One side: an owner with a service and a provider.</summary>
internal sealed record Team(Estate Estate, string User, NetConnectClient Client, string Account, string Region, string Vpc, string Service, string Provider)
{
    public static async Task<Team> FoundAsync(Estate estate, string user, string account, string region, string vpc)
    {
        var client = estate.As(user);
        var service = await client.CreateServiceAsync(new($"{user}'s service in {account}"));
        var provider = await client.CreateProviderAsync(new(
            service.Id, "aws", "AWS", account, region,
            new Dictionary<string, string> { ["role_arn"] = $"arn:aws:iam::{account}:role/netconnect" }));
        return new(estate, user, client, account, region, vpc, service.Id, provider.Id);
    }

    /// <summary>The same team's service and provider, with another of its VPCs.</summary>
    public Team In(string vpc) => this with { Vpc = vpc };

    public CreateResource Resource(string name, string subnet, params L4FilterDto[] filters) =>
        new(Service, Provider, name, Vpc, subnet, filters.Length == 0 ? null : filters);

    public async Task<ResourceDto> RegisterAsync(string name, string subnet, params L4FilterDto[] filters)
    {
        var resource = await Client.CreateResourceAsync(Resource(name, subnet, filters));
        // On a machine that is busy with other tests the network may be read later than the answer.
        await Wait.UntilAsync("checked", async () => (resource = await Client.GetResourceAsync(resource.Id)).State != "CHECKING");
        Assert.Equal("READY", resource.State);
        return resource;
    }

    /// <summary>The group that a resource's connections open; none when it has none.</summary>
    public async Task<string?> GroupOfAsync(ResourceDto resource) =>
        (string?)(await Estate.Cloud.FindAsync(Account, "security-group", group => (string?)group["tags"]!["netconnect:link"] == resource.Id))
            .SingleOrDefault()?["id"];
}
