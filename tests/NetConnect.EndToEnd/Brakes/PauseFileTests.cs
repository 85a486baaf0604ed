using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd.Brakes;

/// <summary>When sign-on is down, a file in the data directory stops everything.</summary>
public sealed class PauseFileTests(Estate estate) : IClassFixture<Estate>
{
    [Fact]
    public async Task A_file_named_PAUSE_stops_every_change_until_it_is_taken_away()
    {
        var pair = await Pair.PlantAsync(estate);
        var asked = await pair.RequestAsync();
        var file = Path.Combine(estate.DataDirectory, "PAUSE");
        await File.WriteAllTextAsync(file, "");
        var since = await pair.Cloud.LastCallAsync();

        await pair.ApproveAsync(asked);

        await pair.BecomesAsync(asked, "held back", seen => seen.Conditions.Any(condition => condition.Reason == "WouldDo"));
        Assert.True((await estate.Operator().GetModesAsync()).PauseFile);
        Assert.Empty(await pair.Cloud.ChangesAsync(since));
        await Wait.UntilAsync("the file told", async () => await ToldAsync("paused"));
        File.Delete(file);
        var made = await pair.ReachesAsync(asked, "ESTABLISHED");
        await Wait.UntilAsync("its end told", async () => await ToldAsync("resumed"));
        await pair.DeleteAsync(made);
        await pair.AssertUntouchedAsync();
    }

    private async Task<bool> ToldAsync(string type) =>
        (await estate.Operator().ListEventsAsync(new() { Limit = 500 })).Items.Any(e => e.Type == type && e.Actor == "host");
}
