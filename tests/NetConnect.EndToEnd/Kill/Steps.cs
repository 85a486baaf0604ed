using NetConnect.Contracts.Client;
using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd.Kill;

/// <summary>The writes of the scenario: each is sent under a key until it is answered, and is then put on the ledger.</summary>
internal sealed class Steps(Mortal server, Ledger ledger)
{
    private const string Operator = "olga";

    public async Task<string> RegisterAsync(string user, string account, string vpc, string name, string subnet)
    {
        var service = (await PutAsync(user, $"service of {user}", client => client.CreateServiceAsync(new(user)))).Id;
        ledger.Write($"service {user}", async client => (await client.GetServiceAsync(service)).Name == user);
        var provider = (await PutAsync(user, $"provider of {service}", client => client.CreateProviderAsync(new(
            service, "aws", "AWS", account, "eu-west-1",
            new Dictionary<string, string> { ["role_arn"] = $"arn:aws:iam::{account}:role/netconnect" })))).Id;
        ledger.Write($"provider of {user}", async client => (await client.GetProviderAsync(provider)).Account == account);
        var resource = (await PutAsync(user, name, client => client.CreateResourceAsync(new(service, provider, name, vpc, subnet)))).Id;
        await Wait.ForAsync(name, () => PutAsync(user, name, client => client.GetResourceAsync(resource)), seen => seen.State == "READY");
        ledger.Write(Resource(name), async client => (await client.GetResourceAsync(resource)).Subnet == subnet);
        return resource;
    }

    /// <summary>Operators make an account a hub, in which gateways are made when links need them.</summary>
    public async Task RegisterHubAsync(string account)
    {
        var service = (await PutAsync(Operator, "service of the hub", client => client.CreateServiceAsync(new("hub")))).Id;
        var provider = (await PutAsync(Operator, "hub", client => client.CreateProviderAsync(new(service, "hub", "AWS", account, "eu-west-1", HubAccount.Settings(account, "create"))))).Id;
        ledger.Write("the hub", async client => (await client.GetProviderAsync(provider)).Account == account);
    }

    public async Task<string> RequestAsync(string user, string name, string left, string right)
    {
        var connection = (await PutAsync(user, name, client => client.RequestConnectionAsync(new(name, left, right)))).Id;
        ledger.Write($"request of {name}", async client => (await client.GetConnectionAsync(connection)).Name == name);
        return connection;
    }

    public async Task ApproveAsync(string user, string connection)
    {
        var plan = (await PutAsync(user, "plan", client => client.GetConnectionAsync(connection))).PlanHash;
        await PutAsync(user, $"approval of {connection}", client => client.ApproveConnectionAsync(connection, new(PlanHash: plan)));
        ledger.Write($"approval of {connection}", async client => (await client.GetConnectionAsync(connection)).Approvals.Right?.By == $"user:{user}");
    }

    public async Task DeleteAsync(string user, string connection)
    {
        await PutAsync(user, "deletion", client => client.DeleteConnectionAsync(connection));
        ledger.Write($"deletion of {connection}", async client => (await client.GetConnectionAsync(connection)).DesiredState == "DELETED");
    }

    public async Task RemoveAsync(string user, string name, string resource)
    {
        await PutAsync(user, "removal", async client =>
        {
            var refused = await client.DeleteResourceAsync(resource).ProblemAsync();
            Assert.True(refused is null or { Status: 404 or 410 }, refused?.Detail);
            return true;
        });
        ledger.Strike(Resource(name), $"removal of {name}", async client => (await client.GetResourceAsync(resource).ProblemAsync())?.Status is 404 or 410);
    }

    private static string Resource(string name) => $"resource {name}";

    private async Task<T> PutAsync<T>(string user, string what, Func<NetConnectClient, Task<T>> put)
    {
        try
        {
            return await server.PersistAsync(client => put(client.WithKey(what)), user, user == Operator ? ["netconnect-operators"] : []);
        }
        catch (NetConnectApiException refusal)
        {
            throw new InvalidOperationException($"{what} by {user}: {refusal.Problem.Status} {refusal.Problem.Detail}", refusal);
        }
    }
}
