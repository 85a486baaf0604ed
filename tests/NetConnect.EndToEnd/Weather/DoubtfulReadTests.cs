using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd.Weather;

/// <summary>Absence is not deletion: a cloud that shows less than there is gets nothing made, and nothing removed.</summary>
public sealed class DoubtfulReadTests(Estate estate) : IClassFixture<Estate>
{
    private const int Looks = 8;

    private static readonly string[] Reads = ["DescribeVpcs", "DescribeRouteTables", "DescribeVpcPeeringConnections", "DescribeSecurityGroups", "DescribeSubnets"];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var read in Reads)
            {
                foreach (var kind in new[] { "empty", "error" })
                    cases.Add(read, kind);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_bulk_read_that_shows_nothing_changes_nothing(string read, string kind)
    {
        var pair = await Pair.PlantAsync(estate);
        var made = await pair.EstablishAsync();
        var since = await pair.Cloud.LastCallAsync();
        var world = await pair.Cloud.WorldAsync(pair.Accounts);

        await pair.Cloud.FailAsync(new { Kind = kind, Actions = new[] { read }, pair.Ann.Account, Code = "UnauthorizedOperation", Status = 403 });
        await Wait.UntilAsync($"{Looks} looks", async () => (await pair.Cloud.CallsAsync(since, pair.Ann.Account)).Count(call => call.IsLook) >= Looks);

        var seen = await pair.Ann.Client.GetConnectionAsync(made.Id);
        Assert.Equal("PROVISIONED", seen.Provisioning);
        Assert.Contains(seen.Health, new[] { "UP", "UNKNOWN" });
        Assert.Equal("ESTABLISHED", seen.State);
        Assert.Empty(await pair.Cloud.ChangesAsync(since, pair.Accounts));
        await pair.Cloud.HealAsync(pair.Accounts);
        await pair.BecomesAsync(made, "whole again", now => now is { State: "ESTABLISHED", Health: "UP", Sync: "IN_SYNC" });
        Assert.Empty(await pair.Cloud.ChangesAsync(since, pair.Accounts));
        Assert.Equal(world, await pair.Cloud.WorldAsync(pair.Accounts));
        await pair.DeleteAsync(made);
        await pair.AssertUntouchedAsync();
        await pair.Ann.Client.DeleteResourceAsync(pair.Web.Id);
        await pair.Bob.Client.DeleteResourceAsync(pair.Database.Id);
    }
}
