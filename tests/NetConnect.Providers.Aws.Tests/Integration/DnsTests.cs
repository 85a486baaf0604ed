using NetConnect.Model.Links;
using NetConnect.Providers.Aws.Tests.Support;

namespace NetConnect.Providers.Aws.Tests.Integration;

/// <summary>Names of one side for the other: each owner decides on its own.</summary>
public sealed class DnsTests
{
    [Fact]
    public async Task A_side_shares_its_names_after_acceptance_and_only_its_own()
    {
        await using var cloud = await SimCloud.StartAsync();
        var sides = Sides.Of(cloud, [Given.Ping(Sides.Remote)], [], ("dns", "true"));

        await sides.Link.SettleAsync();

        Assert.Equal(["requester-dns"], (await sides.SeeAsync()).Links.Single().Options);
        Assert.Equal(1, cloud.CallsOf("ModifyVpcPeeringConnectionOptions"));
        Assert.All(sides.Payments.Results, result => Assert.IsType<OperationResult.Completed>(result));
        Assert.DoesNotContain(sides.Orders.Calls, call => call.Name == "ModifyVpcPeeringConnectionOptions");
    }

    [Fact]
    public async Task The_accepter_sets_its_own_and_takes_it_back_when_its_owner_does()
    {
        await using var cloud = await SimCloud.StartAsync();
        var sides = Sides.Of(cloud, [Given.Ping(Sides.Remote)], []);
        sides.Orders.Halves[0] = sides.Orders.Halves[0] with { Settings = Given.Tags(("dns", "true")) };
        await sides.Link.SettleAsync();
        Assert.Equal(["accepter-dns"], (await sides.SeeAsync()).Links.Single().Options);

        sides.Orders.Halves[0] = sides.Orders.Halves[0] with { Settings = Given.Tags(("dns", "false")) };
        await sides.Link.SettleAsync();

        Assert.Empty((await sides.SeeAsync()).Links.Single().Options);
    }

    [Fact]
    public async Task A_refusal_holds_nothing_back()
    {
        await using var cloud = await SimCloud.StartAsync();
        var sides = Sides.Of(cloud, [Given.Ping(Sides.Remote)], [], ("dns", "true"));
        await cloud.FaultAsync(new { kind = "error", actions = new[] { "ModifyVpcPeeringConnectionOptions" }, code = "UnauthorizedOperation", status = 403, count = 1 });

        await sides.Link.SettleAsync();

        Assert.Contains(sides.Payments.Results, result => result is OperationResult.Rejected);
        Assert.True(sides.Payments.Parts.Single(part => part.Kind == "aws.dns").IsOptional);
    }
}
