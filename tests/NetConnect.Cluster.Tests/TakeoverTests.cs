using NetConnect.Cluster.Tests.Support;
using NetConnect.GrainClient;
using NetConnect.Grains;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Storage.Tests.Postgres;

namespace NetConnect.Cluster.Tests;

/// <summary>A silo dies without a word, and its work goes on elsewhere.</summary>
public sealed class TakeoverTests(Members members) : IClassFixture<Members>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The promise.</summary>
    private static readonly TimeSpan Takeover = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Whatever_a_killed_silo_watched_and_repaired_another_does_within_a_minute()
    {
        Assert.SkipUnless(PostgresCluster.IsThere, PostgresCluster.WhyNot);
        using var doomed = await members.JoinAsProcessAsync("doomed");
        var (left, right) = await Emulator.PlantAsync(members.Cloud, Stop);
        foreach (var place in new[] { left, right })
        {
            await Placement.PlaceRegionAsync(members.One, doomed.Address, new(Platform.Aws, place.Account, place.Region));
            await Placement.PlaceNetworkAsync(members.One, doomed.Address, new(Platform.Aws, place.Account, place.Network));
        }

        var grains = await members.OutsiderAsync();
        var made = await new Example(grains, members.CallerOf("ann").Token, TextWriter.Null).RunAsync("taken over", left, right, Stop);
        doomed.Kill();
        var killed = TimeProvider.System.GetTimestamp();
        DeleteRoute(left, right);

        await RepairedAsync(made.Id, killed);
        Assert.InRange(TimeProvider.System.GetElapsedTime(killed), TimeSpan.Zero, Takeover);
    }

    private void DeleteRoute(Place at, Place to)
    {
        var table = members.RouteTableOf(at.Account, to.Prefix);
        members.Act(at.Account, at.Region, ("Action", "DeleteRoute"), ("RouteTableId", table), ("DestinationCidrBlock", to.Prefix));
    }

    private async Task RepairedAsync(string connection, long since)
    {
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        var client = Members.ClientOf(members.Two, "ann");
        while (true)
        {
            var events = await client.ListConnectionEventsAsync(connection, new() { Limit = 500 }, Stop);
            if (events.Items.Any(told => told.Type == "repaired"))
                return;
            Assert.True(TimeProvider.System.GetElapsedTime(since) < Takeover, "Nobody has taken the work over within a minute.");
            await ticks.WaitForNextTickAsync(Stop);
        }
    }
}
