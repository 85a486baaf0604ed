using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd.Weather;

/// <summary>The cloud says no, and goes on saying no, until somebody changes that.</summary>
public sealed class RefusedTests(Estate estate) : IClassFixture<Estate>
{
    public static TheoryData<string> Actions =>
        ["CreateVpcPeeringConnection", "AcceptVpcPeeringConnection", "CreateRoute", "CreateSecurityGroup", "AuthorizeSecurityGroupIngress"];

    [Theory]
    [MemberData(nameof(Actions))]
    public async Task What_is_not_allowed_is_named_rolled_back_and_made_when_it_is_allowed(string action)
    {
        var pair = await Pair.PlantAsync(estate);
        await pair.Cloud.FailAsync(pair.Accounts.Select(account =>
            new { Kind = "error", Actions = new[] { action }, account, Code = "UnauthorizedOperation", Status = 403, Message = $"You may not perform ec2:{action}." }).ToArray());
        var asked = await pair.RequestAsync();
        await pair.ApproveAsync(asked);

        var failed = await pair.ReachesAsync(asked, "FAILED");

        Assert.Contains("UnauthorizedOperation", failed.Reason, StringComparison.Ordinal);
        Assert.Contains(action, failed.Reason, StringComparison.Ordinal);
        await pair.BecomesAsync(asked, "rolled back", seen => seen.Provisioning == "FAILED");
        await pair.AssertUntouchedAsync();

        await pair.Cloud.HealAsync(pair.Accounts);
        await pair.Ann.Client.RetryConnectionAsync(asked.Id, new());
        var made = await pair.ReachesAsync(asked, "ESTABLISHED");
        Assert.True(await pair.PingAsync());
        await pair.DeleteAsync(made);
        await pair.AssertUntouchedAsync();
    }

    [Fact]
    public async Task A_resource_registered_while_the_cloud_is_silent_is_checked_as_soon_as_it_speaks()
    {
        var pair = await Pair.PlantAsync(estate);
        await pair.Cloud.FailAsync(new { Kind = "error", pair.Ann.Account, Code = "Unavailable", Status = 503 });

        var resource = await pair.Ann.Client.CreateResourceAsync(pair.Ann.Resource("batch", "10.1.2.0/24"));
        Assert.Equal("CHECKING", resource.State);
        await pair.Ann.Client.RequestConnectionAsync(pair.Wish() with { ResourceLeft = resource.Id }).ProblemAsync();

        await pair.Cloud.HealAsync(pair.Ann.Account);
        await Wait.ForAsync("the check", () => pair.Ann.Client.GetResourceAsync(resource.Id), seen => seen.State == "READY");
    }

    [Fact]
    public async Task A_resource_that_turns_out_not_to_fit_is_told_invalid()
    {
        var pair = await Pair.PlantAsync(estate);
        await pair.Cloud.FailAsync(new { Kind = "error", pair.Ann.Account, Code = "Unavailable", Status = 503 });
        var resource = await pair.Ann.Client.CreateResourceAsync(pair.Ann.Resource("batch", "10.77.2.0/24"));
        Assert.Equal("CHECKING", resource.State);

        await pair.Cloud.HealAsync(pair.Ann.Account);

        var invalid = await Wait.ForAsync("the check", () => pair.Ann.Client.GetResourceAsync(resource.Id), seen => seen.State == "INVALID");
        Assert.Contains("10.77.2.0/24", invalid.Reason, StringComparison.Ordinal);
    }
}
