using NetConnect.Contracts.Connections;
using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd.Weather;

/// <summary>Every call that changes a cloud goes wrong once, in every way: the end is the same as if nothing had happened.</summary>
public sealed class OneFaultTests(Estate estate) : IClassFixture<Estate>
{
    private static readonly string[] Making =
    [
        "CreateVpcPeeringConnection", "AcceptVpcPeeringConnection", "CreateTags", "CreateRoute", "CreateSecurityGroup", "AuthorizeSecurityGroupIngress",
    ];

    private static readonly string[] Removing = ["DeleteRoute", "DeleteSecurityGroup", "DeleteVpcPeeringConnection"];

    private static readonly string[] Repairing = ["CreateVpcPeeringConnection", "AcceptVpcPeeringConnection", "ReplaceRoute"];

    public static TheoryData<string> WhenMaking => [.. BadWeather.WhenMaking];

    public static TheoryData<string> WhenRemoving => [.. BadWeather.WhenRemoving];

    [Theory]
    [MemberData(nameof(WhenMaking))]
    public Task Whatever_happens_to_a_call_that_makes_it_the_link_is_made_once(string weather) => EachAsync(Making, async (pair, action) =>
    {
        await BrewAsync(pair, action, weather);

        var made = await pair.EstablishAsync();

        await AssertHitAsync(pair);
        Assert.True(await pair.PingAsync());
        Assert.Equal(1, await PeeringsEverAsync(pair));
        return made;
    });

    [Theory]
    [MemberData(nameof(WhenRemoving))]
    public Task Whatever_happens_to_a_call_that_removes_it_nothing_is_left(string weather) => EachAsync(Removing, async (pair, action) =>
    {
        var made = await pair.EstablishAsync();
        await BrewAsync(pair, action, weather);

        await pair.DeleteAsync(made);

        await AssertHitAsync(pair);
        await Wait.UntilAsync("an empty cloud", async () => await pair.Bob.GroupOfAsync(pair.Database) is null);
        return null;
    });

    [Theory]
    [MemberData(nameof(WhenMaking))]
    public Task Whatever_happens_to_a_call_that_repairs_it_the_link_is_whole_again(string weather) => EachAsync(Repairing, async (pair, action) =>
    {
        var made = await pair.EstablishAsync();
        await BrewAsync(pair, action, weather);

        await pair.Cloud.ActAsync(
            pair.Bob.Account, pair.Bob.Region,
            ("Action", "DeleteVpcPeeringConnection"), ("VpcPeeringConnectionId", made.Details["peering_id"]));

        var whole = await pair.BecomesAsync(made, "whole again", seen =>
            seen is { State: "ESTABLISHED", Sync: "IN_SYNC" } && seen.Details["peering_id"] != made.Details["peering_id"]);
        if (weather.StartsWith("made", StringComparison.Ordinal) && action is "ReplaceRoute" or "AcceptVpcPeeringConnection")
            await pair.Cloud.HealAsync(pair.Accounts);
        else
            await AssertHitAsync(pair);
        Assert.True(await pair.PingAsync());
        Assert.Equal(2, await PeeringsEverAsync(pair));
        return whole;
    });

    /// <summary>All actions at once, each with accounts of its own.</summary>
    private Task EachAsync(string[] actions, Func<Pair, string, Task<ConnectionDto?>> play) => Task.WhenAll(actions.Select(async action =>
    {
        try
        {
            var pair = await Pair.PlantAsync(estate);
            if (await play(pair, action) is { } made)
                await pair.DeleteAsync(made);
            await pair.AssertUntouchedAsync();
            await pair.Ann.Client.DeleteResourceAsync(pair.Web.Id);
            await pair.Bob.Client.DeleteResourceAsync(pair.Database.Id);
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"{action}: {failure.Message}", failure);
        }
    }));

    private static Task BrewAsync(Pair pair, string action, string weather) =>
        pair.Cloud.FailAsync(pair.Accounts.Select(account => BadWeather.ByName[weather](action, account)).ToArray());

    private static async Task AssertHitAsync(Pair pair)
    {
        var fired = (await pair.Cloud.FaultsAsync()).Where(fault => pair.Accounts.Contains((string?)fault["account"])).Sum(fault => (int)fault["fired"]!);
        Assert.True(fired > 0, "The fault hit nothing.");
        await pair.Cloud.HealAsync(pair.Accounts);
    }

    private static async Task<int> PeeringsEverAsync(Pair pair) => (await pair.Cloud.ObjectsAsync(pair.Ann.Account))["peerings"]!.AsArray()
        .Count(peering => peering!.ToJsonString().Contains(pair.Bob.Vpc, StringComparison.Ordinal));
}
