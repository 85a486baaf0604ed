using NetConnect.Conformance.Bench;

namespace NetConnect.Conformance;

/// <content>Whole lives: in which order the two sides come, and what is left.</content>
public abstract partial class ProviderConformance
{
    [Fact]
    public void A_life_leaves_the_cloud_as_it_was_and_so_does_the_next_one()
    {
        using var bench = NewBench();
        var first = Life.Of(bench);
        bench.Rest(TimeSpan.FromMinutes(16));

        Life.Again(bench).MustEqual(first, "the second time");
        bench.Rest(TimeSpan.FromHours(1));
    }

    [Fact]
    public void What_stands_is_let_alone()
    {
        using var bench = NewBench();
        bench.Register();
        bench.UntilEstablished(bench.Connect());

        // Twenty intervals of monitoring.
        bench.Rest(TimeSpan.FromMinutes(10));
    }

    /// <param name="left">Seconds that a request to the left account is under way.</param>
    /// <param name="isTurned">Which side asked.</param>
    [Theory]
    [InlineData(0.02, 7, false)]
    [InlineData(7, 0.02, false)]
    [InlineData(0.02, 7, true)]
    [InlineData(7, 0.02, true)]
    [InlineData(3, 3, true)]
    public void The_two_halves_come_in_any_order(double left, double right, bool isTurned)
    {
        var undisturbed = Undisturbed();
        using var bench = NewBench();
        bench.Latency = account => TimeSpan.FromSeconds(account == bench.Cloud.Left.Network.Account ? left : right);

        Life.Of(bench, isTurned).MustEqual(undisturbed, $"left {left} s, right {right} s");
    }

    [Fact]
    public void What_two_connections_share_stays_until_the_last_of_them_goes()
    {
        using var bench = NewBench();
        var (left, right) = (bench.Cloud.Left, bench.Cloud.Right);
        bench.Register();
        var first = bench.Connect(1);
        bench.UntilEstablished(first);
        var alone = bench.Made;
        var second = bench.Connect(2);
        bench.UntilEstablished(second);
        bench.Delete(first);
        bench.UntilDeleted(first);

        bench.Rest(TimeSpan.FromMinutes(5));
        Assert.True(bench.Cloud.Passes(left.Second, right.Second), "The second connection lost its way with the first.");
        Assert.False(bench.Cloud.Passes(left.First, right.First), "The first connection is deleted, and its packets pass.");
        Assert.Equal(alone.Count, bench.Made.Count);
        bench.Delete(second);
        bench.UntilDeleted(second);
        bench.Rest(TimeSpan.FromMinutes(5));
        bench.MustBeAsBefore();
    }

    [Fact]
    public void What_somebody_else_removed_is_made_again_and_what_is_gone_already_hinders_no_deletion()
    {
        var undisturbed = Undisturbed();
        for (var i = 0; i < undisturbed.Stood.Count; i++)
        {
            using var bench = NewBench();
            if (!bench.Cloud.CanGo(undisturbed.Stood[i]) || !Tries(nameof(What_somebody_else_removed_is_made_again_and_what_is_gone_already_hinders_no_deletion), i, undisturbed.Stood[i].Kind))
                continue;
            bench.Register();
            var connection = bench.Connect();
            bench.UntilEstablished(connection);
            bench.Cloud.RemoveByHand(bench.Made[i]);
            bench.Until(() => !bench.State(connection).Sync.Equals(Kernel.Connections.LinkSync.InSync), $"it is noticed that {undisturbed.Stood[i]} is gone");
            bench.UntilEstablished(connection);
            Assert.True(bench.Cloud.Passes(bench.Cloud.Left.First, bench.Cloud.Right.First), $"{undisturbed.Stood[i]} was not made good.");
            bench.Cloud.RemoveByHand(bench.Made[i]);
            bench.Delete(connection);
            bench.UntilDeleted(connection);
            bench.Rest(TimeSpan.FromMinutes(2));
            bench.MustBeAsBefore();
        }
    }
}
