using NetConnect.Contracts.Resources;
using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd;

/// <summary>A machine still carries the group that a connection opened: the connection goes all the same, and the group when it can.</summary>
public sealed class GroupInUseTests(Estate estate) : IClassFixture<Estate>
{
    [Fact]
    public async Task The_connection_goes_its_rules_go_and_the_group_follows_when_nobody_carries_it()
    {
        var pair = await Pair.PlantAsync(estate);
        var made = await pair.EstablishAsync();
        var (machine, own) = await MachineAsync(pair);
        var group = (await pair.Bob.GroupOfAsync(pair.Database))!;
        await CarryAsync(pair, machine, own, group);
        Assert.True(await pair.PingAsync("10.2.1.10", groups: "", "tcp", 5432));

        await pair.DeleteAsync(made);
        var condition = await Wait.ForAsync("the group told in use", () => ConditionAsync(pair), found => found is not null);

        Assert.Contains(machine, condition!.Message, StringComparison.Ordinal);
        Assert.Empty(await RulesAsync(pair, group));
        Assert.False(await pair.PingAsync("10.2.1.10", groups: "", "tcp", 5432));
        await pair.Bob.Client.DeleteResourceAsync(pair.Database.Id).IsRefusedAsync(409, "in-use");

        await CarryAsync(pair, machine, own);
        await Wait.UntilAsync("the group gone", async () => await pair.Bob.GroupOfAsync(pair.Database) is null, TimeSpan.FromMinutes(2));
        await Wait.UntilAsync("the condition gone", async () => await ConditionAsync(pair) is null);
        await pair.Bob.Client.DeleteResourceAsync(pair.Database.Id);
        await pair.AssertUntouchedAsync();
    }

    [Fact]
    public async Task A_group_in_use_serves_the_next_connection()
    {
        var pair = await Pair.PlantAsync(estate);
        var first = await pair.EstablishAsync();
        var (machine, own) = await MachineAsync(pair);
        var group = (await pair.Bob.GroupOfAsync(pair.Database))!;
        await CarryAsync(pair, machine, own, group);
        await pair.DeleteAsync(first);

        var second = await pair.EstablishAsync();

        Assert.Equal(group, await pair.Bob.GroupOfAsync(pair.Database));
        Assert.True(await pair.PingAsync("10.2.1.10", groups: "", "tcp", 5432));
        await CarryAsync(pair, machine, own);
        await pair.DeleteAsync(second);
        await Wait.UntilAsync("the group gone", async () => await pair.Bob.GroupOfAsync(pair.Database) is null, TimeSpan.FromMinutes(2));
        await pair.AssertUntouchedAsync();
    }

    private static async Task<(string Id, string OwnGroup)> MachineAsync(Pair pair)
    {
        var machine = (await pair.Cloud.FindAsync(pair.Bob.Account, "network-interface", item => (string?)item["address"] == "10.2.1.10")).Single();
        return ((string)machine["id"]!, (string)machine["groups"]![0]!);
    }

    private static Task CarryAsync(Pair pair, string machine, params string[] groups) => pair.Cloud.ActAsync(
        pair.Bob.Account,
        pair.Bob.Region,
        [("Action", "ModifyNetworkInterfaceAttribute"), ("NetworkInterfaceId", machine), .. groups.Select((id, i) => ($"SecurityGroupId.{i + 1}", id))]);

    private static async Task<ConditionDto?> ConditionAsync(Pair pair) =>
        (await pair.Bob.Client.GetResourceAsync(pair.Database.Id)).Conditions!.SingleOrDefault(condition => condition.Type == "GroupInUse");

    private static async Task<IEnumerable<object?>> RulesAsync(Pair pair, string group) =>
        (await pair.Cloud.FindAsync(pair.Bob.Account, "security-group", item => (string?)item["id"] == group)).Single()["rules"]!
        .AsArray().Where(rule => !rule!["egress"]!.GetValue<bool>());
}
