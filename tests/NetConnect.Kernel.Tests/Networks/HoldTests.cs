using System.Collections.Immutable;
using NetConnect.Kernel.Halves;
using NetConnect.Kernel.Networks;
using NetConnect.Kernel.Tests.Transcripts;
using NetConnect.Model.Addresses;
using NetConnect.Model.Decisions;
using NetConnect.Model.Links;

namespace NetConnect.Kernel.Tests.Networks;

/// <summary>What a link takes up is promised whole or not at all, and never more of it than there is.</summary>
public sealed class HoldTests
{
    private static readonly DateTimeOffset Start = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly NetworkMachine Machine = new(ImmutableDictionary<Model.Identity.Platform, INetworkPlanner>.Empty);

    [Fact]
    public void Hold_TheLastLink_IsPromisedToOneOnly()
    {
        var (state, first) = Ask(null, "one", Link("pair-1", limit: 2, live: "pair-9"));
        var (after, second) = Ask(state, "two", Link("pair-2", limit: 2, live: "pair-9"));

        Assert.True(first.Granted);
        Assert.Equal((false, "net-1 has 2 of 2 links in use or promised."), (second.Granted, second.Reason));
        Assert.Equal(["one"], after.Holds.Keys);
    }

    [Fact]
    public void Hold_OneNeedThatIsNotMet_PromisesNothing()
    {
        var (state, answer) = Ask(null, "one", Link("pair-1", limit: 2), Route("10.2.0.0/24", limit: 1, live: "10.9.0.0/24"));

        Assert.Equal((false, "routes/main of net-1 has 1 of 1 entries in use or promised."), (answer.Granted, answer.Reason));
        Assert.Empty(state.Holds);
    }

    [Fact]
    public void Hold_OfTwoWhereThereIsRoomForOne_IsRefused()
    {
        var (_, answer) = Ask(null, "one", Route("10.2.0.0/24", limit: 3, live: ["10.8.0.0/24", "10.9.0.0/24"]), Route("10.3.0.0/24", limit: 3, live: ["10.8.0.0/24", "10.9.0.0/24"]));

        Assert.Equal((false, "routes/main of net-1 has 2 of 3 entries in use or promised, and 2 more are needed."), (answer.Granted, answer.Reason));
    }

    [Fact]
    public void Hold_OfWhatStandsOrIsPromisedAlready_TakesNoMore()
    {
        var (state, _) = Ask(null, "one", Link("pair-1", limit: 1), Route("10.2.0.0/24", limit: 1));
        var (_, shared) = Ask(state, "two", Link("pair-1", limit: 1), Route("10.2.0.0/24", limit: 1));
        var (_, standing) = Ask(null, "one", Link("pair-1", limit: 1, live: "pair-1"));

        Assert.True(shared.Granted && standing.Granted);
    }

    [Fact]
    public void Hold_Again_IsNotInItsOwnWay()
    {
        var (state, _) = Ask(null, "one", Link("pair-1", limit: 1));
        var (after, again) = Ask(state, "one", Link("pair-2", limit: 1));

        Assert.True(again.Granted);
        Assert.Equal("pair-2", after.Holds["one"].Slots.Single().Item);
    }

    [Fact]
    public void Hold_ThatHasExpired_IsInNobodysWay()
    {
        var (state, _) = Ask(null, "one", Link("pair-1", limit: 1));

        Assert.True(Ask(state, "two", Start + TimeSpan.FromMinutes(2), Link("pair-2", limit: 1)).Answer.Granted);
    }

    [Fact]
    public void Hold_FromBeforeSlotsWereKept_CountsAsALink()
    {
        var old = Ask(null, "one", Link("pair-1", limit: 1)).State;
        old = old with { Holds = old.Holds.SetItem("one", old.Holds["one"] with { Slots = [] }) };

        Assert.False(Ask(old, "two", Link("pair-2", limit: 1)).Answer.Granted);
    }

    // Its way is an attachment to a gateway: no peering, although both are links.
    [Fact]
    public void Hold_BesideAHalfThatKeptItsSlots_CountsThoseAlone()
    {
        var attachment = new HeldSlot(CableCloud.Network(1), "hub/attachments", "net-1");
        var state = Ask(null, "old", Link("pair-9", limit: 9)).State;
        state = state with { Holds = state.Holds.Clear(), Halves = state.Halves.Add("hub", Half(3, attachment)).Add("old", Half(2)) };

        Assert.True(Ask(state, "one", Link("pair-1", limit: 2)).Answer.Granted);
        Assert.False(Ask(state, "one", Link("pair-1", limit: 1)).Answer.Granted);
    }

    [Fact]
    public void Confirm_OfWhatTheNetworkHasForgotten_HoldsAllOfItAgain()
    {
        var slots = ImmutableArray.Create(Link("pair-1", 1).Slot, Route("10.2.0.0/24", 1).Slot);
        var confirm = new ConfirmHold(CableCloud.Network(1), "one", "pair-1", Start + TimeSpan.FromDays(7), "here", "provider") { Slots = slots };

        var state = Machine.Step(null, confirm, At(Start)).State!;

        Assert.Equal(slots, state.Holds["one"].Slots);
    }

    // Both came after the request had ended, and the answer of the connection was lost.
    [Fact]
    public void Confirm_ThatComesLateTwice_HoldsForAMinuteOnly()
    {
        var confirm = new ConfirmHold(CableCloud.Network(1), "one", "pair-1", Start + TimeSpan.FromDays(7), "here", "provider");
        var first = Machine.Step(null, confirm, At(Start)).State;

        var second = Machine.Step(first, confirm, At(Start + TimeSpan.FromSeconds(1))).State!;

        Assert.Equal(Start + TimeSpan.FromSeconds(61), second.Holds["one"].Until);
    }

    [Fact]
    public void Confirm_OfARequestThatStillWaits_HoldsWhatWasForgottenForAsLongAsItWaits()
    {
        var confirm = new ConfirmHold(CableCloud.Network(1), "one", "pair-1", Start + TimeSpan.FromDays(7), "here", "provider");
        var state = Machine.Step(null, confirm, At(Start)).State;

        var kept = Machine.Step(state, confirm with { Revived = state!.Holds["one"].HeldAt }, At(Start + TimeSpan.FromSeconds(1))).State!;

        Assert.Equal(confirm.Until, kept.Holds["one"].Until);
    }

    private static HalfRecord Half(int remote, params HeldSlot[] slots) => new() { Wish = Wish with { Remote = CableCloud.Network(remote) }, Echo = "", Status = HalfStatus.Unseen, Slots = [.. slots] };

    private static readonly HalfWish Wish = new()
    {
        Connection = "half",
        Generation = 1,
        Incarnation = 1,
        Goal = HalfGoal.Present,
        Type = LinkType.AwsPeering,
        Resource = "web",
        LocalPrefix = Cidr.Parse("10.1.1.0/24"),
        RemotePrefix = Cidr.Parse("10.2.1.0/24"),
        Remote = CableCloud.Network(2),
        RemoteRegion = "",
    };

    private static (NetworkState State, HoldAnswer Answer) Ask(NetworkState? state, string connection, params HoldNeed[] needs) => Ask(state, connection, Start, needs);

    private static (NetworkState State, HoldAnswer Answer) Ask(NetworkState? state, string connection, DateTimeOffset at, params HoldNeed[] needs)
    {
        var transition = Machine.Step(state, new HoldSlot(CableCloud.Network(1), connection, "pair", at + TimeSpan.FromMinutes(1), [.. needs], "here", "provider"), At(at));
        return (transition.State!, (HoldAnswer)transition.Reply!);
    }

    private static HoldNeed Link(string pair, int limit, params string[] live) => new(CableCloud.Network(1), HoldPools.Links, pair, [.. live], limit);

    private static HoldNeed Route(string destination, int limit, params string[] live) => new(CableCloud.Network(1), HoldPools.Routes("main"), destination, [.. live], limit);

    private static Turn At(DateTimeOffset now) => new(now, 1, 7, "here", new KernelSettings());
}
