using NetConnect.Kernel.Connections;
using NetConnect.Kernel.Tests.Support;
using NetConnect.Model.Identity;
using NetConnect.Model.Outcomes;

namespace NetConnect.Kernel.Tests.Transcripts;

/// <summary>Connections that were made for a time, and such that nobody may delete by mistake.</summary>
public class ExpiryTests
{
    private static readonly ActorKey One = ActorKey.Connection("one");

    [Fact]
    public void Date_IsTold_ThenTheConnectionIsRemovedByItself()
    {
        var story = Until(TimeSpan.FromDays(3), "A connection was made for three days");
        story.Note("two days later");
        story.Wait(TimeSpan.FromDays(2) + TimeSpan.FromHours(1));
        Assert.Contains("event expiry-near", story.ToString(), StringComparison.Ordinal);
        Assert.Equal(ConnectionStatus.Established, story.Connection("one").Status);
        story.Note("its day has come");
        story.Wait(TimeSpan.FromDays(1));
        Assert.Equal(ConnectionStatus.Deleted, story.Connection("one").Status);
        Assert.True(story.Cloud.IsEmpty);
        Golden.Check("testdata/expiry.txt", story.ToString());
    }

    [Fact]
    public void Date_ThatIsNear_IsKeptWithoutNotice()
    {
        var story = Until(TimeSpan.FromHours(1), "A connection for an hour");
        story.Wait(TimeSpan.FromHours(2));
        Assert.Equal(ConnectionStatus.Deleted, story.Connection("one").Status);
        Assert.DoesNotContain("expiry-near", story.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Date_ThatIsPutOff_CountsAnew()
    {
        var story = Until(TimeSpan.FromDays(2), "The date is put off");
        story.Edit("one", edit => edit with { ExpiresAt = edit.ExpiresAt + TimeSpan.FromDays(2) });
        story.Wait(TimeSpan.FromDays(2.5));
        Assert.Equal(ConnectionStatus.Established, story.Connection("one").Status);
        Assert.DoesNotContain("expiry-near", story.ToString(), StringComparison.Ordinal);
        story.Edit("one", edit => edit with { ExpiresAt = null });
        story.Wait(TimeSpan.FromDays(30));
        Assert.Equal(ConnectionStatus.Established, story.Connection("one").Status);
    }

    [Fact]
    public void Date_OfARequest_EndsItBeforeAnybodyApproved()
    {
        var story = Beginnings.Asked("A request for two days");
        story.Edit("one", edit => edit with { ExpiresAt = story.Now + TimeSpan.FromDays(2) });
        story.Wait(TimeSpan.FromDays(3));
        Assert.Equal(ConnectionStatus.Deleted, story.Connection("one").Status);
        Assert.Empty(story.Network(1).Holds);
    }

    [Fact]
    public void Date_OfWhatIsSuspended_EndsItToo()
    {
        var story = Until(TimeSpan.FromHours(1), "Suspended until its date");
        story.Tell(One, new SuspendConnection("user:ann", [], null, false));
        story.Settle();
        Assert.Equal(ConnectionStatus.Suspended, story.Connection("one").Status);
        story.Wait(TimeSpan.FromHours(2));
        Assert.Equal(ConnectionStatus.Deleted, story.Connection("one").Status);
    }

    [Fact]
    public void Date_OfWhatIsProtected_WaitsUntilThatIsTakenBack()
    {
        var story = Until(TimeSpan.FromHours(1), "Protected beyond its date");
        story.Edit("one", edit => edit with { Protected = true });
        story.Wait(TimeSpan.FromHours(2));
        Assert.Equal(ConnectionStatus.Established, story.Connection("one").Status);
        Assert.Contains(story.Connection("one").Conditions, condition => condition is { Type: "Expired", Reason: "Protected" });
        story.Edit("one", edit => edit with { Protected = false });
        story.Settle();
        Assert.Equal(ConnectionStatus.Deleted, story.Connection("one").Status);
    }

    [Fact]
    public void Delete_OfWhatIsProtected_IsRefusedUntilThatIsTakenBack()
    {
        var story = Beginnings.Standing("A protected connection");
        story.Edit("one", edit => edit with { Protected = true });
        story.Tell(One, new DeleteConnection("user:bob", null, false));
        story.Settle();
        Assert.Equal((FaultKind.Protected, ConnectionStatus.Established), (((Fault)story.LastAnswer!).Kind, story.Connection("one").Status));
        story.Edit("one", edit => edit with { Protected = false });
        story.Tell(One, new DeleteConnection("user:bob", null, false, IfGeneration: 2));
        story.Settle();
        Assert.Equal(FaultKind.Stale, ((Fault)story.LastAnswer!).Kind);
        story.Tell(One, new DeleteConnection("user:bob", null, false, IfGeneration: 3));
        story.Settle();
        Assert.Equal(ConnectionStatus.Deleted, story.Connection("one").Status);
    }

    private static Story Until(TimeSpan time, string title)
    {
        var story = Beginnings.Standing(title);
        story.Edit("one", edit => edit with { ExpiresAt = story.Now + time });
        story.Settle();
        return story;
    }
}
