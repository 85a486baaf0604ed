using NetConnect.Contracts.Providers;
using NetConnect.Contracts.Resources;
using NetConnect.Contracts.Services;
using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd;

/// <summary>What can be changed of services, providers and resources: as it was seen, by who may, and no update is lost.</summary>
public sealed class EditTests(Estate estate) : IClassFixture<Estate>
{
    [Fact]
    public async Task Filters_are_carried_out_at_once_and_the_link_stands_all_the_while()
    {
        var pair = await Pair.PlantAsync(estate);
        var connection = await pair.EstablishAsync();
        Assert.True(await pair.PingAsync(protocol: "tcp", port: 5432));

        await pair.Bob.Client.EditResourceAsync(pair.Database.Id, new() { L4Filters = new([new L4FilterDto("tcp", "6432")]) });

        await Wait.UntilAsync("the new rule passes and the old ones do not", async () =>
            await pair.PingAsync(protocol: "tcp", port: 6432) && !await pair.PingAsync(protocol: "tcp", port: 5432) && !await pair.PingAsync());
        await Wait.UntilAsync("the walk says the same", async () => (await pair.Ann.Client.WalkPathAsync(connection.Id, "tcp", 6432)).Passes);
        var after = await pair.BecomesAsync(connection, "in sync", seen => seen is { Health: "UP", Sync: "IN_SYNC" });
        Assert.Equal(connection.Details["peering_id"], after.Details["peering_id"]);
        var moves = (await pair.EventsAsync(connection)).Where(e => e.Type is "state-changed" or "out-of-sync").Select(e => e.Data.GetProperty("to").GetString());
        Assert.Equal(["PROVISIONING", "ESTABLISHED"], moves);
        await pair.DeleteAsync(connection);
        await pair.AssertUntouchedAsync();
    }

    [Fact]
    public async Task Nothing_allowed_closes_the_link_and_leaves_it_standing()
    {
        var pair = await Pair.PlantAsync(estate);
        var connection = await pair.EstablishAsync();

        await pair.Bob.Client.EditResourceAsync(pair.Database.Id, new() { L4Filters = new([]) });
        await pair.Ann.Client.EditResourceAsync(pair.Web.Id, new() { L4Filters = new([]) });

        await pair.BecomesAsync(connection, "closed", seen => seen.Conditions.Any(condition => condition is { Type: "TrafficAllowed", Status: "False" }));
        Assert.False(await pair.PingAsync());
        await pair.ReachesAsync(connection, "ESTABLISHED");
        await pair.DeleteAsync(connection);
        await pair.AssertUntouchedAsync();
    }

    [Fact]
    public async Task A_name_is_free_as_soon_as_it_is_given_up()
    {
        var pair = await Pair.PlantAsync(estate);
        var client = pair.Ann.Client;
        await client.CreateServiceAsync(new($"taken {pair.Ann.User}"));
        await client.EditServiceAsync(pair.Ann.Service, new() { Name = $"taken {pair.Ann.User}" }).IsRefusedAsync(409, "conflict");
        var old = (await client.GetServiceAsync(pair.Ann.Service)).Name;

        var renamed = await client.EditServiceAsync(pair.Ann.Service, new() { Name = $"new {pair.Ann.User}" });
        var successor = await client.CreateServiceAsync(new(old));

        Assert.Equal($"new {pair.Ann.User}", renamed.Name);
        Assert.Equal(old, successor.Name);
        Assert.Equal(renamed.Id, Assert.Single((await client.ListServicesAsync(new() { Name = renamed.Name })).Items).Id);
        await client.EditResourceAsync(pair.Web.Id, new() { Name = "front" });
        Assert.Equal("web", (await pair.Ann.RegisterAsync("web", "10.1.7.0/24")).Name);
    }

    [Fact]
    public async Task A_version_that_is_no_longer_so_can_be_neither_edited_nor_deleted()
    {
        var pair = await Pair.PlantAsync(estate);
        var client = pair.Ann.Client;
        var seen = await client.GetResourceAsync(pair.Web.Id);
        var edited = await client.EditResourceAsync(seen.Id, new() { Name = "front" }, seen.Generation);

        await client.EditResourceAsync(seen.Id, new() { Name = "back" }, seen.Generation).IsRefusedAsync(412, "stale");
        await client.DeleteResourceAsync(seen.Id, seen.Generation!.Value).IsRefusedAsync(412, "stale");

        Assert.Equal(seen.Generation + 1, edited.Generation);
        Assert.Equal("front", (await client.GetResourceAsync(seen.Id)).Name);
        await client.DeleteResourceAsync(seen.Id, edited.Generation!.Value);
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_is_none()
    {
        var pair = await Pair.PlantAsync(estate);
        var before = (await estate.AuditAsync()).Count(entry => entry.Subject.EndsWith(pair.Web.Id, StringComparison.Ordinal));

        var same = await pair.Ann.Client.EditResourceAsync(pair.Web.Id, new() { Name = pair.Web.Name });

        Assert.Equal(pair.Web.Generation, same.Generation);
        Assert.Equal(before, (await estate.AuditAsync()).Count(entry => entry.Subject.EndsWith(pair.Web.Id, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Of_many_edits_at_once_none_is_lost()
    {
        var pair = await Pair.PlantAsync(estate);
        var service = await pair.Ann.Client.GetServiceAsync(pair.Ann.Service);

        var problems = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => AddOwnerAsync($"user:friend{i}")));

        Assert.All(problems, Assert.Null);
        var owners = (await pair.Ann.Client.GetServiceAsync(service.Id)).Owners;
        Assert.Equal(9, owners.Count);

        async Task<Contracts.ProblemDocument?> AddOwnerAsync(string owner)
        {
            while (true)
            {
                var seen = await pair.Ann.Client.GetServiceAsync(service.Id);
                var problem = await pair.Ann.Client.EditServiceAsync(service.Id, new() { Owners = new([.. seen.Owners, owner]) }, seen.Generation).ProblemAsync();
                if (problem is not { Status: 412 })
                    return problem;
            }
        }
    }

    [Fact]
    public async Task Other_settings_are_unchecked_and_what_resources_stand_on_stays()
    {
        var pair = await Pair.PlantAsync(estate);
        var client = pair.Ann.Client;
        Assert.Equal("READY", (await client.CheckProviderAsync(pair.Ann.Provider)).State);

        var renamed = await client.EditProviderAsync(pair.Ann.Provider, new() { Name = "main" });
        var moved = await client.EditProviderAsync(pair.Ann.Provider, new()
        {
            Settings = new(new Dictionary<string, string?> { ["role_arn"] = $"arn:aws:iam::{pair.Ann.Account}:role/other" }),
        });

        Assert.Equal(("READY", "UNCHECKED"), (renamed.State, moved.State));
        Assert.Equal((pair.Ann.Account, pair.Ann.Region), (moved.Account, moved.Region));
    }

    [Fact]
    public async Task Who_gave_an_ownership_up_has_given_it_up_and_operators_can_give_it_to_others()
    {
        var pair = await Pair.PlantAsync(estate);
        await pair.Ann.Client.EditServiceAsync(pair.Ann.Service, new() { Owners = new(["user:gone"]) });

        await pair.Ann.Client.EditServiceAsync(pair.Ann.Service, new() { Description = "mine?" }).IsRefusedAsync(403, "forbidden");
        await pair.Ann.Client.EditResourceAsync(pair.Web.Id, new() { Name = "mine?" }).IsRefusedAsync(403, "forbidden");
        await pair.Ann.Client.EditProviderAsync(pair.Ann.Provider, new() { Name = "mine?" }).IsRefusedAsync(404, "not-found");
        await pair.Ann.Client.DeleteResourceAsync(pair.Web.Id).IsRefusedAsync(403, "forbidden");

        await estate.Operator().EditServiceAsync(pair.Ann.Service, new() { Owners = new([$"user:{pair.Ann.User}"]) });
        Assert.Equal("mine", (await pair.Ann.Client.EditResourceAsync(pair.Web.Id, new() { Name = "mine" })).Name);
    }

    [Fact]
    public async Task An_approver_who_is_removed_at_the_same_time_approves_before_or_not_at_all()
    {
        for (var round = 0; round < 5; round++)
        {
            var pair = await Pair.PlantAsync(estate);
            var asked = await pair.RequestAsync();
            var edit = estate.Operator().EditServiceAsync(pair.Bob.Service, new() { Owners = new(["user:carol"]) });
            var approval = pair.ApproveAsync(asked).ProblemAsync();

            await edit;
            var refused = await approval;

            var state = await pair.Ann.Client.GetConnectionAsync(asked.Id);
            Assert.True(refused is null ^ state.Request == "PENDING_APPROVAL", $"round {round}: {refused?.Detail}, {state.Request}");
            Assert.True(refused is null or { Status: 404 or 403 or 409 });
            await pair.DeleteAsync(state);
        }
    }
}
