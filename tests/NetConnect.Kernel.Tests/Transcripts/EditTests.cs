using System.Collections.Immutable;
using NetConnect.Kernel.Connections;
using NetConnect.Kernel.Tests.Support;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Outcomes;

namespace NetConnect.Kernel.Tests.Transcripts;

/// <summary>Changes of a connection: at once what was approved anyway, else after both have said yes; the link itself is never made anew.</summary>
public class EditTests
{
    private const string Wider = "sha256:wider";

    private static readonly ActorKey One = ActorKey.Connection("one");
    private static readonly Need Database = new(Side.Right, Protocol.Tcp, new PortRange(5432, 5432));

    [Fact]
    public void Edit_ThatOpensMore_WaitsForTheOtherSideAndIsThenCarriedOut()
    {
        var story = Beginnings.Standing("A port is opened later");
        var calls = story.Calls;
        story.Note("Ann asks for a port; the plan before stays in force");
        AskForPort(story);
        var waiting = story.Connection("one");
        Assert.Equal((Story.Plan, Wider, 0), (waiting.PlanHash, waiting.Pending!.PlanHash, waiting.Needs.Length));
        Assert.Equal((2, 1), (waiting.Generation, waiting.ObservedGeneration));
        Assert.Contains(waiting.Conditions, condition => condition.Type == "EditPending" && condition.Message.Contains("the right side's approval", StringComparison.Ordinal));
        story.Note("Bob approves what he was shown");
        Approve(story, Wider);
        var done = story.Connection("one");
        Assert.Equal((ConnectionStatus.Established, 1), (done.Status, done.Incarnation));
        Assert.Equal((Wider, null, 2, 2), (done.PlanHash, done.Pending, done.Generation, done.ObservedGeneration));
        Assert.Equal([Database], done.Needs);
        Assert.Equal(Wider, done.RightApproval!.PlanHash);
        Assert.Contains(done.RightHalf.Status.Inbound, flow => flow.Ports == Database.Ports);
        Assert.Equal(calls, story.Calls);
        Golden.Check("testdata/edit.txt", story.ToString());
    }

    [Fact]
    public void Approve_OfThePlanInForce_DoesNotApproveTheChange()
    {
        var story = Beginnings.Standing("The wrong plan is approved");
        AskForPort(story);
        Approve(story, Story.Plan);
        Assert.Equal(FaultKind.PlanChanged, ((Fault)story.LastAnswer!).Kind);
        Assert.NotNull(story.Connection("one").Pending);
    }

    [Fact]
    public void Edit_ThatNarrows_TakesEffectAtOnceAndKeepsTheApprovals()
    {
        var story = WithPort("A port is closed again");
        var (calls, approval) = (story.Calls, story.Connection("one").RightApproval);
        story.Edit("one", edit => edit with { Needs = [], Decision = Decided("sha256:narrow") });
        story.Settle();
        var state = story.Connection("one");
        Assert.Equal((ConnectionStatus.Established, null, "sha256:narrow"), (state.Status, state.Pending, state.PlanHash));
        Assert.Equal((state.Generation, approval), (state.ObservedGeneration, state.RightApproval));
        Assert.DoesNotContain(state.RightHalf.Status.Inbound, flow => flow.Ports == Database.Ports);
        Assert.Equal(calls, story.Calls);
    }

    [Fact]
    public void Edit_OfTheName_AsksTheHalvesForNothing()
    {
        var story = Beginnings.Standing("A connection gets another name");
        var reports = story.Network(1).Reports;
        story.Edit("one", edit => edit with { Name = "uno" });
        story.Settle();
        var state = story.Connection("one");
        Assert.Equal(("uno", 2, 2), (state.Name, state.Generation, state.ObservedGeneration));
        Assert.Equal(reports, story.Network(1).Reports);
        Assert.Contains("claims connection-name/web-team/uno", story.ToString(), StringComparison.Ordinal);
        Assert.Contains("gives up connection-name/web-team/one", story.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Edit_ThatSaysNothingNew_IsNone()
    {
        var story = Beginnings.Standing("Nothing is changed");
        story.Edit("one", edit => edit);
        story.Settle();
        Assert.Equal(1, story.Connection("one").Generation);
    }

    [Fact]
    public void Edit_OfWhatWasSeenBeforeAnother_IsStale()
    {
        var story = Beginnings.Standing("Two change the same");
        story.Edit("one", edit => edit with { Name = "uno" });
        story.Settle();
        story.Edit("one", edit => edit with { Name = "eins", IfGeneration = 1 });
        story.Settle();
        Assert.Equal((FaultKind.Stale, "uno"), (((Fault)story.LastAnswer!).Kind, story.Connection("one").Name));
    }

    [Fact]
    public void Edit_OfARequest_AsksBothSidesAnew()
    {
        var story = Beginnings.Asked("The request is changed before anybody approved it");
        AskForPort(story);
        Approve(story, Story.Plan);
        Assert.Equal(FaultKind.PlanChanged, ((Fault)story.LastAnswer!).Kind);
        Assert.Equal(Wider, story.Connection("one").LeftApproval!.PlanHash);
        Approve(story, Wider);
        var state = story.Connection("one");
        Assert.Equal((ConnectionStatus.Established, 2, 2), (state.Status, state.Generation, state.ObservedGeneration));
    }

    [Theory]
    [InlineData("rejected")]
    [InlineData("withdrawn")]
    [InlineData("expired")]
    [InlineData("dropped")]
    public void Edit_ThatIsNotApproved_LeavesThePlanBefore(string how)
    {
        var story = Beginnings.Standing("A change comes to nothing");
        AskForPort(story);
        End(story, how);
        story.Settle();
        var state = story.Connection("one");
        Assert.Equal((Story.Plan, null, ConnectionStatus.Established), (state.PlanHash, state.Pending, state.Status));
        Assert.Equal((3, 3), (state.Generation, state.ObservedGeneration));
        Assert.Contains($"event edit-{how}", story.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Edit_WhileSuspended_CountsWhenItIsResumed()
    {
        var story = WithPort("Narrowed while suspended");
        story.Tell(One, new SuspendConnection("user:ann", [Side.Left], null, false));
        story.Settle();
        var calls = story.Calls;
        story.Edit("one", edit => edit with { Needs = [], Decision = Decided("sha256:narrow") });
        story.Settle();
        Assert.Equal((calls, ConnectionStatus.Suspended), (story.Calls, story.Connection("one").Status));
        story.Tell(One, new ResumeConnection("user:ann", [Side.Left], false, null, false));
        story.Settle();
        Assert.Equal(ConnectionStatus.Established, story.Connection("one").Status);
        Assert.DoesNotContain(story.Connection("one").RightHalf.Status.Inbound, flow => flow.Ports == Database.Ports);
    }

    [Fact]
    public void Migrate_AfterBothSidesSaidYes_MakesTheLinkByTheOtherType()
    {
        var story = Beginnings.Standing("Another kind of link");
        var other = Decided(Wider) with { Chosen = LinkType.TransitHub };
        story.Tell(One, new MigrateConnection(other, [new GrantedSide(Side.Left, ApprovalHow.Owner, "user:ann")], "user:ann", null, false, 1));
        story.Settle();
        Assert.Equal((LinkType.Routed, LinkType.TransitHub), (story.Connection("one").Type, story.Connection("one").Pending!.Type));
        Approve(story, Wider);
        var state = story.Connection("one");
        Assert.Equal((LinkType.TransitHub, ConnectionStatus.Established, 2), (state.Type, state.Status, state.Incarnation));
        Assert.Contains("MIGRATING", story.ToString(), StringComparison.Ordinal);
    }

    private static void End(Story story, string how)
    {
        if (how == "rejected")
            story.Tell(One, new RejectConnection("user:bob", "no", false));
        else if (how == "withdrawn")
            story.Tell(One, new WithdrawConnection("user:ann", null, false));
        else if (how == "expired")
            story.Wait(TimeSpan.FromDays(8));
        else
            story.Edit("one", edit => edit with { Needs = [], Decision = Decided(Story.Plan) });
    }

    private static Story WithPort(string title)
    {
        var story = Beginnings.Standing(title);
        AskForPort(story);
        Approve(story, Wider);
        Assert.Equal([Database], story.Connection("one").Needs);
        return story;
    }

    private static void AskForPort(Story story)
    {
        story.Edit("one", edit => edit with { Needs = [Database], Decision = Decided(Wider) });
        story.Settle();
    }

    private static void Approve(Story story, string planHash)
    {
        story.Tell(One, new ApproveConnection(planHash, [new GrantedSide(Side.Right, ApprovalHow.Owner, "user:bob")], "user:bob", null));
        story.Settle();
    }

    private static DecisionRecord Decided(string planHash) => new() { Chosen = LinkType.Routed, PlanHash = planHash };
}
