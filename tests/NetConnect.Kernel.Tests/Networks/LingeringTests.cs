using NetConnect.Kernel.Connections;
using NetConnect.Kernel.Networks;
using NetConnect.Kernel.Tests.Transcripts;
using NetConnect.Model.Identity;
using NetConnect.Model.Topology;

namespace NetConnect.Kernel.Tests.Networks;

/// <summary>Clouds go on showing for a while what they have removed.</summary>
public sealed class LingeringTests
{
    [Fact]
    public void Removed_AndStillShown_IsNotRemovedAgainAtOnce()
    {
        var story = Beginnings.Standing("What is removed is still shown");
        var shown = new[] { 1, 2 }.Select(number => story.Cloud.Read(CableCloud.Network(number))).ToDictionary(network => network.Network);
        story.Misread = seen => shown[seen.Network];
        var calls = story.Calls;

        story.Tell(ActorKey.Connection("one"), new DeleteConnection("user:ann", null, false));
        story.Wait(TimeSpan.FromSeconds(55));

        Assert.Equal(2, story.Calls - calls);
        story.Misread = seen => seen;
        story.Settle();
        Assert.Equal(ConnectionStatus.Deleted, story.Connection("one").Status);
        Assert.True(story.Cloud.IsEmpty);
    }

    [Fact]
    public void Removed_AndShownForTooLong_IsRemovedAgain()
    {
        var story = Beginnings.Standing("What is removed comes back");
        var shown = new[] { 1, 2 }.Select(number => story.Cloud.Read(CableCloud.Network(number))).ToDictionary(network => network.Network);
        story.Misread = seen => shown[seen.Network];
        var calls = story.Calls;

        story.Tell(ActorKey.Connection("one"), new DeleteConnection("user:ann", null, false));
        story.Wait(TimeSpan.FromSeconds(100));

        Assert.Equal(4, story.Calls - calls);
    }

    [Fact]
    public void Route_ThatTwoOldReadingsDoNotShow_IsNotCalledGone()
    {
        var story = Beginnings.Standing("Readings are as old as they may be");
        story.Misread = seen => seen with { RouteTables = [.. seen.RouteTables.Select(table => table with { Routes = [table.Routes[0]] })] };

        story.Tell(ActorKey.Connection("one"), new DeleteConnection("user:ann", null, false));
        story.Wait(TimeSpan.FromSeconds(55));
        story.Misread = seen => seen;
        story.Wait(TimeSpan.FromMinutes(3));

        Assert.True(story.Cloud.IsEmpty, story.ToString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Removed_AndWantedAgainBeforeAReadingSaysThatItIsGone_WasRemovedByNobodyElse(bool isShownOnceMore)
    {
        var story = Beginnings.Standing("What was removed a moment ago is wanted again");
        var shown = new[] { 1, 2 }.Select(number => story.Cloud.Read(CableCloud.Network(number))).ToDictionary(network => network.Network);
        story.Misread = seen => shown[seen.Network];
        story.Tell(ActorKey.Connection("one"), new DeleteConnection("user:ann", null, false));
        story.Wait(TimeSpan.FromSeconds(5));

        story.Request("two", "web", "db");
        story.Settle(horizonSeconds: 0);
        if (!isShownOnceMore)
            story.Misread = seen => seen;
        story.Approve("two");
        story.Wait(TimeSpan.FromSeconds(5));
        story.Misread = seen => seen;
        story.Look(1);
        story.Look(2);
        story.Wait(TimeSpan.FromMinutes(1));

        Assert.Equal(ConnectionStatus.Established, story.Connection("two").Status);
        Assert.DoesNotContain("somebody else removed it", story.ToString(), StringComparison.Ordinal);
        var route = story.Network(1).Parts["route/10.2.1.0/24"];
        Assert.Equal((2, 0), (route.Incarnation, route.Removals.Length));
    }

    [Fact]
    public void RemovedByACallThatWasNotAnswered_AndWantedAgain_WasRemovedByNobodyElse()
    {
        var story = Beginnings.Standing("The process dies while it removes what is then wanted again");
        story.Request("two", "web", "db");
        story.Settle(horizonSeconds: 0);
        story.Tell(ActorKey.Connection("one"), new DeleteConnection("user:ann", null, false));
        story.SettleUntilCall("DeleteRoute");

        story.Kill(afterTheCall: true);
        story.Approve("two");
        story.Wait(TimeSpan.FromMinutes(1));

        Assert.Equal(ConnectionStatus.Established, story.Connection("two").Status);
        Assert.DoesNotContain("somebody else removed it", story.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Made_AndAnOlderReadingShowsItsPredecessor_WasNotRemovedAgain()
    {
        var story = Beginnings.Standing("Somebody removes the peering, and readings tell of it out of order");
        var (before, none) = (story.Cloud.Read(CableCloud.Network(1)), story.Cloud.Read(CableCloud.Network(1)) with { Links = [] });
        var readings = new Queue<ObservedNetwork>([none, none, before, none, none]);
        story.Cloud.Cut("cable-1");
        story.Misread = seen => seen.Network == before.Network && readings.TryDequeue(out var old) ? old : seen;

        story.Look(1);
        story.Wait(TimeSpan.FromSeconds(5));
        story.Look(1);
        story.Wait(TimeSpan.FromMinutes(3));

        Assert.Empty(readings);
        Assert.Equal(ConnectionStatus.Established, story.Connection("one").Status);
        Assert.Single(story.Network(1).Parts["peering/net-2"].Removals);
    }

    [Fact]
    public void Removal_RefusedWhileTheClockWasADayAhead_IsTriedAgainAfterSecondsAllTheSame()
    {
        var story = Beginnings.Standing("The clock is put right while a removal backs off");
        story.Jump(TimeSpan.FromDays(1));
        story.Cloud.Refused.Add("DeletePeering");
        story.Tell(ActorKey.Connection("one"), new DeleteConnection("user:ann", null, false));
        story.Wait(TimeSpan.FromSeconds(10));

        story.Cloud.Refused.Clear();
        story.Jump(TimeSpan.FromDays(-1));
        story.Tell(ActorKey.Network(CableCloud.Network(1)), TakenOver.Now);
        story.Wait(TimeSpan.FromSeconds(20));

        Assert.True(story.Cloud.IsEmpty, story.ToString());
    }

    [Fact]
    public void Tombstones_WhenTheClockIsSetForwardByADay_AreStillLookedAtOneAfterTheOther()
    {
        var story = Beginnings.Standing("The clock is set forward when all is gone");
        story.Tell(ActorKey.Connection("one"), new DeleteConnection("user:ann", null, false));
        story.Settle();

        story.Jump(TimeSpan.FromHours(25));
        story.Settle();
        Assert.NotEmpty(story.Network(1).Parts);

        story.Wait(TimeSpan.FromMinutes(20));
        Assert.NotEmpty(story.Network(1).Parts);

        story.Wait(TimeSpan.FromHours(24));
        Assert.Empty(story.Network(1).Parts);
    }

    [Fact]
    public void Hold_ConfirmedAfterItsRequestHasEnded_IsGivenUpLikeAnyThatNobodyConfirms()
    {
        var story = Beginnings.Standing("A confirmation comes late");
        var network = CableCloud.Network(1);
        var late = new ConfirmHold(network, "gone", "a pair", story.Now + TimeSpan.FromDays(7), "region", "provider");

        story.Tell(ActorKey.Network(network), late);
        story.Settle(horizonSeconds: 1);
        Assert.Contains("gone", story.Network(1).Holds.Keys);

        story.Wait(TimeSpan.FromSeconds(60));
        Assert.Empty(story.Network(1).Holds);
    }
}
