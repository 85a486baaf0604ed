using NetConnect.Contracts.Providers;

namespace NetConnect.EndToEnd.Support;

/// <summary>An account that operators have registered as a hub: links between others' networks may pass it.</summary>
internal sealed record HubAccount(Estate Estate, string Account, string Service, ProviderDto Provider, string Untouched)
{
    public static async Task<HubAccount> PlantAsync(Estate estate, string region, string? account = null, string hub = "create")
    {
        account ??= $"3{Estate.NextNumber():D11}";
        await SeedAsync(estate.Cloud, account, region);
        var untouched = await estate.Cloud.WorldAsync(account);
        var service = await estate.Operator().CreateServiceAsync(new($"hub of {account} {region}"));
        var provider = await estate.Operator().CreateProviderAsync(new(service.Id, "hub", "AWS", account, region, Settings(account, hub)));
        return new(estate, account, service.Id, provider, untouched);
    }

    /// <summary>An account without any network.</summary>
    public static Task SeedAsync(Cloud cloud, string account, string region) => cloud.SeedAsync(new
    {
        Accounts = new[] { new { Id = account, AccessKeys = new[] { new { Id = $"AK{account}", Secret = $"SK{account}" } }, Regions = new[] { new { Name = region, Vpcs = Array.Empty<object>() } } } },
    });

    public static Dictionary<string, string> Settings(string account, string hub) =>
        new() { ["role_arn"] = $"arn:aws:iam::{account}:role/netconnect", ["hub"] = hub };

    /// <summary>Somebody of the account takes a route out of whichever table of the gateway has it.</summary>
    public async Task LoseRouteAsync(string region, string destination)
    {
        var lost = 0;
        foreach (var table in await Estate.Cloud.FindAsync(Account, "transit-route-table", _ => true))
        {
            try
            {
                await Estate.Cloud.ActAsync(
                    Account, region, ("Action", "DeleteTransitGatewayRoute"), ("TransitGatewayRouteTableId", (string)table["id"]!), ("DestinationCidrBlock", destination));
                lost++;
            }
            catch (InvalidOperationException none) when (none.Message.Contains("InvalidRoute.NotFound", StringComparison.Ordinal))
            {
            }
        }

        Assert.Equal(1, lost);
    }

    public async Task AssertUntouchedAsync() => Assert.Equal(Untouched, await Estate.Cloud.WorldAsync(Account));
}
