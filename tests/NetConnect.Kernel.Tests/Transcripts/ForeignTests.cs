using NetConnect.Kernel.Connections;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Kernel.Tests.Transcripts;

/// <summary>What others make where something of ours was is theirs.</summary>
public class ForeignTests
{
    private const string Prefix = "10.1.1.0/24";

    private static readonly NetworkRef Two = CableCloud.Network(2);

    [Fact]
    public void Tombstone_SomebodyMakesTheRouteByHandAfterItsConnectionWasDeleted_ItStays()
    {
        var story = DeletedBesideAnother();

        story.Wait(TimeSpan.FromMinutes(5));
        story.Cloud.Lay(Two, Prefix, "cable-1");
        story.Look(2);
        story.Wait(TimeSpan.FromHours(30));

        Assert.Contains("net-2: 10.1.1.0/24 via cable-1", story.Cloud.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Tombstone_TheRouteMadeByHandServesANewConnection_WhichLeavesItInTheEnd()
    {
        var story = DeletedBesideAnother();
        story.Wait(TimeSpan.FromMinutes(5));
        story.Cloud.Lay(Two, Prefix, "cable-1");

        story.Request("three", "web", "db");
        story.Settle();
        story.Approve("three");
        story.Settle();
        Assert.Equal(ConnectionStatus.Established, story.Connection("three").Status);
        Assert.Equal(PartStage.Foreign, story.Network(2).Parts[$"route/{Prefix}"].Stage);
        story.Tell(ActorKey.Connection("three"), new DeleteConnection("user:ann", null, false));
        story.Wait(TimeSpan.FromHours(30));

        Assert.Equal(ConnectionStatus.Deleted, story.Connection("three").Status);
        Assert.Contains("net-2: 10.1.1.0/24 via cable-1", story.Cloud.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Tombstone_WhatWasRemovedIsShownOnceMoreByAnOldReading_NothingOfItStaysBehind()
    {
        var story = DeletedBesideAnother();

        story.Cloud.Lay(Two, Prefix, "cable-1");
        story.Look(2);
        story.Settle();

        Assert.DoesNotContain(Prefix, story.Cloud.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Credentials_OfWhoHasNothingLeftInANetwork_AreUsedNoLonger()
    {
        var story = DeletedBesideAnother();
        Assert.Equal("provider-1", story.Network(1).ProviderId);

        story.Wait(TimeSpan.FromHours(25));

        Assert.Equal("shop-team's", story.Network(1).ProviderId);
    }

    /// <summary>Two connections share the peering, so that it stays when one of them is deleted.</summary>
    private static Story DeletedBesideAnother()
    {
        var story = Beginnings.Standing("One of two connections of a pair is deleted");
        story.Register("shop", 1, "10.1.7.0/24", "shop-team's");
        story.Register("mail", 2, "10.2.7.0/24");
        story.Request("two", "shop", "mail");
        story.Settle();
        story.Approve("two");
        story.Settle();
        story.Tell(ActorKey.Connection("one"), new DeleteConnection("user:ann", null, false));
        story.Settle();
        Assert.Equal(ConnectionStatus.Deleted, story.Connection("one").Status);
        Assert.DoesNotContain(Prefix, story.Cloud.ToString(), StringComparison.Ordinal);
        return story;
    }
}
