using NetConnect.Contracts.Connections;
using NetConnect.Contracts.Resources;
using NetConnect.Contracts.Providers;
using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd;

/// <summary>What an owner sets on a provider shapes the links of its resources, also those that stand.</summary>
public sealed class OwnersSettingsTests(Estate estate) : IClassFixture<Estate>
{
    [Fact]
    public async Task Attach_puts_the_group_onto_the_machines_and_takes_it_off_again()
    {
        var pair = await Pair.PlantAsync(estate);
        var made = await pair.EstablishAsync();
        Assert.False(await pair.PingAsync("10.2.1.10", groups: "", "tcp", 5432));

        await SetAsync(pair.Bob, ("attach", "all"));

        await Wait.UntilAsync("the machine carrying the group", () => pair.PingAsync("10.2.1.10", groups: "", "tcp", 5432));
        var seen = await pair.BecomesAsync(made, "told", now => Filters(now).Message.Contains("carried by 1 of 1 interfaces", StringComparison.Ordinal));
        Assert.Equal("IN_SYNC", seen.Sync);
        Assert.DoesNotContain(await pair.EventsAsync(made), e => e.Type == "out-of-sync");
        await pair.DeleteAsync(made);
        await pair.AssertUntouchedAsync();
    }

    [Fact]
    public async Task Acls_enforce_when_the_resource_has_subnets_of_its_own()
    {
        var pair = await Pair.PlantAsync(estate);
        await SetAsync(pair.Bob, ("enforce", "nacl"));
        var refused = await pair.Ann.Client.RequestConnectionAsync(pair.Wish()).ProblemAsync();
        Assert.Contains("also guards", refused!.Detail, StringComparison.Ordinal);

        var acl = await OwnAclAsync(pair);
        var untouched = await pair.Cloud.WorldAsync(pair.Accounts);
        var made = await pair.EstablishAsync();

        Assert.Equal("ENFORCED", Filters(made).Reason);
        Assert.True(await pair.PingAsync(protocol: "tcp", port: 5432));
        Assert.False(await pair.PingAsync("10.2.1.10", $"&to_groups={pair.Ids[$"{pair.Bob.Account}/{pair.Bob.Region}/orders/security-group/app"]}", "tcp", 443));
        Assert.True((await pair.Ann.Client.WalkPathAsync(made.Id, "tcp", 5432)).Passes);
        await DeleteEntryAsync(pair, acl);
        Assert.False(await pair.PingAsync(protocol: "tcp", port: 5432) && await pair.PingAsync());
        await Wait.UntilAsync("the entry back", async () => await pair.PingAsync(protocol: "tcp", port: 5432) && await pair.PingAsync());
        await pair.BecomesAsync(made, "enforced again", now => now is { Sync: "IN_SYNC", Health: "UP" } && Filters(now).Reason == "ENFORCED");
        await pair.DeleteAsync(made);
        Assert.Equal(untouched, await pair.Cloud.WorldAsync(pair.Accounts));
    }

    [Fact]
    public async Task Names_are_shared_by_the_side_that_wants_it()
    {
        var pair = await Pair.PlantAsync(estate);
        await SetAsync(pair.Ann, ("dns", "true"));

        var made = await pair.EstablishAsync();

        await pair.BecomesAsync(made, "sharing names", now => now.Conditions.Any(condition => condition is { Type: "LeftNames", Status: "True" }));
        Assert.DoesNotContain(made.Conditions, condition => condition.Type == "RightNames");
        await pair.DeleteAsync(made);
        await pair.AssertUntouchedAsync();
    }

    [Fact]
    public async Task A_setting_of_another_form_is_refused()
    {
        var pair = await Pair.PlantAsync(estate);

        foreach (var (name, value) in new[] { ("attach", "some"), ("attach", "tag:team"), ("enforce", "yes"), ("dns", "1") })
            await SetAsync(pair.Ann, (name, value)).IsRefusedAsync(422, "validation");
    }

    private static Task SetAsync(Team team, params (string Name, string Value)[] settings) => team.Client.EditProviderAsync(
        team.Provider, new EditProvider { Settings = new(settings.ToDictionary(one => one.Name, one => (string?)one.Value)) });

    private static ConditionDto Filters(ConnectionDto connection) => connection.Conditions.Single(condition => condition.Type == "RightFilters");

    private static async Task<string> OwnAclAsync(Pair pair)
    {
        var subnet = pair.Ids[$"{pair.Bob.Account}/{pair.Bob.Region}/orders/subnet/a"];
        await pair.Cloud.ActAsync(pair.Bob.Account, pair.Bob.Region, ("Action", "CreateNetworkAcl"), ("VpcId", pair.Bob.Vpc));
        var acls = await pair.Cloud.FindAsync(pair.Bob.Account, "network-acl", item => (string?)item["vpc_id"] == pair.Bob.Vpc);
        var own = (string)acls.Single(item => !item["is_default"]!.GetValue<bool>())["id"]!;
        foreach (var egress in new[] { "true", "false" })
        {
            await pair.Cloud.ActAsync(
                pair.Bob.Account, pair.Bob.Region,
                ("Action", "CreateNetworkAclEntry"), ("NetworkAclId", own), ("RuleNumber", "100"), ("Egress", egress),
                ("RuleAction", "allow"), ("Protocol", "-1"), ("CidrBlock", "0.0.0.0/0"));
        }

        var association = acls.SelectMany(item => item["associations"]!.AsArray()).Single(item => (string?)item!["subnet_id"] == subnet)!;
        await pair.Cloud.ActAsync(
            pair.Bob.Account, pair.Bob.Region,
            ("Action", "ReplaceNetworkAclAssociation"), ("AssociationId", (string)association["id"]!), ("NetworkAclId", own));
        return own;
    }

    private static Task DeleteEntryAsync(Pair pair, string acl) => pair.Cloud.ActAsync(
        pair.Bob.Account, pair.Bob.Region,
        ("Action", "DeleteNetworkAclEntry"), ("NetworkAclId", acl), ("RuleNumber", "1"), ("Egress", "false"));
}
