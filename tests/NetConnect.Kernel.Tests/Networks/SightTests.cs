using NetConnect.Kernel.Connections;
using NetConnect.Kernel.Halves;
using NetConnect.Kernel.Networks;
using NetConnect.Kernel.Tests.Transcripts;
using NetConnect.Model.Identity;

namespace NetConnect.Kernel.Tests.Networks;

/// <summary>Monitoring looks only where somebody has something: what it can't see elsewhere would never be seen again.</summary>
public sealed class SightTests
{
    private static readonly NetworkUnreadable Unreadable = new("Nobody may look.", Asked: false);

    private static readonly ActorKey One = ActorKey.Network(CableCloud.Network(1));

    [Fact]
    public void Unreadable_WhereNobodyHasAnythingAnyMore_IsNotRemembered()
    {
        var story = Beginnings.Asked("The word that the region can't be read comes late");

        story.Tell(One, Unreadable);
        story.Settle(horizonSeconds: 0);

        Assert.Null(story.Network(1).Blind);
    }

    [Fact]
    public void Unreadable_AndThenTheLastHalfLeaves_IsForgottenWithIt()
    {
        var story = Beginnings.Asked("A request is taken back while its region can't be read");
        story.Loses = message => message is HalfAcknowledged;
        story.Tell(ActorKey.Connection("one"), new DeleteConnection("user:ann", null, false));
        story.Settle(horizonSeconds: 0);
        story.Tell(One, Unreadable);
        story.Settle(horizonSeconds: 0);
        Assert.NotNull(story.Network(1).Blind);

        story.Loses = _ => false;
        story.Wait(TimeSpan.FromMinutes(2));

        Assert.Empty(story.Network(1).Halves);
        Assert.Null(story.Network(1).Blind);
    }
}
