using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd.Ownership;

/// <summary>One network, several services: who may register what of it.</summary>
public sealed class CustodyTests(StrictEstate estate) : IClassFixture<StrictEstate>
{
    [Fact]
    public async Task A_guest_comes_when_it_is_named_and_keeps_its_place_while_it_is_there()
    {
        var ground = await Ground.PlantAsync(estate);
        var (ann, bob) = (await ground.OwnerAsync("ann"), await ground.OwnerAsync("bob"));
        var web = await ann.RegisterAsync("web", "10.1.1.0/24");

        await bob.RegisterAsync("db", "10.1.2.0/24").IsRefusedAsync(403, "forbidden");
        await ann.ShareAsync(web, bob.Service);
        await bob.RegisterAsync("db", "10.1.1.128/25").IsRefusedAsync(409, "cidr-overlap");
        var database = await bob.RegisterAsync("db", "10.1.2.0/24");

        var refusal = await ann.ShareAsync(web).IsRefusedAsync(409, "in-use");
        Assert.Contains(bob.Service, refusal.Detail, StringComparison.Ordinal);
        Assert.Equal([bob.Service], (await ann.Client.GetResourceAsync(web.Id)).SharedWith);

        await bob.Client.DeleteResourceAsync(database.Id);
        Assert.Empty((await ann.ShareAsync(web)).SharedWith!);
        await bob.RegisterAsync("db", "10.1.2.0/24").IsRefusedAsync(403, "forbidden");
    }

    [Fact]
    public async Task Of_a_guest_that_comes_and_a_name_that_is_taken_back_at_once_only_one_succeeds()
    {
        var ground = await Ground.PlantAsync(estate);
        var (ann, bob) = (await ground.OwnerAsync("ann"), await ground.OwnerAsync("bob"));
        var web = await ann.RegisterAsync("web", "10.1.1.0/24");
        for (var i = 0; i < 10; i++)
        {
            await ann.ShareAsync(web, bob.Service);
            var (coming, takingBack) = (bob.RegisterAsync("db", "10.1.2.0/24"), ann.ShareAsync(web));

            var (refused, kept) = (await coming.ProblemAsync(), await takingBack.ProblemAsync());

            Assert.True(refused is null ^ kept is null, $"{refused?.Detail} {kept?.Detail}");
            if (refused is null)
                await bob.Client.DeleteResourceAsync((await coming).Id);
        }
    }

    [Fact]
    public async Task When_the_custodian_leaves_its_oldest_guest_decides()
    {
        var ground = await Ground.PlantAsync(estate);
        var (ann, bob, eve) = (await ground.OwnerAsync("ann"), await ground.OwnerAsync("bob"), await ground.OwnerAsync("eve"));
        var web = await ann.RegisterAsync("web", "10.1.1.0/24", bob.Service);
        var database = await bob.RegisterAsync("db", "10.1.2.0/24", eve.Service);
        await eve.RegisterAsync("cache", "10.1.3.0/24").IsRefusedAsync(403, "forbidden");

        await ann.Client.DeleteResourceAsync(web.Id);

        Assert.Equal("READY", (await eve.RegisterAsync("cache", "10.1.3.0/24")).State);
        await ann.RegisterAsync("web", "10.1.1.0/24").IsRefusedAsync(403, "forbidden");
        Assert.Equal("READY", (await bob.Client.GetResourceAsync(database.Id)).State);
    }

    [Fact]
    public async Task Who_asks_while_the_cloud_is_silent_takes_nothing_from_who_can_prove_control()
    {
        var ground = await Ground.PlantAsync(estate);
        var (ann, thief) = (await ground.OwnerAsync("ann"), await ground.ComesAsync("thief", "ann"));
        await ground.FallSilentAsync();
        var claimed = await thief.RegisterAsync("web", "10.1.0.0/16");
        Assert.Equal("CHECKING", claimed.State);

        await ground.SpeakAgainAsync();
        Assert.Equal("READY", (await ann.RegisterAsync("web", "10.1.1.0/24")).State);

        var invalid = await Wait.ForAsync(
            "the end of the check", () => thief.Client.GetResourceAsync(claimed.Id), seen => seen.State == "INVALID");
        Assert.Contains("credentials", invalid.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_both_prove_control_late_agree_on_one()
    {
        var ground = await Ground.PlantAsync(estate);
        var (ann, bob) = (await ground.OwnerAsync("ann"), await ground.OwnerAsync("bob"));
        await ground.FallSilentAsync();
        var web = await ann.RegisterAsync("web", "10.1.1.0/24");
        var copy = await bob.RegisterAsync("web", "10.1.1.0/24");
        Assert.Equal(("CHECKING", "CHECKING"), (web.State, copy.State));

        await ground.SpeakAgainAsync();

        var states = await Wait.ForAsync(
            "both checks",
            async () => new[] { (await ann.Client.GetResourceAsync(web.Id)).State, (await bob.Client.GetResourceAsync(copy.Id)).State },
            seen => !seen.Contains("CHECKING"));
        Assert.Equal(["INVALID", "READY"], states.Order());
    }
}
