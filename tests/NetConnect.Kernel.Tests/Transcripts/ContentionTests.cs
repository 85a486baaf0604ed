using NetConnect.Kernel.Connections;
using NetConnect.Model.Identity;

namespace NetConnect.Kernel.Tests.Transcripts;

/// <summary>Somebody removes what the provider goes on showing as ended: a whole link, not only a route.</summary>
public class ContentionTests
{
    [Fact]
    public void Contention_APeeringDeletedThreeTimesInADay_IsLeftAloneUntilARetry()
    {
        var story = Beginnings.Standing("Somebody deletes the peering again and again");
        for (var time = 1; time <= 3; time++)
        {
            story.Cloud.Cut($"cable-{time}");
            story.Look(1);
            story.Wait(TimeSpan.FromMinutes(2));
        }

        var calls = story.Calls;
        story.Wait(TimeSpan.FromHours(2));
        Assert.Equal(calls, story.Calls);
        var told = Assert.Single(story.Connection("one").Conditions, condition => condition.Type == "LeftContended");
        Assert.Contains("was removed 3 times within a day", told.Message, StringComparison.Ordinal);
        story.Tell(ActorKey.Connection("one"), new RetryConnection("user:ann", null, false));
        story.Settle();

        Assert.Equal((ConnectionStatus.Established, LinkSync.InSync), (story.Connection("one").Status, story.Connection("one").Sync));
    }
}
