using NetConnect.Contracts.Connections;
using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd.Connections;

/// <summary>Taken down for a while, brought back, and let go of.</summary>
public sealed class PauseTests(Estate estate) : IClassFixture<Estate>
{
    [Fact]
    public async Task A_suspended_link_leaves_the_cloud_and_comes_back_under_the_same_approvals()
    {
        var pair = await Pair.PlantAsync(estate);
        var made = await pair.EstablishAsync();

        await pair.Ann.Client.SuspendConnectionAsync(made.Id, new("an incident"));
        var suspended = await pair.ReachesAsync(made, "SUSPENDED");

        Assert.Equal(("SUSPENDED", "an incident", 2), (suspended.DesiredState, suspended.Reason, suspended.ObservedGeneration));
        await pair.AssertUntouchedAsync();
        Assert.False((await pair.Ann.Client.WalkPathAsync(made.Id)).Passes);
        await pair.Ann.Client.RequestConnectionAsync(pair.Wish()).IsRefusedAsync(409, "conflict");
        await pair.Bob.Client.DeleteResourceAsync(pair.Database.Id).IsRefusedAsync(409, "in-use");

        await pair.Ann.Client.ResumeConnectionAsync(made.Id, new());
        var back = await pair.ReachesAsync(made, "ESTABLISHED");

        Assert.Equal((made.PlanHash, made.Approvals), (back.PlanHash, back.Approvals));
        Assert.Equal(back.Generation, back.ObservedGeneration);
        Assert.True(await pair.PingAsync());
        await pair.DeleteAsync(made);
        await pair.AssertUntouchedAsync();
    }

    [Fact]
    public async Task What_one_side_suspends_the_other_can_not_bring_back_but_an_operator_can()
    {
        var pair = await Pair.PlantAsync(estate);
        var made = await pair.EstablishAsync();
        await pair.Bob.Client.SuspendConnectionAsync(made.Id, new());
        await pair.Ann.Client.ResumeConnectionAsync(made.Id, new()).IsRefusedAsync(409, "conflict");
        await pair.ReachesAsync(made, "SUSPENDED");

        await pair.Ann.Client.ResumeConnectionAsync(made.Id, new()).IsRefusedAsync(409, "conflict");
        await estate.Operator().ResumeConnectionAsync(made.Id, new("settled with both"));

        await pair.ReachesAsync(made, "ESTABLISHED");
        await pair.Ann.Client.ResumeConnectionAsync(made.Id, new()).IsRefusedAsync(409, "conflict");
    }

    [Fact]
    public async Task A_link_that_became_impossible_meanwhile_stays_suspended_and_the_answer_says_why()
    {
        var pair = await Pair.PlantAsync(estate);
        var made = await pair.EstablishAsync();
        await pair.Ann.Client.SuspendConnectionAsync(made.Id, new());
        var suspended = await pair.ReachesAsync(made, "SUSPENDED");
        var web = Assert.Single(await pair.Cloud.FindAsync(pair.Ann.Account, "network-interface", item => (string?)item["address"] == "10.1.1.10"));
        await pair.Cloud.ActAsync(
            pair.Ann.Account, pair.Ann.Region,
            ("Action", "CreateRoute"), ("RouteTableId", LeftTable(pair)), ("DestinationCidrBlock", "10.2.1.0/24"), ("NetworkInterfaceId", (string)web["id"]!));

        var refusal = await pair.Ann.Client.ResumeConnectionAsync(made.Id, new()).IsRefusedAsync(422, "no-viable-option");

        Assert.Contains("10.2.1.0/24", refusal.Detail, StringComparison.Ordinal);
        Assert.Equal(("SUSPENDED", suspended.Generation), await StateAsync(pair, made));
        await pair.Cloud.ActAsync(
            pair.Ann.Account, pair.Ann.Region,
            ("Action", "DeleteRoute"), ("RouteTableId", LeftTable(pair)), ("DestinationCidrBlock", "10.2.1.0/24"));
        await pair.Ann.Client.ResumeConnectionAsync(made.Id, new());
        await pair.ReachesAsync(made, "ESTABLISHED");
    }

    [Fact]
    public async Task A_suspended_connection_that_is_deleted_frees_its_pair()
    {
        var pair = await Pair.PlantAsync(estate);
        var made = await pair.EstablishAsync();
        await pair.Ann.Client.SuspendConnectionAsync(made.Id, new());
        await pair.ReachesAsync(made, "SUSPENDED");

        await pair.DeleteAsync(made);

        Assert.Equal("PENDING_APPROVAL", (await pair.Ann.Client.RequestConnectionAsync(pair.Wish())).State);
    }

    [Fact]
    public async Task A_detached_connection_is_forgotten_and_its_objects_stay_where_they_are()
    {
        var pair = await Pair.PlantAsync(estate);
        var made = await pair.EstablishAsync();
        await pair.Ann.Client.DetachConnectionAsync(made.Id, new()).IsRefusedAsync(403, "forbidden");
        var world = await pair.Cloud.WorldAsync(pair.Accounts);
        var since = await pair.Cloud.LastCallAsync();

        await estate.Operator().DetachConnectionAsync(made.Id, new("the mesh takes over"));
        var gone = await pair.ReachesAsync(made, "DELETED");

        Assert.Contains("the mesh takes over", gone.Reason, StringComparison.Ordinal);
        Assert.NotNull(gone.DeletedAt);
        await pair.Ann.Client.DeleteResourceAsync(pair.Web.Id);
        await pair.Bob.Client.DeleteResourceAsync(pair.Database.Id);
        await AssertSeenByNobodyAsync(pair);
        Assert.Equal(world, await pair.Cloud.WorldAsync(pair.Accounts));
        Assert.Empty(await pair.Cloud.ChangesAsync(since, pair.Accounts));
        var audit = await estate.AuditAsync();
        Assert.Contains(audit, entry => entry.Action == "connection.detach" && entry.Subject.EndsWith(made.Id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_never_made_is_not_detached()
    {
        var pair = await Pair.PlantAsync(estate);
        var asked = await pair.RequestAsync();

        await estate.Operator().DetachConnectionAsync(asked.Id, new()).IsRefusedAsync(409, "conflict");
        await pair.Ann.Client.SuspendConnectionAsync(asked.Id, new()).IsRefusedAsync(409, "conflict");
    }

    private static string LeftTable(Pair pair) => pair.Ids[$"{pair.Ann.Account}/{pair.Ann.Region}/{Seeds.LeftVpc}/route-table/private"];

    private static async Task<(string, long)> StateAsync(Pair pair, ConnectionDto connection)
    {
        var seen = await pair.Ann.Client.GetConnectionAsync(connection.Id);
        return (seen.State, seen.Generation);
    }

    /// <summary>Another pair's link is made and repaired meanwhile: all regions were looked at again.</summary>
    private async Task AssertSeenByNobodyAsync(Pair detached)
    {
        var other = await Pair.PlantAsync(estate);
        ConnectionDto made = await other.EstablishAsync();
        await other.DeleteAsync(made);
        Assert.Equal("DELETED", (await detached.Ann.Client.ListConnectionsAsync(new() { State = "DELETED" })).Items.Single().State);
    }
}
