using NetConnect.Kernel.Connections;
using NetConnect.Kernel.Tests.Support;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Outcomes;

namespace NetConnect.Kernel.Tests.Transcripts;

/// <summary>Taken down for a while, brought back, let go of.</summary>
public class PauseTests
{
    private static readonly ActorKey One = ActorKey.Connection("one");

    [Fact]
    public void Suspend_RemovesTheLink_AndResumeMakesItAgainAsItWasApproved()
    {
        var story = Suspended("A link is taken down for a while");
        Assert.True(story.Cloud.IsEmpty);
        Assert.DoesNotContain("gives up", story.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, story.Connection("one").ObservedGeneration);
        story.Note("Ann resumes");
        story.Tell(One, new ResumeConnection("user:ann", [Side.Left], IsOperator: false, null, false));
        story.Settle();
        var state = story.Connection("one");
        Assert.Equal((ConnectionStatus.Established, 2), (state.Status, state.Incarnation));
        Assert.Equal(("user:ann", "user:bob"), (state.LeftApproval!.By, state.RightApproval!.By));
        Assert.Equal((3, 3), (state.Generation, state.ObservedGeneration));
        story.Note("at the end");
        Golden.Check("testdata/suspend.txt", story.ToString());
    }

    [Fact]
    public void Resume_ByTheSideThatDidNotSuspend_IsRefused()
    {
        var story = Suspended("One side's decision");
        story.Tell(One, new ResumeConnection("user:bob", [Side.Right], IsOperator: false, null, false));
        story.Settle();
        Assert.Equal(FaultKind.Conflict, ((Fault)story.LastAnswer!).Kind);
        Assert.Equal(ConnectionStatus.Suspended, story.Connection("one").Status);
        story.Tell(One, new ResumeConnection("user:olga", [], IsOperator: true, null, true));
        story.Settle();
        Assert.Equal(ConnectionStatus.Established, story.Connection("one").Status);
    }

    [Fact]
    public void Suspend_OfARequest_IsRefused()
    {
        var story = Beginnings.Asked("Nothing is made yet");
        story.Tell(One, new SuspendConnection("user:ann", [Side.Left], null, false));
        story.Settle();
        Assert.Equal(FaultKind.Conflict, ((Fault)story.LastAnswer!).Kind);
    }

    [Fact]
    public void Delete_OfWhatIsSuspended_FreesPairAndName()
    {
        var story = Suspended("What is suspended is deleted");
        story.Tell(One, new DeleteConnection("user:bob", null, false));
        story.Settle();
        Assert.Equal(ConnectionStatus.Deleted, story.Connection("one").Status);
        Assert.Contains("gives up connection-pair/db~web", story.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Detach_ForgetsTheConnection_AndLeavesTheCloudAlone()
    {
        var story = Beginnings.Standing("An operator lets a connection go and leaves everything standing");
        var (cloud, calls) = (story.Cloud.ToString(), story.Calls);
        story.Note("Olga detaches");
        story.Tell(One, new DetachConnection("user:olga", "moved to the mesh"));
        story.Settle();
        var state = story.Connection("one");
        Assert.Equal((ConnectionStatus.Deleted, "Detached by user:olga: moved to the mesh"), (state.Status, state.Reason));
        Assert.Empty(story.Network(1).Parts);
        Assert.Empty(story.Network(2).Parts);
        story.Note("two days of looks and late messages later");
        story.RepeatBackwards();
        story.Look(1);
        story.Look(2);
        story.Wait(TimeSpan.FromDays(2));
        Assert.Equal((cloud, calls), (story.Cloud.ToString(), story.Calls));
        Golden.Check("testdata/detach.txt", story.ToString());
    }

    [Theory]
    [InlineData("CreatePeering")]
    [InlineData("CreateRoute")]
    public void Detach_WhileACallIsUnderWay_WaitsForItAndMakesNoOther(string call)
    {
        var story = Beginnings.Asked("Detached in the middle");
        story.Approve("one");
        story.SettleUntilCall(call);
        story.Tell(One, new DetachConnection("user:olga", null));
        story.Settle();
        Assert.Equal(ConnectionStatus.Deleted, story.Connection("one").Status);
        Assert.Empty(story.Network(1).Parts);
        Assert.InRange(story.Calls, 1, 3);
    }

    [Fact]
    public void Detach_WhileChangesArePaused_MakesNoCallAndEnds()
    {
        var story = Beginnings.Asked("Detached while its first call is withheld");
        story.Paused = "Changes are paused.";
        story.PauseIsNews = true;
        story.Approve("one");
        story.SettleUntilCall("CreatePeering");
        story.Tell(One, new DetachConnection("user:olga", null));
        story.Settle();
        Assert.Equal((ConnectionStatus.Deleted, 0), (story.Connection("one").Status, story.Calls));
        Assert.Empty(story.Network(1).Parts);
    }

    [Fact]
    public void Detach_OfADeletionThatIsStuck_EndsIt()
    {
        var story = Beginnings.Standing("The provider refuses to delete");
        story.Cloud.Refused.Add("DeleteRoute");
        story.Tell(One, new DeleteConnection("user:ann", null, false));
        story.Wait(TimeSpan.FromMinutes(1));
        Assert.Equal(ConnectionStatus.Deleting, story.Connection("one").Status);
        story.Tell(One, new DetachConnection("user:olga", null));
        story.Settle();
        Assert.Equal(ConnectionStatus.Deleted, story.Connection("one").Status);
    }

    [Fact]
    public void Detach_OfOneOfTwo_LeavesTheOtherInCharge()
    {
        var story = Beginnings.Standing("Two share a peering; one is detached");
        story.Register("shop", 1, "10.1.2.0/24");
        story.Request("two", "shop", "db");
        story.Approve("two");
        story.Settle();
        var cloud = story.Cloud.ToString();
        story.Tell(One, new DetachConnection("user:olga", null));
        story.Settle();
        Assert.Equal(cloud, story.Cloud.ToString());
        Assert.All(story.Network(1).Parts.Values, part => Assert.Equal(["two"], part.Users));
        Assert.True(story.Cloud.Lose(CableCloud.Network(1), "10.2.1.0/24"));
        story.Look(1);
        story.Settle();
        Assert.Equal(cloud, story.Cloud.ToString());
    }

    private static Story Suspended(string title)
    {
        var story = Beginnings.Standing(title);
        story.Note("Ann suspends");
        story.Tell(One, new SuspendConnection("user:ann", [Side.Left], "an incident", false));
        story.Settle();
        Assert.Equal(ConnectionStatus.Suspended, story.Connection("one").Status);
        return story;
    }
}
