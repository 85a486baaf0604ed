using NetConnect.Contracts.Client;
using NetConnect.Contracts.Providers;
using NetConnect.Contracts.Resources;
using NetConnect.Contracts.Services;
using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd.Ownership;

/// <summary>Somebody with a service who names a role in an account; what its trust policy says is up to the account.</summary>
internal sealed record Newcomer(Estate Estate, NetConnectClient Client, string Service, ProviderDto Provider, string Role, string Vpc)
{
    public static async Task<Newcomer> ComeAsync(Estate estate, string user, string account, string role, string vpc)
    {
        var arn = $"arn:aws:iam::{account}:role/{role}";
        var client = estate.As($"{user}{Estate.NextNumber()}");
        var service = await client.CreateServiceAsync(new($"{user} {Estate.NextNumber()}"));
        var provider = await client.CreateProviderAsync(new(
            service.Id, "aws", "AWS", account, "eu-west-1", new Dictionary<string, string> { ["role_arn"] = arn }));
        return new(estate, client, service.Id, provider, arn, vpc);
    }

    /// <summary>The account's owner writes this newcomer's external id into the role's trust policy.</summary>
    public async Task<Newcomer> IsLetInAsync()
    {
        await Estate.Cloud.SeedAsync(new { Roles = new[] { new { Role, Provider.ExternalId } } });
        return this;
    }

    public Task<ProviderDto> CheckAsync() => Client.CheckProviderAsync(Provider.Id);

    public Task<ResourceDto> RegisterAsync(string name, string subnet, params string[] sharedWith) =>
        Client.CreateResourceAsync(new(Service, Provider.Id, name, Vpc, subnet, SharedWith: sharedWith));

    public Task<ResourceDto> ShareAsync(ResourceDto resource, params string[] with) =>
        Client.EditResourceAsync(resource.Id, new() { SharedWith = new(with) });
}
