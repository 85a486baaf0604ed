using NetConnect.Kernel.Connections;
using NetConnect.Kernel.Tests.Decisions;
using NetConnect.Model.Addresses;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Outcomes;

namespace NetConnect.Kernel.Tests.Connections;

/// <summary>Words are given to a plan; when that lapses, so do they. And only so many requests of a service wait.</summary>
public sealed class ReplanTests
{
    private static readonly DateTimeOffset Start = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly ConnectionMachine Machine = new();
    private static readonly DecisionRecord Cheap = StubLinkType.Decide([new(LinkType.Routed, 1)]);
    private static readonly DecisionRecord Dear = StubLinkType.Decide([new(LinkType.Routed, 73)]);

    [Fact]
    public void Replan_ARequestThatWaits_TakesTheNewPlanAndAsksBothSidesAnew()
    {
        var state = Asked();

        var transition = Machine.Step(state, new ReplanConnection(Dear, Cheap.PlanHash!), At(Start));

        Assert.Equal((Dear.PlanHash, null, RequestPhase.PendingApproval), (transition.State!.PlanHash, transition.State.LeftApproval, transition.State.Request));
        var fault = Assert.IsType<Fault>(transition.Reply);
        Assert.Equal(FaultKind.PlanChanged, fault.Kind);
        Assert.Contains("the fixed price a month is 73.00 USD instead of 1.00 USD", fault.Detail, StringComparison.Ordinal);
        Assert.Contains(transition.Events, e => e.Type == "plan-changed" && e.Message.Contains("73.00 USD", StringComparison.Ordinal));
        Assert.Equal(state.Generation, transition.State.Generation);
    }

    [Fact]
    public void Replan_WhatIsApprovedByNow_ChangesNothing()
    {
        var state = Machine.Step(Asked(), Approval(Cheap.PlanHash!), At(Start)).State!;

        var transition = Machine.Step(state, new ReplanConnection(Dear, Cheap.PlanHash!), At(Start));

        Assert.Equal(Cheap.PlanHash, transition.State!.PlanHash);
        Assert.Equal(FaultKind.PlanChanged, Assert.IsType<Fault>(transition.Reply).Kind);
    }

    [Fact]
    public void Replan_ARequestWhosePlanIsAnotherByNow_ChangesNothing() =>
        Assert.Equal(Cheap.PlanHash, Machine.Step(Asked(), new ReplanConnection(Dear, "sha256:older"), At(Start)).State!.PlanHash);

    [Fact]
    public void Place_OfARequestThatWaits_IsTakenByAUniqueKeyAndFreeWhenItWaitsNoMore()
    {
        var asked = Machine.Step(null, Request(3), At(Start));
        Assert.Contains("pending-place/team/3", asked.Claims);

        object[] ends = [Approval(Cheap.PlanHash!), new RejectConnection("user:bob", "no", false), new WithdrawConnection("user:ann", null, false), new DeleteConnection("user:ann", null, false)];
        Assert.All(ends, end =>
        {
            var ended = Machine.Step(asked.State, end, At(Start));
            Assert.Contains("pending-place/team/3", ended.Releases);
            Assert.Null(ended.State!.Place);
        });
    }

    [Fact]
    public void Place_OfARequestThatNeedsNobody_IsNotTaken()
    {
        var request = Request(3) with { Grants = [new(Side.Left, ApprovalHow.Owner, "user:ann"), new(Side.Right, ApprovalHow.SameOwner, "user:ann")] };

        Assert.DoesNotContain(Machine.Step(null, request, At(Start)).Claims, claim => claim.StartsWith(PendingPlaces.Claim, StringComparison.Ordinal));
    }

    [Fact]
    public void Held_WhileItWaits_IsShown() => Assert.Contains(
        Asked().Conditions, condition => condition.Type == "Held" && condition.Message == "Held for this request until 2030-01-08T00:00:00Z: a link of vpc-1.");

    private static ConnectionState Asked() => Machine.Step(null, Request(null), At(Start)).State!;

    private static ApproveConnection Approval(string planHash) => new(planHash, [new(Side.Right, ApprovalHow.Owner, "user:bob")], "user:bob", null);

    private static RequestConnection Request(int? place) => new(
        "one", "one", End("web", 1), End("db", 2), Side.Left, [], LinkRequirements.None, Cheap, [new GrantedSide(Side.Left, ApprovalHow.Owner, "user:ann")], "user:ann") { Place = place };

    private static ConnectionEnd End(string name, int number) =>
        new(name, name, "team", "provider", new NetworkRef(Platform.External, "account", $"net-{number}"), "here", Cidr.Parse($"10.{number}.0.0/24"));

    private static Turn At(DateTimeOffset now) => new(now, 1, 7, "here", new KernelSettings());
}
