using System.Text.Json;
using NetConnect.Conformance.Bench;
using NetConnect.Model;
using NetConnect.Model.Topology;
using NetConnect.Providers;

namespace NetConnect.Conformance;

/// <content>What is read is all that is there, or it is no reading.</content>
public abstract partial class ProviderConformance
{
    [Fact]
    public void The_bulk_reading_shows_what_single_readings_show_at_every_step()
    {
        using var bench = NewBench();
        var module = bench.Cloud.NewModule(bench.Clock);
        bench.Register();
        var connection = bench.Connect();
        for (var calls = 0; calls < bench.Calls.Count + 1; calls++)
        {
            bench.Until(() => bench.Calls.Count > calls || bench.IsEstablished(connection), "it goes on");
            foreach (var site in bench.Cloud.Sites)
                Compare(bench, module, site);
        }

        (module as IDisposable)?.Dispose();
    }

    [Fact]
    public void A_network_that_does_not_exist_is_absent()
    {
        using var bench = NewBench();
        bench.Register();
        var module = bench.Cloud.NewModule(bench.Clock);
        var left = bench.Cloud.Left;

        var here = bench.Run(() => module.ReadNetworkAsync(bench.Access(left), left.Network.NetworkId, CancellationToken.None));
        var elsewhere = bench.Run(() => module.ReadNetworkAsync(bench.Access(left), bench.Cloud.Right.Network.NetworkId, CancellationToken.None));

        Assert.IsType<ReadResult<ObservedNetwork>.Read>(here);
        Assert.IsNotType<ReadResult<ObservedNetwork>.Read>(elsewhere);
        (module as IDisposable)?.Dispose();
    }

    [Theory]
    [InlineData(CloudTrouble.ShowsPart)]
    [InlineData(CloudTrouble.ShowsNothing)]
    [InlineData(CloudTrouble.Refuses)]
    [InlineData(CloudTrouble.Throttles)]
    [InlineData(CloudTrouble.Fails)]
    [InlineData(CloudTrouble.LosesRequests)]
    [InlineData(CloudTrouble.LosesAnswers)]
    public void Readings_that_go_wrong_are_not_nothing_there(CloudTrouble trouble)
    {
        SkipUnlessKnown(trouble);
        using var bench = NewBench();
        bench.Register();
        var connection = bench.Connect();
        bench.UntilEstablished(connection);

        bench.Reading = bench.BulkReading = new(trouble, Pause);
        var since = bench.World.Scheduler.Now;
        bench.Rest(TimeSpan.FromMinutes(9));
        if (trouble == CloudTrouble.Throttles)
            Assert.True(bench.ShortestPause(since) >= Pause, $"{bench.ShortestPause(since)} after it was throttled it was read again.");
        bench.Reading = bench.BulkReading = ReadPlan.Well;

        bench.Rest(TimeSpan.FromMinutes(30));
        bench.UntilEstablished(connection);
        bench.Delete(connection);
        bench.UntilDeleted(connection);
        bench.MustBeAsBefore();
    }

    [Theory]
    [InlineData(CloudTrouble.ShowsNothing)]
    [InlineData(CloudTrouble.Refuses)]
    [InlineData(CloudTrouble.Fails)]
    public void What_can_not_be_seen_while_it_is_deleted_is_deleted_later(CloudTrouble trouble)
    {
        using var bench = NewBench();
        bench.Register();
        var connection = bench.Connect();
        bench.UntilEstablished(connection);

        bench.Reading = bench.BulkReading = new(trouble, Pause);
        bench.Delete(connection);
        bench.Pass(TimeSpan.FromMinutes(9));
        bench.Reading = bench.BulkReading = ReadPlan.Well;

        bench.UntilDeleted(connection);
        bench.Pass(TimeSpan.FromMinutes(30));
        bench.MustBeAsBefore();
    }

    [Theory]
    [InlineData(CloudTrouble.ShowsNothing)]
    [InlineData(CloudTrouble.ShowsPart)]
    [InlineData(CloudTrouble.Refuses)]
    [InlineData(CloudTrouble.Fails)]
    public void Bulk_readings_that_go_wrong_change_nothing(CloudTrouble trouble)
    {
        using var bench = NewBench();
        bench.Register();
        var connection = bench.Connect();
        bench.UntilEstablished(connection);

        bench.BulkReading = new(trouble, Pause);
        bench.Rest(TimeSpan.FromMinutes(30));
        bench.BulkReading = ReadPlan.Well;

        bench.Rest(TimeSpan.FromMinutes(30));
        bench.UntilEstablished(connection);
    }

    private static void Compare(TestBench bench, INetworkProvider module, CloudSite site)
    {
        var access = bench.Access(site);
        var bulk = Assert.IsType<ReadResult<System.Collections.Immutable.ImmutableArray<ObservedNetwork>>.Read>(
            bench.Run(() => module.ReadRegionAsync(access, CancellationToken.None))).Value;
        Assert.Contains(bulk, network => network.Network == site.Network);
        foreach (var network in bulk)
        {
            var single = Assert.IsType<ReadResult<ObservedNetwork>.Read>(
                bench.Run(() => module.ReadNetworkAsync(access, network.Network.NetworkId, CancellationToken.None))).Value;
            Assert.Equal(Text(single), Text(network));
        }
    }

    private static string Text(ObservedNetwork network) => JsonSerializer.Serialize(network, NetConnectJson.Options);
}
