using NetConnect.Conformance.Bench;
using NetConnect.Kernel.Connections;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers;

namespace NetConnect.Conformance;

/// <content>Stopping: a pause of the installation, and calls that are cancelled or never answered.</content>
public abstract partial class ProviderConformance
{
    [Fact]
    public void While_changes_are_paused_everything_is_read_and_nothing_changed()
    {
        using var bench = NewBench();
        bench.Register();
        bench.Observe(true);
        var connection = bench.Connect();
        bench.Pass(TimeSpan.FromMinutes(30));

        Assert.True(bench.Looks > 0 && bench.BulkReads > 0, "Nothing was looked at.");
        Assert.Equal(0, bench.Cloud.Changes);
        Assert.NotEqual(ProvisioningPhase.Provisioned, bench.State(connection).Provisioning);
        bench.MustBeAsBefore();
        bench.Observe(false);
        bench.UntilEstablished(connection);
    }

    [Fact]
    public void A_pause_in_the_middle_of_anything_stops_it_and_the_resume_goes_on()
    {
        var undisturbed = Undisturbed();
        foreach (var call in Tried(undisturbed.Calls.Take(undisturbed.CallsToMake - 1)))
        {
            var calls = call.Number + 1;
            using var bench = NewBench();
            bench.Register();
            var connection = bench.Connect();
            bench.Until(() => bench.Calls.Count == calls && bench.Calls[^1].Result is not null, $"{calls} calls are made");
            bench.Observe(true);
            var changes = bench.Cloud.Changes;
            bench.Pass(TimeSpan.FromMinutes(30));
            Assert.Equal(changes, bench.Cloud.Changes);
            bench.Observe(false);
            bench.UntilEstablished(connection);
            bench.Delete(connection);
            bench.UntilDeleted(connection);
            bench.MustBeAsBefore();
        }
    }

    [Fact]
    public async Task What_is_cancelled_before_it_begins_does_not_begin()
    {
        var call = Undisturbed().Calls[0];
        using var bench = NewBench();
        var (module, access) = MakerOf(bench, call);
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => module.ReadRegionAsync(access, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => module.ReadNetworkAsync(access, bench.Cloud.Left.Network.NetworkId, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => module.CheckAccessAsync(access, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => module.ExecuteAsync(access, call.Operation, call.Token, cancelled));

        Assert.Equal(0, bench.Cloud.Changes);
        (module as IDisposable)?.Dispose();
    }

    [Fact]
    public async Task A_call_that_is_cancelled_on_its_way_ends_at_once()
    {
        var call = Undisturbed().Calls[0];
        using var bench = NewBench();
        var (module, access) = MakerOf(bench, call);
        using var cancel = new CancellationTokenSource();
        bench.Cloud.Begin(CloudTrouble.IsSilent, TimeSpan.FromHours(1));

        var reading = module.ReadNetworkAsync(access, bench.Cloud.Left.Network.NetworkId, cancel.Token);
        var making = module.ExecuteAsync(access, call.Operation, call.Token, cancel.Token);
        Assert.False(reading.IsCompleted || making.IsCompleted, "A silent cloud was not waited for.");
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading.WaitAsync(LongAgo));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => making.WaitAsync(LongAgo));
        (module as IDisposable)?.Dispose();
    }

    [Fact]
    public async Task A_call_that_is_never_answered_ends_within_its_minute_and_nobody_knows_how()
    {
        var call = Undisturbed().Calls[0];
        using var bench = NewBench();
        var (module, access) = MakerOf(bench, call);
        bench.Cloud.Begin(CloudTrouble.IsSilent, TimeSpan.FromHours(1));

        var making = module.ExecuteAsync(access, call.Operation, call.Token, CancellationToken.None);
        var reading = module.ReadNetworkAsync(access, bench.Cloud.Left.Network.NetworkId, CancellationToken.None);
        bench.PassQuietly(TimeSpan.FromMinutes(1));

        Assert.True(IsUnknown(await making.WaitAsync(LongAgo)), "The call may have taken effect.");
        Assert.IsType<ReadResult<ObservedNetwork>.Unavailable>(await reading.WaitAsync(LongAgo));
        (module as IDisposable)?.Dispose();
    }

    /// <summary>Only reached when something hangs.</summary>
    private static TimeSpan LongAgo => TimeSpan.FromSeconds(20);

    /// <summary>A module of its own, and its way to the side that a call is for.</summary>
    private static (INetworkProvider Module, ProviderAccess Access) MakerOf(TestBench bench, CallSeen call)
    {
        bench.Register();
        return (bench.Cloud.NewModule(bench.Clock), bench.Access(bench.Cloud.Sites.First(site => site.Network.Account == call.Account)));
    }
}
