using System.Diagnostics;
using System.Net;
using Microsoft.Data.Sqlite;
using NetConnect.Contracts;
using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd;

/// <summary>Feeds and servers that stop.</summary>
public sealed class StreamRestartTests
{
    [Fact]
    public async Task After_a_restart_a_feed_goes_on_behind_the_last_event_and_a_stop_does_not_wait_for_feeds()
    {
        var estate = new Estate();
        await estate.InitializeAsync();
        await using var _ = estate;
        await estate.As("ann").CreateServiceAsync(new("one"));
        await using var before = new Listener(estate.As("ann").FollowEventsAsync("0"));
        var first = (await before.HearAsync(1)).Single();

        var clock = Stopwatch.StartNew();
        await estate.StopAsync();
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"It took {clock.Elapsed} to stop while a feed was open.");
        await estate.StartAsync();
        await estate.As("ann").CreateServiceAsync(new("two"));
        await using var after = new Listener(estate.As("ann").FollowEventsAsync(first.Id));

        Assert.Contains("two", (await after.HearAsync(1)).Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_what_is_no_longer_kept_there_is_nothing_to_go_on_from()
    {
        var estate = new Estate();
        await estate.InitializeAsync();
        await using var _ = estate;
        await estate.As("ann").CreateServiceAsync(new("one"));
        await estate.StopAsync();
        await using (var database = new SqliteConnection($"Data Source={estate.DatabasePath};Pooling=false"))
        {
            await database.OpenAsync();
            await using var sweep = database.CreateCommand();
            sweep.CommandText = "UPDATE log_head SET swept = 2";
            await sweep.ExecuteNonQueryAsync();
        }

        await estate.StartAsync();

        await using var late = new Listener(estate.As("ann").FollowEventsAsync("1"));
        await Assert.ThrowsAsync<Contracts.Client.NetConnectApiException>(() => late.HearAsync(1));
        var page = await estate.As("ann").ListEventsAsync(new() { Cursor = "MQ" }).IsRefusedAsync((int)HttpStatusCode.Gone, "gone");
        Assert.StartsWith(ProblemDocument.TypePrefix, page.Type, StringComparison.Ordinal);
    }
}
