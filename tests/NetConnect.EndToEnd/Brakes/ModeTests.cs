using NetConnect.Contracts.Connections;
using NetConnect.Contracts.Operations;
using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd.Brakes;

/// <summary>Whoever pauses can be sure that nothing is changed, sees what would be, and finds it done after resuming.</summary>
public sealed class ModeTests(Estate estate) : IClassFixture<Estate>
{
    private const int Looks = 5;

    [Theory]
    [InlineData("account")]
    [InlineData("network")]
    public async Task What_is_approved_while_a_scope_is_paused_waits_and_is_made_once_it_is_resumed(string kind)
    {
        var pair = await Pair.PlantAsync(estate);
        var scope = ScopeOf(pair, kind);
        await SetAsync(scope, "OBSERVE", "maintenance");
        var since = await pair.Cloud.LastCallAsync();

        var asked = await pair.RequestAsync();
        await pair.ApproveAsync(asked);

        var waiting = await pair.BecomesAsync(asked, "held back", IsHeldBack);
        var condition = waiting.Conditions.First(condition => condition.Reason == "WouldDo");
        Assert.Contains("maintenance", condition.Message, StringComparison.Ordinal);
        Assert.Contains("user:olga", condition.Message, StringComparison.Ordinal);
        await LooksAsync(pair, since);
        Assert.Empty(await pair.Cloud.ChangesAsync(since, pair.Ann.Account));
        Assert.Equal("PROVISIONING", (await pair.Ann.Client.GetConnectionAsync(asked.Id)).State);

        await SetAsync(scope, "ACTIVE");
        var made = await pair.ReachesAsync(asked, "ESTABLISHED");
        Assert.DoesNotContain(made.Conditions, seen => seen.Reason == "WouldDo");
        Assert.DoesNotContain(await pair.EventsAsync(asked), e => e.Type is "operation-retried" or "operation-refused");
        Assert.True(await pair.PingAsync());
        await pair.DeleteAsync(made);
        await pair.AssertUntouchedAsync();
    }

    [Fact]
    public async Task Drift_and_deletion_while_paused_are_seen_and_left_and_a_restart_changes_nothing_about_it()
    {
        var pair = await Pair.PlantAsync(estate);
        var made = await pair.EstablishAsync();
        await SetAsync(ScopeOf(pair, "account"), "OBSERVE", "who deletes routes?");
        var since = await pair.Cloud.LastCallAsync();

        await pair.Cloud.ActAsync(
            pair.Ann.Account, pair.Ann.Region,
            ("Action", "DeleteRoute"), ("RouteTableId", LeftTable(pair)), ("DestinationCidrBlock", "10.2.1.0/24"));
        var drifted = await pair.BecomesAsync(made, "told drifted", seen => seen.Sync == "LEFT_DRIFT" && IsHeldBack(seen));
        Assert.Contains("CreateRoute", drifted.Conditions.First(condition => condition.Reason == "WouldDo").Message, StringComparison.Ordinal);
        await estate.StopAsync();
        await estate.StartAsync();
        pair = pair.Again();
        await LooksAsync(pair, since);
        Assert.Empty(await pair.Cloud.ChangesAsync(since, pair.Ann.Account));

        var modes = await estate.Operator().GetModesAsync();
        Assert.Contains(modes.Items, mode => mode.Scope == ScopeOf(pair, "account") && mode is { Mode: "OBSERVE", By: "user:olga" });
        await SetAsync(ScopeOf(pair, "account"), "ACTIVE");
        await pair.BecomesAsync(made, "whole again", seen => seen is { State: "ESTABLISHED", Sync: "IN_SYNC" });
        await pair.DeleteAsync(made);
        await pair.AssertUntouchedAsync();
    }

    [Fact]
    public async Task A_mode_is_for_operators_and_auditors_read_it()
    {
        await estate.As("ann").GetModesAsync().IsRefusedAsync(403, "forbidden");
        await estate.As("ann").SetModeAsync(new("installation", "OBSERVE")).IsRefusedAsync(403, "forbidden");
        await estate.As("audrey", "netconnect-auditors").SetModeAsync(new("installation", "OBSERVE")).IsRefusedAsync(403, "forbidden");
        Assert.Equal("installation", (await estate.As("audrey", "netconnect-auditors").GetModesAsync()).Items[0].Scope);
        await estate.Operator().SetModeAsync(new("the moon", "OBSERVE")).IsRefusedAsync(422, "validation");
        await estate.Operator().SetModeAsync(new("installation", "SLEEP")).IsRefusedAsync(422, "validation");
    }

    private static bool IsHeldBack(ConnectionDto seen) => seen.Conditions.Any(condition => condition is { Reason: "WouldDo", Status: "True" });

    private Task<ModeDto> SetAsync(string scope, string mode, string? reason = null) =>
        estate.Operator().SetModeAsync(new(scope, mode, reason));

    private static string ScopeOf(Pair pair, string kind) => kind == "account" ? $"AWS/{pair.Ann.Account}" : $"AWS/{pair.Ann.Account}/{pair.Ann.Vpc}";

    private static Task LooksAsync(Pair pair, long since) => Wait.UntilAsync($"{Looks} looks", async () =>
        (await pair.Cloud.CallsAsync(since, pair.Ann.Account)).Count(call => call.IsLook) >= Looks);

    private static string LeftTable(Pair pair) => pair.Ids[$"{pair.Ann.Account}/{pair.Ann.Region}/{Seeds.LeftVpc}/route-table/private"];
}
