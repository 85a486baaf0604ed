using System.Collections.Immutable;
using NetConnect.Cluster.Tests.Support;
using NetConnect.Contracts.Services;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;
using NetConnect.Silo;
using NetConnect.Storage.Tests.Postgres;

namespace NetConnect.Cluster.Tests;

/// <summary>What several processes on one database have to agree on.</summary>
public sealed class ClusterTests(Members members) : IClassFixture<Members>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task What_one_front_door_acknowledged_every_other_one_reads()
    {
        Needs();
        for (var i = 0; i < 20; i++)
        {
            var made = await Members.ClientOf(members.One, "ann").CreateServiceAsync(new CreateService($"service {i}"), Stop);
            var read = await Members.ClientOf(members.Two, "ann").GetServiceAsync(made.Id, Stop);
            Assert.Equal(made.Name, read.Name);
        }
    }

    [Fact]
    public async Task A_silo_that_was_shut_out_writes_nothing_more_and_stops()
    {
        Needs();
        var zombie = await members.JoinAsync("zombie", SiloRole.Silo);
        Assert.True(await members.One.Store.FenceAsync("zombie", zombie.Store.Epoch, Stop));

        var commit = new Commit { Key = ActorKey.Service("late"), ExpectedVersion = 0, Header = new(1, "{}"), Indexes = ImmutableArray<IndexEntry>.Empty };
        Assert.IsType<CommitResult.Fenced>(await zombie.Store.CommitAsync(commit, Stop));
        await zombie.WaitForStopAsync().WaitAsync(Patience, Stop);
    }

    private static void Needs() => Assert.SkipUnless(PostgresCluster.IsThere, PostgresCluster.WhyNot);
}
