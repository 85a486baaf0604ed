using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd;

/// <summary>A server that is stopped and started again goes on where it was, and does nothing that is not needed.</summary>
public sealed class RestartTests(Estate estate) : IClassFixture<Estate>
{
    private const int Intervals = 20;

    [Fact]
    public async Task Everything_is_kept_and_what_is_settled_stays_settled()
    {
        var pair = await Pair.PlantAsync(estate);
        var made = await pair.EstablishAsync();
        var waiting = await pair.RequestAsync(await pair.Bob.In(pair.ArchiveVpc).RegisterAsync("archive", "10.3.1.0/24"));
        var world = await pair.Cloud.WorldAsync(pair.Accounts);
        var since = await pair.Cloud.LastCallAsync();

        await estate.StopAsync();
        await estate.StartAsync();

        var (ann, bob) = (estate.As(pair.Ann.User), estate.As(pair.Bob.User));
        var kept = await ann.GetConnectionAsync(made.Id);
        Assert.Equal(("ESTABLISHED", made.PlanHash), (kept.State, kept.PlanHash));
        Assert.Equal("PENDING_APPROVAL", (await bob.GetConnectionAsync(waiting.Id)).State);
        await Wait.UntilAsync($"{Intervals} looks at both accounts", async () =>
            pair.Accounts.All((await pair.Cloud.CallsAsync(since, pair.Accounts))
                .Where(call => call.IsLook).CountBy(call => call.Account).Where(looks => looks.Value >= Intervals).Select(looks => looks.Key).Contains));
        Assert.Equal("UP", (await ann.GetConnectionAsync(made.Id)).Health);
        Assert.Empty(await pair.Cloud.ChangesAsync(since));
        Assert.Equal(world, await pair.Cloud.WorldAsync(pair.Accounts));

        foreach (var id in new[] { made.Id, waiting.Id })
        {
            await ann.DeleteConnectionAsync(id);
            await Wait.ForAsync($"{id} deleted", () => ann.GetConnectionAsync(id), seen => seen.State == "DELETED");
        }

        await pair.AssertUntouchedAsync();
    }
}
