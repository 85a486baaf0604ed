using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd;

/// <summary>Who may say yes or no, to what, and when: everything else is refused and changes nothing.</summary>
public sealed class ApprovalTests(Estate estate) : IClassFixture<Estate>
{
    [Fact]
    public async Task A_rejected_request_touches_nothing_and_frees_its_pair_at_once()
    {
        var pair = await Pair.PlantAsync(estate);
        var asked = await pair.RequestAsync();
        await pair.Bob.Client.RejectConnectionAsync(asked.Id, new()).IsRefusedAsync(422, "validation");

        var rejected = await pair.Bob.Client.RejectConnectionAsync(asked.Id, new(Reason: "not before the audit"));

        Assert.Equal("REJECTED", rejected.State);
        await pair.ApproveAsync(asked).IsRefusedAsync(409, "conflict");
        await AssertMayBeAskedAgainAsync(pair);
    }

    [Fact]
    public async Task A_withdrawn_request_touches_nothing_and_frees_its_pair_at_once()
    {
        var pair = await Pair.PlantAsync(estate);
        var asked = await pair.RequestAsync();

        Assert.Equal("WITHDRAWN", (await pair.Ann.Client.WithdrawConnectionAsync(asked.Id, new())).State);

        await pair.ApproveAsync(asked).IsRefusedAsync(409, "conflict");
        await AssertMayBeAskedAgainAsync(pair);
    }

    [Fact]
    public async Task Only_the_plan_that_was_shown_can_be_approved()
    {
        var pair = await Pair.PlantAsync(estate);
        var asked = await pair.RequestAsync();

        await pair.Bob.Client.ApproveConnectionAsync(asked.Id, new(PlanHash: "sha256:" + new string('0', 64))).IsRefusedAsync(409, "plan-changed");
        await pair.Bob.Client.ApproveConnectionAsync(asked.Id, new()).IsRefusedAsync(422, "validation");

        Assert.Equal("PENDING_APPROVAL", (await pair.Ann.Client.GetConnectionAsync(asked.Id)).State);
        await pair.AssertUntouchedAsync();
    }

    [Fact]
    public async Task Only_the_other_owner_can_approve_and_strangers_learn_nothing()
    {
        var pair = await Pair.PlantAsync(estate);
        var asked = await pair.RequestAsync();

        await pair.Ann.Client.ApproveConnectionAsync(asked.Id, new(PlanHash: asked.PlanHash)).IsRefusedAsync(409, "conflict");
        var stranger = estate.As("mallory");
        await stranger.ApproveConnectionAsync(asked.Id, new(PlanHash: asked.PlanHash)).IsRefusedAsync(404, "not-found");
        await stranger.GetConnectionAsync(asked.Id).IsRefusedAsync(404, "not-found");
        await stranger.DeleteConnectionAsync(asked.Id).IsRefusedAsync(404, "not-found");
        var auditor = estate.As("audrey", "netconnect-auditors");
        await auditor.ApproveConnectionAsync(asked.Id, new(PlanHash: asked.PlanHash)).IsRefusedAsync(403, "forbidden");

        Assert.Equal("PENDING_APPROVAL", (await pair.Ann.Client.GetConnectionAsync(asked.Id)).State);
        await pair.AssertUntouchedAsync();
    }

    [Fact]
    public async Task What_is_deleted_can_not_be_approved()
    {
        var pair = await Pair.PlantAsync(estate);
        var asked = await pair.RequestAsync();
        await pair.DeleteAsync(asked);

        await pair.ApproveAsync(asked).IsRefusedAsync(409, "conflict");

        await AssertMayBeAskedAgainAsync(pair);
    }

    [Fact]
    public async Task An_operator_overrides_a_named_side_for_a_reason_that_is_on_record()
    {
        var pair = await Pair.PlantAsync(estate);
        var asked = await pair.RequestAsync();
        var olga = estate.Operator();
        await olga.ApproveConnectionAsync(asked.Id, new(PlanHash: asked.PlanHash)).IsRefusedAsync(422, "validation");

        await olga.ApproveConnectionAsync(asked.Id, new("incident 4711", asked.PlanHash, "right"));

        var made = await pair.ReachesAsync(asked, "ESTABLISHED");
        Assert.Equal(("OWNER", "OVERRIDE"), (made.Approvals.Left!.How, made.Approvals.Right!.How));
        var audit = await estate.AuditAsync();
        Assert.Contains(audit, entry => entry.Subject.EndsWith(asked.Id, StringComparison.Ordinal) && entry.Detail.ToString().Contains("incident 4711", StringComparison.Ordinal));
        await pair.DeleteAsync(made);
        await pair.AssertUntouchedAsync();
    }

    private static async Task AssertMayBeAskedAgainAsync(Pair pair)
    {
        await pair.AssertUntouchedAsync();
        var again = await pair.EstablishAsync();
        await pair.DeleteAsync(again);
        await pair.AssertUntouchedAsync();
    }
}
