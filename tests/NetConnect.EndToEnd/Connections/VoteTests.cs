using NetConnect.Contracts.Connections;
using NetConnect.Contracts.Services;
using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd.Connections;

/// <summary>Whose words a side needs: two people's, a rule's, or those of approvers who are no owners.</summary>
public sealed class VoteTests(Estate estate) : IClassFixture<Estate>
{
    [Fact]
    public async Task A_side_that_needs_two_is_approved_by_the_second()
    {
        var pair = await Pair.PlantAsync(estate);
        var (bob, carol) = (pair.Bob, estate.As($"carol-{pair.Bob.User}"));
        await RuleAsync(bob, new([$"user:{bob.User}", $"user:carol-{bob.User}"], 2));
        var asked = await pair.RequestAsync();

        var first = await pair.ApproveAsync(asked);

        Assert.Equal(("PENDING_APPROVAL", null), (first.State, first.Approvals.Right));
        Assert.Equal([("left", $"user:{pair.Ann.User}"), ("right", $"user:{bob.User}")], first.Votes.Select(vote => (vote.Side, vote.By)));
        await pair.ApproveAsync(asked).IsRefusedAsync(409, "conflict");
        Assert.Empty((await bob.Client.ListApprovalsAsync()).Items);
        Assert.Equal(asked.Id, Assert.Single((await carol.ListApprovalsAsync()).Items).Id);
        await carol.ApproveConnectionAsync(asked.Id, new(PlanHash: asked.PlanHash));
        var made = await pair.ReachesAsync(asked, "ESTABLISHED");
        Assert.Equal($"user:carol-{bob.User}", made.Approvals.Right!.By);
    }

    [Fact]
    public async Task Who_has_voted_says_it_again_when_one_vote_has_become_enough()
    {
        var pair = await Pair.PlantAsync(estate);
        await RuleAsync(pair.Bob, new([$"user:{pair.Bob.User}", $"user:carol-{pair.Bob.User}"], 2));
        var asked = await pair.RequestAsync();
        await pair.ApproveAsync(asked);
        await RuleAsync(pair.Bob, new([$"user:{pair.Bob.User}"], 1));

        await pair.ApproveAsync(asked);

        await pair.ReachesAsync(asked, "ESTABLISHED");
    }

    [Fact]
    public async Task Asking_gives_one_of_two_votes_on_ones_own_side()
    {
        var pair = await Pair.PlantAsync(estate);
        var adam = estate.As($"adam-{pair.Ann.User}");
        await RuleAsync(pair.Ann, new([$"user:{pair.Ann.User}", $"user:adam-{pair.Ann.User}"], 2));
        var asked = await pair.RequestAsync();
        Assert.Null(asked.Approvals.Left);

        await pair.ApproveAsync(asked);
        await adam.ApproveConnectionAsync(asked.Id, new(PlanHash: asked.PlanHash));

        await pair.ReachesAsync(asked, "ESTABLISHED");
    }

    [Fact]
    public async Task A_rule_approves_what_comes_from_services_that_it_names()
    {
        var pair = await Pair.PlantAsync(estate);
        await RuleAsync(pair.Bob, new(AutoApproveFrom: [pair.Ann.Service]));

        var asked = await pair.Ann.Client.RequestConnectionAsync(pair.Wish());

        Assert.Equal("AUTO_RULE", asked.Approvals.Right!.How);
        await pair.ReachesAsync(asked, "ESTABLISHED");
    }

    [Fact]
    public async Task Owners_who_are_no_approvers_ask_and_wait()
    {
        var pair = await Pair.PlantAsync(estate);
        var team = $"network-team-{pair.Bob.User}";
        await RuleAsync(pair.Bob, new([$"group:{team}"]));
        var asked = await pair.RequestAsync();
        await pair.ApproveAsync(asked).IsRefusedAsync(403, "forbidden");

        await estate.As("nick", team).ApproveConnectionAsync(asked.Id, new(PlanHash: asked.PlanHash));

        await pair.ReachesAsync(asked, "ESTABLISHED");
    }

    [Fact]
    public async Task What_waits_is_listed_page_by_page_and_only_for_whom_it_waits()
    {
        var pair = await Pair.PlantAsync(estate);
        var other = await pair.Ann.In(pair.Ann.Vpc).RegisterAsync("batch", "10.1.2.0/24");
        var one = await pair.RequestAsync();
        var two = await pair.Ann.Client.RequestConnectionAsync(pair.Wish() with { ResourceLeft = other.Id });

        var first = await pair.Bob.Client.ListApprovalsAsync(new() { Limit = 1 });
        var second = await pair.Bob.Client.ListApprovalsAsync(new() { Limit = 1, Cursor = first.NextCursor });

        Assert.Equal([one.Id, two.Id], first.Items.Concat(second.Items).Select(item => item.Id));
        Assert.Null(second.NextCursor);
        Assert.Empty((await pair.Ann.Client.ListApprovalsAsync()).Items);
        Assert.DoesNotContain((await estate.Operator().ListApprovalsAsync(new() { Limit = 500 })).Items, item => item.Id == one.Id);
    }

    [Fact]
    public async Task Two_approvals_are_not_asked_of_one_person()
    {
        var pair = await Pair.PlantAsync(estate);

        var problem = await RuleAsync(pair.Bob, new(Min: 2)).IsRefusedAsync(422, "validation");

        Assert.Equal(["/approval/min"], problem.Errors.Select(error => error.Pointer));
    }

    private static Task<ServiceDto> RuleAsync(Team team, ApprovalSpec rule) =>
        team.Client.EditServiceAsync(team.Service, new() { Approval = rule });
}
