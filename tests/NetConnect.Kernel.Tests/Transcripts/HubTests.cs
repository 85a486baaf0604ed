using NetConnect.Kernel.Connections;
using NetConnect.Kernel.Networks;
using NetConnect.Kernel.Tests.Support;
using NetConnect.Model.Identity;

namespace NetConnect.Kernel.Tests.Transcripts;

/// <summary>Links that pass a hub, told like others; see testdata.</summary>
public class HubTests
{
    private static readonly ActorKey One = ActorKey.Connection("one");
    private static readonly ActorKey Two = ActorKey.Connection("two");

    [Fact]
    public void Life_OverAHub_LeavesNothing()
    {
        var story = Standing("A connection over a hub is asked for, approved, made and deleted");
        Assert.Equal("router-1", Published(story, "router"));
        Delete(story, One);
        Assert.Equal(ConnectionStatus.Deleted, story.Connection("one").Status);
        Assert.True(story.Cloud.IsEmpty);
        story.Wait(TimeSpan.FromHours(25));
        Assert.Empty(story.Hub.Parts);
        Assert.Empty(story.Hub.Halves);
        Golden.Check("testdata/hub-life.txt", story.ToString());
    }

    [Fact]
    public void Request_OverAHub_HoldsThere_UntilItIsOver()
    {
        var story = Asked("Rejected");
        Assert.Equal(["net-1", "net-2"], Promises.In(story.Hub, story.Now)["tables"]);
        story.Wait(TimeSpan.FromMinutes(10));
        Assert.Single(story.Hub.Holds);
        story.Tell(One, new RejectConnection("user:bob", "no", false));
        story.Settle();
        Assert.Empty(story.Hub.Holds);
        Assert.Equal(0, story.Calls);
    }

    [Fact]
    public void Delete_OfOneOfTwoOverAHub_LeavesTheOther()
    {
        var story = Standing("Two connections share a hub");
        story.Register("log", 3, "10.3.1.0/24");
        story.Request("two", "web", "log", overHub: true);
        story.Approve("two");
        story.Settle();
        Delete(story, One);
        Assert.Equal(ConnectionStatus.Established, story.Connection("two").Status);
        Assert.Equal(
            "router-1; plug-net-1; plug-net-3; lane/net-1/10.3.1.0/24; lane/net-3/10.1.1.0/24; net-1: 10.3.1.0/24 via router-1; net-3: 10.1.1.0/24 via router-1",
            story.Cloud.ToString());
        Delete(story, Two);
        Assert.True(story.Cloud.IsEmpty);
    }

    [Fact]
    public void Lane_LostAtTheHub_IsNoticedAndMadeAgain()
    {
        var story = Standing("Drift at the hub");
        story.Cloud.Router.Lose("lane/net-1/10.2.1.0/24");
        story.Tell(ActorKey.Network(CableHub.Site.Network), new LookAgain(CableHub.Site.Network));
        story.Settle();
        Assert.Equal(ConnectionStatus.Established, story.Connection("one").Status);
        Assert.Contains("IN_SYNC -> BOTH_DRIFT", story.ToString(), StringComparison.Ordinal);
        Assert.Contains("lane/net-1/10.2.1.0/24", story.Cloud.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CreateRouter")]
    [InlineData("CreatePlug")]
    [InlineData("CreateLane")]
    public void Kill_AroundACall_MakesOneLink(string call)
    {
        foreach (var afterTheCall in new[] { false, true })
        {
            var story = Asked($"Killed at {call}");
            story.Approve("one");
            story.SettleUntilCall(call);
            story.Kill(afterTheCall);
            story.Settle();
            Assert.Equal(ConnectionStatus.Established, story.Connection("one").Status);
            Delete(story, One);
            Assert.True(story.Cloud.IsEmpty);
        }
    }

    [Fact]
    public void Messages_LostAndRepeated_ChangeNothing()
    {
        var lost = new HashSet<string>(StringComparer.Ordinal);
        var story = Asked("Every message is lost once");
        story.Loses = message => lost.Add(Canonical.Digest(message));
        story.Approve("one");
        story.Settle();
        Assert.Equal(ConnectionStatus.Established, story.Connection("one").Status);
        story.RepeatBackwards();
        story.Settle();
        Assert.Equal(ConnectionStatus.Established, story.Connection("one").Status);
        Delete(story, One);
        Assert.True(story.Cloud.IsEmpty);
    }

    [Fact]
    public void Refusal_AtTheHub_TakesDownWhatWasMade()
    {
        var story = Asked("The hub takes no more");
        story.Cloud.Refused.Add("CreateLane");
        story.Approve("one");
        story.Settle(horizonSeconds: 120);
        Assert.Equal(ConnectionStatus.Failed, story.Connection("one").Status);
        Assert.Contains("The part of the hub", story.Connection("one").Reason, StringComparison.Ordinal);
        Assert.True(story.Cloud.IsEmpty);
    }

    [Fact]
    public void Migrate_ToAHubAndBack_LeavesNothingOfTheOtherWay()
    {
        var story = Beginnings.Standing("A link is led over a hub, and directly again");
        story.Migrate("one", overHub: true);
        story.Approve("one");
        story.Settle();
        Assert.Equal(ConnectionStatus.Established, story.Connection("one").Status);
        Assert.DoesNotContain("cable-1", story.Cloud.ToString(), StringComparison.Ordinal);
        story.Migrate("one", overHub: false);
        story.Approve("one");
        story.Settle(horizonSeconds: 120);
        Assert.Equal(ConnectionStatus.Established, story.Connection("one").Status);
        Assert.True(story.Cloud.Router.IsEmpty, story.Cloud.ToString());
        Assert.Empty(story.Connection("one").Hubs);
    }

    [Fact]
    public void Suspend_OverAHub_ComesBackAsItWas()
    {
        var story = Standing("Suspended and resumed over a hub");
        var before = story.Cloud.ToString();
        story.Tell(One, new SuspendConnection("user:ann", [Model.Entities.Side.Left], null, false));
        story.Settle(horizonSeconds: 120);
        Assert.Equal(ConnectionStatus.Suspended, story.Connection("one").Status);
        Assert.True(story.Cloud.IsEmpty);
        story.Tell(One, new ResumeConnection("user:ann", [Model.Entities.Side.Left], false, null, false));
        story.Settle();
        Assert.Equal(ConnectionStatus.Established, story.Connection("one").Status);
        Assert.Equal(before, story.Cloud.ToString());
    }

    [Fact]
    public void Detach_OverAHub_LeavesEverything()
    {
        var story = Standing("Detached over a hub");
        var before = story.Cloud.ToString();
        story.Tell(One, new DetachConnection("user:op", null));
        story.Settle();
        Assert.Equal(ConnectionStatus.Deleted, story.Connection("one").Status);
        Assert.Equal(before, story.Cloud.ToString());
        Assert.Empty(story.Hub.Parts);
    }

    private static Story Asked(string title)
    {
        var story = new Story(title);
        story.Register("web", 1, "10.1.1.0/24");
        story.Register("db", 2, "10.2.1.0/24");
        story.Note("Ann asks; web is hers, db is Bob's");
        story.Request("one", "web", "db", overHub: true);
        story.Settle();
        Assert.Equal(ConnectionStatus.PendingApproval, story.Connection("one").Status);
        return story;
    }

    private static Story Standing(string title)
    {
        var story = Asked(title);
        story.Note("Bob approves");
        story.Approve("one");
        story.Settle();
        Assert.Equal(ConnectionStatus.Established, story.Connection("one").Status);
        return story;
    }

    private static void Delete(Story story, ActorKey connection)
    {
        story.Note($"{connection.Id} is deleted");
        story.Tell(connection, new DeleteConnection("user:ann", null, false));
        story.Settle(horizonSeconds: 120);
    }

    private static string Published(Story story, string key) => story.Connection("one").Hubs.Values.Single().Half.Status.Published[key];
}
