using System.Collections.Immutable;
using NetConnect.Kernel.Connections;
using NetConnect.Kernel.Networks;
using NetConnect.Kernel.Resources;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;

namespace NetConnect.Kernel.Tests.Transcripts;

/// <summary>An owner's edit of filters reaches the network whatever happens to messages and processes, and the link stands all the while.</summary>
public class FilterEditTests
{
    private static readonly ImmutableArray<L4Filter> Https = [new(Protocol.Tcp, new(443, 443))];
    private static readonly ImmutableArray<L4Filter> Dns = [new(Protocol.Udp, new(53, 53))];

    [Fact]
    public void Edit_ReachesTheNetworkAndDisturbsNothing()
    {
        var story = Standing();

        Edit(story, Https);
        story.Settle();

        AssertCarriedOut(story, "tcp 443 from 10.1.1.0/24");
        Assert.DoesNotContain("out-of-sync", story.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Edit_WhoseMessagesAreLost_IsRepeated()
    {
        var story = Standing();
        var lost = 0;
        story.Loses = message => message is EnsureHalf && lost++ < 3;

        Edit(story, Https);
        story.Settle(horizonSeconds: 120);

        Assert.True(lost > 3);
        AssertCarriedOut(story, "tcp 443 from 10.1.1.0/24");
    }

    [Fact]
    public void Edit_CommittedJustBeforeTheProcessDies_IsCarriedOutByTheNext()
    {
        var story = Standing();
        story.Loses = message => message is EnsureHalf;
        Edit(story, Https);
        story.Settle(horizonSeconds: 1);
        story.Loses = _ => false;

        story.Kill(afterTheCall: false);
        story.Settle();

        AssertCarriedOut(story, "tcp 443 from 10.1.1.0/24");
    }

    [Fact]
    public void Edit_OfAnEdit_IsNotUndoneByLateMessages()
    {
        var story = Standing();
        Edit(story, Https);
        story.Settle();
        Edit(story, Dns);
        story.Settle();

        story.RepeatBackwards();
        story.Settle();

        AssertCarriedOut(story, "udp 53 from 10.1.1.0/24");
    }

    [Fact]
    public void Edit_OfTheNameAlone_TellsTheNetworkNothing()
    {
        var story = Standing();
        var state = story.Resource("db");

        story.Tell(state.Key, new EditResource("store", state.L4Filters, [], "user:bob", state.Generation));
        story.Settle();

        Assert.Equal(("store", 0L, null), (story.Resource("db").Name, story.Resource("db").FiltersRevision, story.Resource("db").WakeAt));
    }

    [Fact]
    public void Edit_ThatTheConnectionDoesNotOutlive_IsForgotten()
    {
        var story = Standing();
        story.Loses = message => message is EnsureHalf { Wish.FiltersRevision: > 0, Wish.Goal: Model.Links.HalfGoal.Present };
        Edit(story, Https);
        story.Tell(ActorKey.Connection("one"), new DeleteConnection("user:ann", null, false));

        story.Settle(horizonSeconds: 120);

        Assert.Equal(ConnectionStatus.Deleted, story.Connection("one").Status);
        Assert.Empty(story.Resource("db").Notices);
        Assert.Null(story.Resource("db").WakeAt);
    }

    private static Story Standing()
    {
        var story = new Story("Filters are edited");
        story.Register("web", 1, "10.1.1.0/24");
        story.Register("db", 2, "10.2.1.0/24");
        story.Request("one", "web", "db");
        story.Settle();
        story.Approve("one");
        story.Settle();
        Assert.Equal(ConnectionStatus.Established, story.Connection("one").Status);
        return story;
    }

    private static void Edit(Story story, ImmutableArray<L4Filter> filters)
    {
        var state = story.Resource("db");
        story.Tell(state.Key, new EditResource(state.Name, filters, state.SharedWith, "user:bob", state.Generation));
    }

    private static void AssertCarriedOut(Story story, string flow)
    {
        Assert.Equal(flow, Assert.Single(story.Network(2).Halves["one"].Wish.Inbound).ToString());
        Assert.Equal(flow, Assert.Single(story.Connection("one").RightHalf.Status.Inbound).ToString());
        Assert.Empty(story.Resource("db").Notices);
        Assert.Null(story.Resource("db").WakeAt);
        Assert.Equal(ConnectionStatus.Established, story.Connection("one").Status);
    }
}
