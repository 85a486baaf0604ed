using NetConnect.Contracts.Connections;
using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd.Connections;

/// <summary>A connection that is to be another: what opens more waits for a yes, what closes takes effect at once, and the peering stays.</summary>
public sealed class ChangeTests(Estate estate) : IClassFixture<Estate>
{
    private static readonly EditConnection OpenPort = new() { Needs = new([new NeedDto("right", "tcp", "6432")]) };

    [Fact]
    public async Task A_port_that_is_asked_for_later_opens_when_the_other_owner_has_said_yes()
    {
        var pair = await Pair.PlantAsync(estate);
        var made = await pair.EstablishAsync();

        var asked = await pair.Ann.Client.EditConnectionAsync(made.Id, OpenPort, made.Generation);

        Assert.Equal((made.PlanHash, "ESTABLISHED", 2, 1), (asked.PlanHash, asked.State, asked.Generation, asked.ObservedGeneration));
        Assert.Equal((true, false), (asked.PendingEdit!.Approvals.Left is not null, asked.PendingEdit.Approvals.Right is not null));
        Assert.Contains(asked.PendingEdit.Exposure.Right, flow => flow.Ports == "6432");
        Assert.False(await pair.PingAsync(protocol: "tcp", port: 6432));
        Assert.Equal(made.Id, Assert.Single((await pair.Bob.Client.ListApprovalsAsync()).Items).Id);
        Assert.Empty((await pair.Ann.Client.ListApprovalsAsync()).Items);
        await pair.ApproveAsync(made).IsRefusedAsync(409, "plan-changed");
        await pair.Bob.Client.ApproveConnectionAsync(made.Id, new(PlanHash: asked.PendingEdit.PlanHash));
        var done = await pair.BecomesAsync(made, "changed", seen => seen is { PendingEdit: null, ObservedGeneration: 2 });

        Assert.Equal((asked.PendingEdit.PlanHash, "ESTABLISHED"), (done.PlanHash, done.State));
        Assert.Equal(made.Details["peering_id"], done.Details["peering_id"]);
        Assert.True(await pair.PingAsync(protocol: "tcp", port: 6432));
        Assert.True((await pair.Ann.Client.WalkPathAsync(made.Id, "tcp", 6432)).Passes);
        Assert.Empty((await pair.Bob.Client.ListApprovalsAsync()).Items);
        await AssertAlwaysStoodAsync(pair, made);
        await pair.DeleteAsync(made);
        await pair.AssertUntouchedAsync();
    }

    [Fact]
    public async Task A_port_that_is_no_longer_needed_closes_at_once()
    {
        var pair = await Pair.PlantAsync(estate);
        var made = await EstablishWithPortAsync(pair);

        var narrowed = await pair.Ann.Client.EditConnectionAsync(made.Id, new() { Needs = new([]) });

        Assert.Null(narrowed.PendingEdit);
        Assert.NotEqual(made.PlanHash, narrowed.PlanHash);
        Assert.Equal(made.Approvals, narrowed.Approvals);
        var done = await pair.BecomesAsync(made, "narrowed", seen => seen.ObservedGeneration == narrowed.Generation);
        Assert.False(await pair.PingAsync(protocol: "tcp", port: 6432));
        Assert.True(await pair.PingAsync(protocol: "tcp", port: 5432));
        Assert.Equal(made.Details["peering_id"], done.Details["peering_id"]);
        await AssertAlwaysStoodAsync(pair, made);
    }

    [Fact]
    public async Task A_change_that_is_rejected_or_withdrawn_leaves_everything_as_it_was()
    {
        var pair = await Pair.PlantAsync(estate);
        var made = await pair.EstablishAsync();
        var since = await pair.Cloud.LastCallAsync();
        await pair.Ann.Client.EditConnectionAsync(made.Id, OpenPort);
        await pair.Ann.Client.RejectConnectionAsync(made.Id, new("no")).IsRefusedAsync(409, "conflict");

        var rejected = await pair.Bob.Client.RejectConnectionAsync(made.Id, new("not that port"));

        Assert.Equal(("ESTABLISHED", null, made.PlanHash), (rejected.State, rejected.PendingEdit, rejected.PlanHash));
        Assert.Equal(rejected.Generation, rejected.ObservedGeneration);
        await pair.Ann.Client.EditConnectionAsync(made.Id, OpenPort);
        Assert.Null((await pair.Ann.Client.WithdrawConnectionAsync(made.Id, new())).PendingEdit);
        await pair.Ann.Client.WithdrawConnectionAsync(made.Id, new()).IsRefusedAsync(409, "conflict");
        Assert.Empty(await pair.Cloud.ChangesAsync(since, pair.Accounts));
    }

    [Fact]
    public async Task A_request_that_is_changed_is_approved_as_it_is_then()
    {
        var pair = await Pair.PlantAsync(estate);
        var asked = await pair.RequestAsync();

        var changed = await pair.Ann.Client.EditConnectionAsync(asked.Id, OpenPort);

        Assert.Equal("PENDING_APPROVAL", changed.State);
        await pair.ApproveAsync(asked).IsRefusedAsync(409, "plan-changed");
        await pair.ApproveAsync(changed);
        await pair.ReachesAsync(asked, "ESTABLISHED");
        Assert.True(await pair.PingAsync(protocol: "tcp", port: 6432));
    }

    [Fact]
    public async Task New_requirements_are_decided_on_and_what_they_forbid_is_refused()
    {
        var pair = await Pair.PlantAsync(estate);
        var made = await pair.EstablishAsync();

        var dearer = await pair.Ann.Client.EditConnectionAsync(made.Id, new() { Requirements = new RequirementsDto(ExpectedGb: 5000) });
        var refusal = await pair.Ann.Client.EditConnectionAsync(made.Id, new() { Requirements = new RequirementsDto(ExcludeCtypes: ["AWS_PEERING"]) })
            .IsRefusedAsync(422, "no-viable-option");

        Assert.Equal((5000, null, made.PlanHash, 2, 2), (dearer.Cost!.AtGb, dearer.PendingEdit, dearer.PlanHash, dearer.Generation, dearer.ObservedGeneration));
        Assert.Contains("AWS_PEERING", refusal.Detail, StringComparison.Ordinal);
        Assert.Equal(dearer.Generation, (await pair.Ann.Client.GetConnectionAsync(made.Id)).Generation);
    }

    [Fact]
    public async Task Only_who_asked_may_change_it_and_only_as_it_was_seen()
    {
        var pair = await Pair.PlantAsync(estate);
        var made = await pair.RequestAsync();
        await pair.Bob.Client.EditConnectionAsync(made.Id, new() { Name = "bob's" }).IsRefusedAsync(403, "forbidden");
        await estate.As("mallory").EditConnectionAsync(made.Id, new() { Name = "mallory's" }).IsRefusedAsync(404, "not-found");

        var renamed = await pair.Ann.Client.EditConnectionAsync(made.Id, new() { Name = $"{made.Name} renamed" }, made.Generation);

        Assert.Equal(2, renamed.Generation);
        await pair.Ann.Client.EditConnectionAsync(made.Id, new() { Name = "too late" }, made.Generation).IsRefusedAsync(412, "stale");
        await pair.Ann.Client.DeleteConnectionAsync(made.Id, made.Generation).IsRefusedAsync(412, "stale");
        Assert.Equal("DELETED", (await pair.Ann.Client.DeleteConnectionAsync(made.Id, renamed.Generation)).DesiredState);
    }

    [Fact]
    public async Task A_link_that_has_no_other_way_can_not_be_migrated_and_the_answer_says_why()
    {
        var pair = await Pair.PlantAsync(estate);
        var made = await pair.EstablishAsync();

        var refusal = await pair.Ann.Client.MigrateConnectionAsync(made.Id, new()).IsRefusedAsync(409, "conflict");

        Assert.Contains("no other way than AWS_PEERING", refusal.Detail, StringComparison.Ordinal);
        await pair.Bob.Client.MigrateConnectionAsync(made.Id, new()).IsRefusedAsync(403, "forbidden");
    }

    private static async Task<ConnectionDto> EstablishWithPortAsync(Pair pair)
    {
        var asked = await pair.Ann.Client.RequestConnectionAsync(pair.Wish() with { Needs = [new("right", "tcp", "6432")] });
        await pair.ApproveAsync(asked);
        var made = await pair.ReachesAsync(asked, "ESTABLISHED");
        Assert.True(await pair.PingAsync(protocol: "tcp", port: 6432));
        return made;
    }

    private static async Task AssertAlwaysStoodAsync(Pair pair, ConnectionDto connection)
    {
        var moves = (await pair.EventsAsync(connection)).Where(e => e.Type is "state-changed" or "out-of-sync").Select(e => e.Data.GetProperty("to").GetString());
        Assert.Equal(["PROVISIONING", "ESTABLISHED"], moves);
    }
}
