using NetConnect.Contracts.Connections;
using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd.Weather;

/// <summary>Absence is not deletion (R17): whatever a cloud does not show, nothing is made, nothing removed, nobody is told DOWN, and operators get one alarm.</summary>
public sealed class AbsenceTests(MisreadingEstate estate) : IClassFixture<MisreadingEstate>
{
    private const int Looks = 6;

    public static TheoryData<string> Kinds => [.. Absence.ByKind.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public Task What_is_not_shown_is_not_gone(string kind) => Task.WhenAll(Absence.ByKind[kind].Select(async absence =>
    {
        try
        {
            await SufferAsync(absence);
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"{absence.Name}: {failure.Message}", failure);
        }
    }));

    private async Task SufferAsync(Absence absence)
    {
        var pair = await Pair.PlantAsync(estate);
        var made = await pair.EstablishAsync();
        var since = await pair.Cloud.LastCallAsync();
        var world = await pair.Cloud.WorldAsync(pair.Accounts);

        await absence.Begin(pair, estate);
        var seen = await LookOnAsync(pair, made);
        await absence.End(pair, estate);
        await pair.BecomesAsync(made, "whole again", now => now is { State: "ESTABLISHED", Health: "UP", Sync: "IN_SYNC" });

        Assert.All(seen, now => Assert.Equal(("ESTABLISHED", "PROVISIONED"), (now.State, now.Provisioning)));
        Assert.All(seen, now => Assert.Contains(now.Health, new[] { "UP", "UNKNOWN" }));
        Assert.Empty(await pair.Cloud.ChangesAsync(since, pair.Accounts));
        Assert.Equal(world, await pair.Cloud.WorldAsync(pair.Accounts));
        var alarms = await AlarmsAsync(pair, made);
        Assert.True(alarms.Count <= 1, $"Alarms: {string.Join(" | ", alarms)}");
        if (seen.Any(now => now.Health == "UNKNOWN"))
            Assert.Single(alarms);
    }

    /// <summary>All that its owner could have seen while the account was looked at a few times.</summary>
    private static async Task<List<ConnectionDto>> LookOnAsync(Pair pair, ConnectionDto made)
    {
        var seen = new List<ConnectionDto>();
        var since = await pair.Cloud.LastCallAsync();
        await Wait.UntilAsync($"{Looks} looks", async () =>
        {
            seen.Add(await pair.Ann.Client.GetConnectionAsync(made.Id));
            var calls = await pair.Cloud.CallsAsync(since, pair.Ann.Account);
            return calls.Count(call => call.IsLook || call.Action == "AssumeRole") >= Looks;
        });
        return seen;
    }

    private async Task<List<string>> AlarmsAsync(Pair pair, ConnectionDto made)
    {
        var olga = estate.Operator();
        var alarms = new List<string>();
        string? cursor = null;
        do
        {
            var page = await olga.ListEventsAsync(new() { Limit = 500, Cursor = cursor });
            alarms.AddRange(page.Items
                .Where(e => e.Type is "region-unreadable" or "network-unreadable")
                .Where(e => e.Subject == $"connection:{made.Id}" || e.Subject.StartsWith($"region:AWS/{pair.Ann.Account}/", StringComparison.Ordinal))
                .Select(e => $"{e.Type} {e.Message}"));
            cursor = page.NextCursor;
        }
        while (cursor is not null);
        return alarms;
    }
}
