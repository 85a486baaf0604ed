using NetConnect.Contracts.Connections;
using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd.Decisions;

/// <summary>What was approved is what is executed: an approval lapses when facts have changed what would be done, and only then.</summary>
public sealed class LapseTests(Estate estate) : IClassFixture<Estate>
{
    [Fact]
    public async Task More_ports_than_were_shown_are_not_approved_and_it_is_said_which()
    {
        var pair = await Pair.PlantAsync(estate);
        var asked = await pair.RequestAsync();
        await pair.Bob.Client.EditResourceAsync(pair.Database.Id, new() { L4Filters = new([new("icmp"), new("tcp", "5432"), new("tcp", "6379")]) });

        var problem = await pair.ApproveAsync(asked).ProblemAsync();

        Assert.Equal((409, "urn:netconnect:plan-changed"), (problem!.Status, problem.Type));
        Assert.Contains("tcp 6379 from 10.1.1.0/24 is let into the right side, too", problem.Detail, StringComparison.Ordinal);
        var now = await pair.Ann.Client.GetConnectionAsync(asked.Id);
        Assert.NotEqual(asked.PlanHash, now.PlanHash);
        Assert.Equal(("PENDING_APPROVAL", null, null), (now.State, now.Approvals.Left, now.Approvals.Right));
        Assert.Contains(await pair.EventsAsync(now), e => e.Type == "plan-changed" && e.Message.Contains("tcp 6379", StringComparison.Ordinal));
        await pair.AssertUntouchedAsync();
        await ApproveByBothAsync(pair, now);
    }

    [Fact]
    public async Task Counts_that_change_leave_the_approval_as_it_is()
    {
        var pair = await Pair.PlantAsync(estate);
        var asked = await pair.RequestAsync();
        await PeerByHandAsync(pair, pair.ArchiveVpc);

        await pair.ApproveAsync(asked);

        await pair.ReachesAsync(asked, "ESTABLISHED");
        await pair.DeleteAsync(asked);
    }

    [Fact]
    public async Task What_can_not_be_made_any_more_can_not_be_approved()
    {
        var pair = await Pair.PlantAsync(estate);
        var asked = await pair.RequestAsync();
        await PeerByHandAsync(pair, pair.Bob.Vpc);

        var problem = await pair.ApproveAsync(asked).ProblemAsync();

        Assert.Equal("urn:netconnect:plan-changed", problem!.Type);
        Assert.Contains("joins the two VPCs already", problem.Detail, StringComparison.Ordinal);
        Assert.Equal("PENDING_APPROVAL", (await pair.Ann.Client.GetConnectionAsync(asked.Id)).State);
        await pair.DeleteAsync(asked);
    }

    private static async Task ApproveByBothAsync(Pair pair, ConnectionDto now)
    {
        await pair.ApproveAsync(now);
        await pair.Ann.Client.ApproveConnectionAsync(now.Id, new(PlanHash: now.PlanHash));
        await pair.ReachesAsync(now, "ESTABLISHED");
        await pair.DeleteAsync(now);
        await pair.AssertUntouchedAsync();
    }

    private static Task PeerByHandAsync(Pair pair, string vpc) => pair.Cloud.ActAsync(
        pair.Ann.Account, pair.Ann.Region, ("Action", "CreateVpcPeeringConnection"), ("VpcId", pair.Ann.Vpc), ("PeerVpcId", vpc), ("PeerOwnerId", pair.Bob.Account));
}
