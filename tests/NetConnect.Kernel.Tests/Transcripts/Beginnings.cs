using NetConnect.Kernel.Connections;

namespace NetConnect.Kernel.Tests.Transcripts;

/// <summary>How stories begin.</summary>
internal static class Beginnings
{
    public static Story Asked(string title)
    {
        var story = new Story(title);
        story.Register("web", 1, "10.1.1.0/24");
        story.Register("db", 2, "10.2.1.0/24");
        story.Note("Ann asks; web is hers, db is Bob's");
        story.Request("one", "web", "db");
        story.Settle();
        Assert.Equal(ConnectionStatus.PendingApproval, story.Connection("one").Status);
        return story;
    }

    public static Story Standing(string title)
    {
        var story = Asked(title);
        story.Note("Bob approves");
        story.Approve("one");
        story.Settle();
        Assert.Equal(ConnectionStatus.Established, story.Connection("one").Status);
        return story;
    }
}
