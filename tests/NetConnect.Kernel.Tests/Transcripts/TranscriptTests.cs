using NetConnect.Kernel.Connections;
using NetConnect.Kernel.Modes;
using NetConnect.Kernel.Tests.Support;
using NetConnect.Model;
using NetConnect.Model.Identity;

namespace NetConnect.Kernel.Tests.Transcripts;

/// <summary>Whole lives of connections as text; see testdata. What must hold in any wording is asserted besides.</summary>
public class TranscriptTests
{
    private static readonly ActorKey One = ActorKey.Connection("one");
    private static readonly ActorKey Two = ActorKey.Connection("two");

    [Fact]
    public void Life_FromRequestToDeletion()
    {
        var story = Beginnings.Standing("A connection is asked for, approved, made and deleted");
        Delete(story, One);
        Assert.Equal(ConnectionStatus.Deleted, story.Connection("one").Status);
        Assert.True(story.Cloud.IsEmpty);
        story.Note("a day later the last look has found nothing, and what was on record is forgotten");
        story.Wait(TimeSpan.FromHours(25));
        Assert.Empty(story.Network(1).Parts);
        Assert.Empty(story.Network(1).Halves);
        story.Note("thirty days later nothing is stored of the connection");
        story.Wait(TimeSpan.FromDays(28.9));
        Assert.True(story.Knows(One));
        story.Wait(TimeSpan.FromDays(0.1));
        Assert.False(story.Knows(One));
        Check(story, "life");
    }

    [Fact]
    public void Reject_GivesBackWhatWasHeld()
    {
        var story = Beginnings.Asked("The other owner says no");
        story.Note("Bob rejects");
        story.Tell(One, new RejectConnection("user:bob", "not this quarter", false));
        story.Settle();
        Assert.Equal(ConnectionStatus.Rejected, story.Connection("one").Status);
        Assert.Empty(story.Network(1).Holds);
        Assert.Equal(0, story.Calls);
        Check(story, "reject");
    }

    [Theory]
    [InlineData(false, "kill-before-call")]
    [InlineData(true, "kill-after-call")]
    public void Kill_AroundACall_MakesOneObject(bool afterTheCall, string name)
    {
        var story = Beginnings.Asked(afterTheCall ? "Killed after the call, before its answer" : "Killed between intent and call");
        story.Approve("one");
        story.SettleUntilCall("CreatePeering");
        story.Note("kill -9; a new process takes over");
        story.Kill(afterTheCall);
        story.Settle();
        Assert.Equal(ConnectionStatus.Established, story.Connection("one").Status);
        story.Note("at the end");
        Assert.Equal("cable-1; net-1: 10.2.1.0/24 via cable-1; net-2: 10.1.1.0/24 via cable-1", story.Cloud.ToString());
        Check(story, name);
    }

    [Fact]
    public void Pause_BeforeTheFirstCall_HoldsEverythingBackAndGoesOnWhereItWas()
    {
        var story = Beginnings.Asked("Changes are paused between a reading and its call, and resumed an hour later");
        story.Paused = "Changes are paused for installation by user:olga.";
        story.PauseIsNews = true;
        story.Approve("one");
        story.Settle();
        var untouched = story.Network(1);
        Assert.Equal((0, "PROVISIONING"), (story.Calls, WireName.Of(story.Connection("one").Status)));
        Assert.Contains(story.Connection("one").Conditions, condition => condition is { Type: "LeftPaused", Reason: "WouldDo" });
        Assert.Empty(untouched.Parts);
        story.Note("an hour of looks later nothing has moved");
        for (var i = 0; i < 120; i++)
        {
            story.Wait(TimeSpan.FromSeconds(30));
            story.Look(1);
            story.Look(2);
        }

        story.Settle();
        Assert.Equal(untouched, story.Network(1));
        story.Note("resumed");
        story.Paused = null;
        story.Tell(ActorKey.Network(CableCloud.Network(1)), ModesChanged.Now);
        story.Tell(ActorKey.Network(CableCloud.Network(2)), ModesChanged.Now);
        story.Settle();
        Assert.Equal(ConnectionStatus.Established, story.Connection("one").Status);
        Assert.DoesNotContain(story.Connection("one").Conditions, condition => condition.Reason == "WouldDo");
        Check(story, "pause");
    }

    [Fact]
    public void Drift_ARouteIsDeleted_ComesBack()
    {
        var story = Beginnings.Standing("A route is deleted behind our back");
        Assert.True(story.Cloud.Lose(CableCloud.Network(2), "10.1.1.0/24"));
        story.Note("somebody deletes the route in net-2; monitoring looks");
        story.Look(2);
        story.Settle();
        Assert.Equal((ConnectionStatus.Established, LinkSync.InSync), (story.Connection("one").Status, story.Connection("one").Sync));
        story.Note("at the end");
        Check(story, "drift");
    }

    [Fact]
    public void Contention_APartRemovedThreeTimesInADay_IsLeftAloneUntilARetryOrTheNextDay()
    {
        var story = Beginnings.Standing("Somebody deletes a route again and again");
        for (var time = 1; time <= 3; time++)
        {
            Assert.True(story.Cloud.Lose(CableCloud.Network(2), "10.1.1.0/24"));
            story.Note($"deleted for the {time}. time; monitoring looks");
            story.Look(2);
            story.Settle();
        }

        var calls = story.Calls;
        story.Note("it is left alone, for hours");
        story.Wait(TimeSpan.FromHours(20));
        Assert.Equal(calls, story.Calls);
        var told = Assert.Single(story.Connection("one").Conditions, condition => condition.Type == "RightContended");
        Assert.Contains("was removed 3 times within a day", told.Message, StringComparison.Ordinal);
        story.Note("Ann asks for a retry");
        story.Tell(One, new RetryConnection("user:ann", null, false));
        story.Settle();
        Assert.Equal(LinkSync.InSync, story.Connection("one").Sync);
        Assert.DoesNotContain(story.Connection("one").Conditions, condition => condition.Type == "RightContended");
        Check(story, "contention");
    }

    [Fact]
    public void Contention_AfterADay_IsTriedAgain()
    {
        var story = Beginnings.Standing("Somebody deleted a route three times, yesterday");
        for (var time = 1; time <= 3; time++)
        {
            Assert.True(story.Cloud.Lose(CableCloud.Network(2), "10.1.1.0/24"));
            story.Look(2);
            story.Settle();
        }

        story.Wait(TimeSpan.FromHours(25));
        Assert.Equal((LinkSync.InSync, "cable-1; net-1: 10.2.1.0/24 via cable-1; net-2: 10.1.1.0/24 via cable-1"), (story.Connection("one").Sync, story.Cloud.ToString()));
    }

    [Fact]
    public void Reading_OfABulkReadInTheMiddleOfMaking_NeverLeadsToACall()
    {
        var story = Beginnings.Asked("A bulk reading comes while the link is being made");
        story.Approve("one");
        story.SettleUntilCall("CreateRoute");
        var misreadings = 0;
        story.Misread = observed => misreadings++ == 0 ? observed with { Links = [], RouteTables = [] } : observed;
        story.Look(1);
        story.Settle();
        Assert.Equal(ConnectionStatus.Established, story.Connection("one").Status);
        Assert.Equal(3, story.Calls);
    }

    [Fact]
    public void Share_DeletingOneOfTwo_LeavesTheOther()
    {
        var story = Beginnings.Standing("Two connections share a peering and a route");
        story.Note("a second connection, from another resource of net-1");
        story.Register("shop", 1, "10.1.2.0/24");
        story.Request("two", "shop", "db");
        story.Approve("two");
        story.Settle();
        Delete(story, One);
        Assert.Equal(ConnectionStatus.Established, story.Connection("two").Status);
        Assert.Equal("cable-1; net-1: 10.2.1.0/24 via cable-1; net-2: 10.1.2.0/24 via cable-1", story.Cloud.ToString());
        Delete(story, Two);
        Assert.True(story.Cloud.IsEmpty);
        Check(story, "share");
    }

    [Fact]
    public void Repeat_EveryMessageBackwards_MakesNoCallAndEndsTheSame()
    {
        var story = Beginnings.Standing("Every message comes again, the last first");
        var calls = story.Calls;
        story.Note("all messages again, backwards, while it stands");
        story.RepeatBackwards();
        story.Settle();
        Assert.Equal(calls, story.Calls);
        Assert.Equal(ConnectionStatus.Established, story.Connection("one").Status);
        Delete(story, One);
        calls = story.Calls;
        story.Note("all messages again, backwards, after it is gone: nothing comes back to life");
        story.RepeatBackwards();
        story.Settle();
        Assert.Equal(calls, story.Calls);
        Assert.Equal(ConnectionStatus.Deleted, story.Connection("one").Status);
        Check(story, "repeat");
    }

    [Fact]
    public void Refusal_RollsBack_AndRetryMakesIt()
    {
        var story = Beginnings.Asked("The provider refuses; later it does not");
        story.Cloud.Refused.Add("CreateRoute");
        story.Note("Bob approves; routes are refused");
        story.Approve("one");
        story.Settle();
        Assert.Equal(ConnectionStatus.Failed, story.Connection("one").Status);
        Assert.Equal(ProvisioningPhase.Failed, story.Connection("one").Provisioning);
        Assert.True(story.Cloud.IsEmpty);
        story.Cloud.Refused.Clear();
        story.Note("the limit was raised; Ann retries");
        story.Tell(One, new RetryConnection("user:ann", null, false));
        story.Settle();
        Assert.Equal(ConnectionStatus.Established, story.Connection("one").Status);
        story.Note("at the end");
        Check(story, "refusal");
    }

    [Fact]
    public void Peering_ThatEndsEachTimeItIsMade_FailsInsteadOfBeingMadeForEver()
    {
        var story = Beginnings.Asked("Peerings fail as soon as they are made");
        story.Cloud.FailsPeerings = true;
        story.Approve("one");
        story.Settle();
        Assert.Equal(ConnectionStatus.Failed, story.Connection("one").Status);
        Assert.InRange(story.Calls, 1, 5);
    }

    [Fact]
    public void Misreading_ThatABulkReadShowsOnce_IsNotActedUpon()
    {
        var story = Beginnings.Standing("A bulk reading misses a route that is there");
        var calls = story.Calls;
        var misreadings = 0;
        story.Misread = observed => misreadings++ == 0
            ? observed with { RouteTables = [observed.MainTable! with { Routes = [] }] }
            : observed;
        story.Look(2);
        story.Settle();
        Assert.Equal(calls, story.Calls);
        Assert.Equal(ConnectionStatus.Established, story.Connection("one").Status);
        Assert.DoesNotContain("drift-detected", story.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_ThatShowsAWholeKindGone_IsUnknownAndChangesNothingUntilItIsBelievable()
    {
        var story = Beginnings.Standing("The filter groups seem to be gone");
        var calls = story.Calls;
        story.Misread = observed => observed with { Groups = [] };
        story.Look(2);
        story.Settle();
        Assert.Equal(calls, story.Calls);
        Assert.Equal((ConnectionStatus.Established, LinkHealth.Unknown), (story.Connection("one").Status, story.Connection("one").Health));
        Assert.Equal(1, story.ToString().Split("event network-unreadable").Length - 1);
        story.Misread = observed => observed;
        story.Wait(TimeSpan.FromMinutes(6));
        Assert.Equal(LinkHealth.Up, story.Connection("one").Health);
        Assert.Equal(calls, story.Calls);
    }

    [Fact]
    public void Network_ThatIsGone_LetsItsConnectionGo()
    {
        var story = Beginnings.Standing("The network of db is deleted");
        story.Gone = CableCloud.Network(2);
        story.Tell(One, new DeleteConnection("user:ann", null, false));
        story.Wait(TimeSpan.FromMinutes(10));
        Assert.Equal(ConnectionStatus.Deleted, story.Connection("one").Status);
    }

    private static void Delete(Story story, ActorKey connection)
    {
        story.Note($"{connection.Id} is deleted");
        story.Tell(connection, new DeleteConnection("user:ann", null, false));
        story.Settle();
        story.Note($"{connection.Id} is gone");
    }

    private static void Check(Story story, string name) => Golden.Check($"testdata/{name}.txt", story.ToString());
}
