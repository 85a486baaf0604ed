using System.Net.Http.Json;
using System.Text.Json.Nodes;
using NetConnect.Cluster.Tests.Support;
using NetConnect.GrainClient;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Silo;
using NetConnect.Storage.Tests.Postgres;

namespace NetConnect.Cluster.Tests;

/// <summary>Each region in use is looked at by one grain, wherever that lives.</summary>
public sealed class WatchTests(Members members) : IClassFixture<Members>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_region_is_looked_at_by_a_silo_that_has_committed_nothing_of_it()
    {
        Assert.SkipUnless(PostgresCluster.IsThere, PostgresCluster.WhyNot);
        var idle = await members.JoinAsync("idle", SiloRole.Silo);
        var (left, right) = await Emulator.PlantAsync(members.Cloud, Stop);
        foreach (var place in new[] { left, right })
        {
            await Placement.PlaceRegionAsync(members.One, Placement.AddressOf(idle), new(Platform.Aws, place.Account, place.Region));
            await Placement.PlaceNetworkAsync(members.One, Placement.AddressOf(members.One), new(Platform.Aws, place.Account, place.Network));
        }

        var made = await new Example(await members.OutsiderAsync(), members.CallerOf("ann").Token, TextWriter.Null).RunAsync("watched", left, right, Stop);

        Assert.Equal("ESTABLISHED", made.State);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        limit.CancelAfter(Patience);
        foreach (var place in new[] { left, right })
            await LooksComeAsync(place, limit.Token);
    }

    private async Task LooksComeAsync(Place place, CancellationToken limit)
    {
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (await LooksAsync(place, limit) < 3)
            await ticks.WaitForNextTickAsync(limit);
    }

    /// <summary>Readings of the whole region: those of one network name it.</summary>
    private async Task<int> LooksAsync(Place place, CancellationToken limit) =>
        (await members.Cloud.GetFromJsonAsync<JsonNode>("/_sim/calls", limit))!["calls"]!.AsArray().Count(call =>
            (string?)call!["account"] == place.Account && (string?)call["action"] == "DescribeVpcs"
            && !call["parameters"]!.AsObject().Any(parameter => parameter.Key.StartsWith("VpcId", StringComparison.Ordinal) || parameter.Key.StartsWith("Filter", StringComparison.Ordinal)));
}
