using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd.Ownership;

/// <summary>An account with one VPC, 10.1.0.0/16, that several services want something of.</summary>
internal sealed record Ground(Estate Estate, string Account, string Vpc)
{
    private const string OwnAccount = "000000000000";

    public static async Task<Ground> PlantAsync(Estate estate)
    {
        var account = $"3{Estate.NextNumber():D11}";
        var vpc = new { Name = "shared", Cidr = "10.1.0.0/16", Subnets = new[] { new { Name = "a", Cidr = "10.1.1.0/24" } } };
        var ids = await estate.Cloud.SeedAsync(new
        {
            Accounts = new[] { new { Id = account, Regions = new[] { new { Name = "eu-west-1", Vpcs = new[] { vpc } } } } },
        });
        return new(estate, account, ids[$"{account}/eu-west-1/shared"]);
    }

    public Task<Newcomer> ComesAsync(string user, string role) => Newcomer.ComeAsync(Estate, user, Account, role, Vpc);

    /// <summary>With a role of its own that demands its external id.</summary>
    public async Task<Newcomer> OwnerAsync(string user) => await (await ComesAsync(user, user)).IsLetInAsync();

    /// <summary>The account itself, and STS, which NetConnect calls as its own account.</summary>
    public async Task FallSilentAsync()
    {
        foreach (var silent in new[] { Account, OwnAccount })
            await Estate.Cloud.FailAsync(new { Kind = "error", Account = silent, Code = "Unavailable", Status = 503 });
    }

    public Task SpeakAgainAsync() => Estate.Cloud.HealAsync(Account, OwnAccount);
}
