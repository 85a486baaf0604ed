using NetConnect.Kernel.Connections;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Kernel.Tests.Transcripts;

/// <summary>What stood before us is used first, and taken over when all else stands: before that there is nothing to give back.</summary>
public class AdoptionTests
{
    private const string Taking = "TakePeering";

    [Fact]
    public void Manage_WhenAllElseStands_TakesItOver_AndDeletesItWithTheConnection()
    {
        var (story, _) = Asked(Adoption.Manage);

        story.SettleUntilCall(Taking);
        Assert.Equal((ConnectionStatus.Established, ProvisioningPhase.Updating), StateOf(story));
        Assert.Equal(0, story.Connection("one").ObservedGeneration);
        story.Settle();
        Assert.Equal((ConnectionStatus.Established, ProvisioningPhase.Provisioned), StateOf(story));
        Assert.Equal(1, story.Connection("one").ObservedGeneration);
        Delete(story, "one");

        Assert.True(story.Cloud.IsEmpty, story.Cloud.ToString());
    }

    [Fact]
    public void Manage_ThatFails_LeavesItUntaken()
    {
        var (story, peering) = Asked(Adoption.Manage);
        story.Cloud.Refused.Add("CreateRoute");

        story.Settle();

        Assert.Equal((ConnectionStatus.Failed, ProvisioningPhase.Failed), StateOf(story));
        AssertUntaken(story, peering);
    }

    [Fact]
    public void Manage_ThatFailed_AndIsTriedAgain_TakesItOverInTheEnd()
    {
        var (story, _) = Asked(Adoption.Manage);
        story.Cloud.Refused.Add("CreateRoute");
        story.Settle();
        story.Cloud.Refused.Clear();

        story.Tell(ActorKey.Connection("one"), new RetryConnection("user:ann", null, false));
        story.Settle();

        Assert.Equal((ConnectionStatus.Established, ProvisioningPhase.Provisioned), StateOf(story));
        Assert.Contains(Taking, story.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Manage_SuspendedBeforeItStands_LeavesItUntaken()
    {
        var (story, peering) = Asked(Adoption.Manage);
        story.SettleUntilCall("CreateRoute");

        story.Tell(ActorKey.Connection("one"), new SuspendConnection("user:ann", [Side.Left], null, false));
        story.Settle();

        Assert.Equal(ConnectionStatus.Suspended, story.Connection("one").Status);
        AssertUntaken(story, peering);
    }

    [Fact]
    public void Manage_ThatMayNotTakeItOver_StaysUp_AndLeavesItInTheEnd()
    {
        var (story, peering) = Asked(Adoption.Manage);
        story.Cloud.Refused.Add(Taking);
        story.Settle();
        Assert.Equal((ConnectionStatus.Established, ProvisioningPhase.Updating), StateOf(story));

        Delete(story, "one");

        Assert.Equal(ConnectionStatus.Deleted, story.Connection("one").Status);
        Assert.Equal(peering, story.Cloud.ToString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Manage_WhenTheProcessDiesWhileItTakesOver_EndsAsIfNothingHadBeen(bool afterTheCall)
    {
        var (story, _) = Asked(Adoption.Manage);
        story.SettleUntilCall(Taking);

        story.Kill(afterTheCall);
        story.Settle();

        Assert.Equal((ConnectionStatus.Established, ProvisioningPhase.Provisioned), StateOf(story));
        Delete(story, "one");
        Assert.True(story.Cloud.IsEmpty, story.Cloud.ToString());
    }

    [Fact]
    public void Manage_ThatFailsBesideOneThatUsesIt_LeavesItUntaken_AndTheOtherUp()
    {
        var (story, peering) = Asked(Adoption.Use);
        story.Settle();
        story.Register("shop", 1, "10.1.7.0/24");
        story.Register("mail", 2, "10.2.7.0/24");
        story.Cloud.Refused.Add("CreateRoute");

        story.Request("two", "shop", "mail", Adoption.Manage);
        story.Approve("two");
        story.Settle();

        Assert.Equal(ConnectionStatus.Failed, story.Connection("two").Status);
        Assert.Equal(ConnectionStatus.Established, story.Connection("one").Status);
        Assert.DoesNotContain(Taking, story.ToString(), StringComparison.Ordinal);
        Delete(story, "one");
        AssertUntaken(story, peering);
    }

    [Fact]
    public void Use_OfOneThatStoodInTheWayOfOurOwn_NeverMakesItOurs()
    {
        var story = Beginnings.Asked("Somebody is faster");
        var peering = story.Cloud.PeerByHand();
        story.Approve("one");
        story.Settle();
        Assert.Equal(ConnectionStatus.Failed, story.Connection("one").Status);
        Assert.Equal(PartStage.Gone, story.Network(1).Parts["peering/net-2"].Stage);

        story.Request("two", "web", "db", Adoption.Use);
        story.Approve("two");
        story.Settle();
        Assert.Equal(ConnectionStatus.Established, story.Connection("two").Status);
        Delete(story, "two");

        AssertUntaken(story, peering);
    }

    private static (Story Story, string Peering) Asked(Adoption adopt)
    {
        var story = new Story("Somebody's peering is adopted");
        var peering = story.Cloud.PeerByHand();
        story.Register("web", 1, "10.1.1.0/24");
        story.Register("db", 2, "10.2.1.0/24");
        story.Request("one", "web", "db", adopt);
        story.Settle();
        story.Approve("one");
        return (story, peering);
    }

    private static (ConnectionStatus Status, ProvisioningPhase Provisioning) StateOf(Story story) =>
        (story.Connection("one").Status, story.Connection("one").Provisioning);

    private static void Delete(Story story, string connection)
    {
        story.Tell(ActorKey.Connection(connection), new DeleteConnection("user:ann", null, false));
        story.Settle();
    }

    private static void AssertUntaken(Story story, string peering)
    {
        Assert.DoesNotContain(Taking, story.ToString(), StringComparison.Ordinal);
        Assert.Equal(peering, story.Cloud.ToString());
    }
}
