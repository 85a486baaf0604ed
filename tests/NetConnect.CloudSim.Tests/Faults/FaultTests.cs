using NetConnect.CloudSim.Faults;
using NetConnect.CloudSim.Tests.Support;
using static NetConnect.CloudSim.Tests.Support.SimWorld;

namespace NetConnect.CloudSim.Tests.Faults;

public class FaultTests
{
    private readonly SimWorld sim = new();

    [Fact]
    public void Error_AfterSkippedCalls_HitsAsManyAsItCounts()
    {
        sim.Fault(new() { Kind = FaultKind.Error, Actions = ["CreateVpc"], Skip = 1, Count = 2, Code = "RequestLimitExceeded", Status = 503, RetryAfterSeconds = 3 });
        var replies = Enumerable.Range(1, 4).Select(n => sim.Call(Left, "CreateVpc", ("CidrBlock", $"10.{n}.0.0/16"))).ToList();
        Assert.Equal([null, "RequestLimitExceeded", "RequestLimitExceeded", null], replies.Select(r => r.Error));
        Assert.Equal((503, (int?)3), (replies[1].Response.Status, replies[1].Response.RetryAfterSeconds));
        Assert.Equal(2, sim.Emulator.World.At(Left, Ireland).Vpcs.Count);
    }

    [Fact]
    public void Error_ForOneAccount_LeavesOthersAlone()
    {
        sim.Fault(new() { Kind = FaultKind.Error, Account = Right, Actions = ["Create*"] });
        Assert.Null(sim.Call(Left, "CreateVpc", ("CidrBlock", "10.1.0.0/16")).Error);
        Assert.Equal("InternalError", sim.Call(Right, "CreateVpc", ("CidrBlock", "10.1.0.0/16")).Error);
    }

    [Fact]
    public void Rate_WithTheSameSeed_HitsTheSameCalls()
    {
        Assert.Equal(Run(), Run());
        Assert.InRange(Run().Count(hit => hit), 20, 80);

        static List<bool> Run()
        {
            var sim = new SimWorld();
            sim.Fault(new() { Kind = FaultKind.Error, Rate = 0.5, Seed = 42 });
            return [.. Enumerable.Range(0, 100).Select(_ => sim.Call(Left, "DescribeVpcs").Error is not null)];
        }
    }

    [Fact]
    public async Task LostAnswer_OverHttp_BreaksTheConnectionAfterTheEffect()
    {
        await using var host = await SimHost.StartAsync();
        await host.SimAsync(HttpMethod.Post, "/_sim/faults", """{ "kind": "lost-answer", "actions": ["CreateVpc"], "count": 1 }""");
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => host.Ec2Async(Signer.Root, "CreateVpc", ("CidrBlock", "10.1.0.0/16")));
        Assert.Single((await host.Ec2Async(Signer.Root, "DescribeVpcs")).All("vpcId"));
        var call = (await host.SimAsync(HttpMethod.Get, "/_sim/calls"))["calls"]![0]!;
        Assert.Equal(("CreateVpc", "OK", true), ((string?)call["action"], (string?)call["outcome"], (bool)call["lost"]!));
    }

    [Fact]
    public async Task Error_OverHttp_CarriesStatusCodeAndRetryAfter()
    {
        await using var host = await SimHost.StartAsync();
        await host.SimAsync(HttpMethod.Post, "/_sim/faults", """{ "kind": "error", "code": "RequestLimitExceeded", "status": 503, "retry_after_seconds": 2 }""");
        var ec2 = await host.Ec2Async(Signer.Root, "DescribeVpcs");
        Assert.Equal(("RequestLimitExceeded", 503, (int?)2), (ec2.Error, ec2.Response.Status, ec2.Response.RetryAfterSeconds));
        Assert.Equal("RequestLimitExceeded", (await host.StsAsync(Signer.Root, "GetCallerIdentity")).Error);
    }

    [Fact]
    public void Latency_OfACall_IsToldToTheTransport()
    {
        sim.Fault(new() { Kind = FaultKind.Latency, LatencyMs = 70 });
        Assert.Equal(TimeSpan.FromMilliseconds(70), sim.Call(Left, "DescribeVpcs").Response.Delay);
    }

    [Fact]
    public void NewObject_WhileHidden_IsUnknownForSoManyCalls()
    {
        sim.Fault(new() { Kind = FaultKind.HideNew, Actions = ["CreateVpc"], Calls = 2 });
        var vpc = sim.Vpc("10.1.0.0/16");
        Assert.Equal("InvalidVpcID.NotFound", sim.Call(Left, "CreateSubnet", ("VpcId", vpc), ("CidrBlock", "10.1.1.0/24")).Error);
        Assert.Empty(sim.Call(Left, "DescribeVpcs").All("vpcId"));
        Assert.Equal([vpc], sim.Call(Left, "DescribeVpcs").All("vpcId"));
    }

    [Fact]
    public void NewObject_WhileHidden_AppearsWhenItsTimeHasPassed()
    {
        sim.Fault(new() { Kind = FaultKind.HideNew, Actions = ["CreateVpcPeeringConnection"], Ms = 5000 });
        var id = sim.Request(sim.Vpc("10.1.0.0/16"), sim.Vpc("10.2.0.0/16", Right))["vpcPeeringConnectionId"];
        sim.Settle();
        Assert.Equal("InvalidVpcPeeringConnectionID.NotFound", sim.StateOf(id));
        sim.Time.Pass(TimeSpan.FromSeconds(5));
        Assert.Equal("pending-acceptance", sim.StateOf(id));
    }

    [Fact]
    public void NewRoute_WhileHidden_IsNotListedButStillThere()
    {
        var (left, _, peering) = sim.ActivePeering();
        var table = sim.MainTable(left);
        sim.Fault(new() { Kind = FaultKind.HideNew, Actions = ["CreateRoute"], Calls = 1 });
        sim.Route(table, "10.2.0.0/16", peering);
        Assert.Empty(sim.Call(Left, "DescribeRouteTables", ("RouteTableId.1", table)).All("vpcPeeringConnectionId"));
        Assert.Equal("RouteAlreadyExists", sim.Route(table, "10.2.0.0/16", peering).Error);
    }

    [Fact]
    public void DeletedThings_WhileKept_AreStillListed()
    {
        var (left, _, peering) = sim.ActivePeering();
        var table = sim.MainTable(left);
        sim.Route(table, "10.2.0.0/16", peering);
        sim.Fault(new() { Kind = FaultKind.KeepDeleted, Actions = ["Delete*"], Calls = 1 });
        sim.Call(Left, "DeleteRoute", ("RouteTableId", table), ("DestinationCidrBlock", "10.2.0.0/16"));
        Assert.Equal([1, 0], Enumerable.Range(0, 2).Select(_ => sim.Call(Left, "DescribeRouteTables", ("RouteTableId.1", table)).All("vpcPeeringConnectionId").Count));
        sim.Delete(peering);
        Assert.Equal(["active", "deleted"], Enumerable.Range(0, 2).Select(_ => sim.StateOf(peering)));
        var subnet = sim.Subnet(left, "10.1.1.0/24");
        sim.Call(Left, "DeleteSubnet", ("SubnetId", subnet));
        Assert.Equal([1, 0], Enumerable.Range(0, 2).Select(_ => sim.Call(Left, "DescribeSubnets").All("subnetId").Count));
    }

    [Fact]
    public void BulkRead_MadeEmpty_StillKnowsSingleObjects()
    {
        var vpc = sim.Vpc("10.1.0.0/16");
        sim.Fault(new() { Kind = FaultKind.Empty, Actions = ["DescribeVpcs"] });
        Assert.Empty(sim.Call(Left, "DescribeVpcs").All("vpcId"));
        Assert.Equal(vpc, sim.Call(Left, "DescribeVpcs", ("VpcId.1", vpc))["vpcId"]);
    }

    [Fact]
    public void BulkRead_Truncated_DoesNotAdmitIt()
    {
        var vpcs = Enumerable.Range(1, 3).Select(n => sim.Vpc($"10.{n}.0.0/16")).ToList();
        sim.Fault(new() { Kind = FaultKind.Truncated, Actions = ["DescribeVpcs"], Items = 2 });
        var reply = sim.Call(Left, "DescribeVpcs");
        Assert.Equal(vpcs[..2], reply.All("vpcId"));
        Assert.Null(reply.Find("nextToken"));
    }

    [Fact]
    public void BulkRead_TruncatedWithAFilter_LeavesOutOfWhatMatches()
    {
        var (_, second) = (sim.Vpc("10.1.0.0/16"), sim.Vpc("10.2.0.0/16"));
        sim.Subnet(second, "10.2.1.0/24");
        sim.Fault(new() { Kind = FaultKind.Truncated, Actions = ["DescribeSubnets"], Items = 1 });
        Assert.Single(sim.Call(Left, "DescribeSubnets", ("Filter.1.Name", "vpc-id"), ("Filter.1.Value.1", second)).All("subnetId"));
    }

    [Theory]
    [InlineData("RouteLimitExceeded", 400)]
    [InlineData("RequestLimitExceeded", 503)]
    [InlineData("InternalError", 500)]
    [InlineData("UnauthorizedOperation", 403)]
    [InlineData("AuthFailure", 401)]
    public void Error_WithoutAStatus_HasTheOneThatEc2AnswersWithItsCode(string code, int status)
    {
        sim.Fault(new() { Kind = FaultKind.Error, Code = code });
        Assert.Equal((code, status), (sim.Call(Left, "DescribeVpcs").Error, sim.Call(Left, "DescribeVpcs").Response.Status));
    }

    [Fact]
    public void Blackhole_WhileItLasts_ShowsRoutesToPeeringsAsLeadingNowhere()
    {
        var (left, _, peering) = sim.ActivePeering();
        sim.Route(sim.MainTable(left), "10.2.0.0/16", peering);
        sim.Fault(new() { Kind = FaultKind.Blackhole, Actions = ["DescribeRouteTables"], Count = 1 });
        Assert.Equal([["active", "blackhole"], ["active", "active"]], Enumerable.Range(0, 2).Select(_ =>
            sim.Call(Left, "DescribeRouteTables", ("Filter.1.Name", "vpc-id"), ("Filter.1.Value.1", left)).All("state").Where(state => state != "associated")));
    }

    [Theory]
    [InlineData("failed")]
    [InlineData("expired")]
    [InlineData("rejected")]
    [InlineData("deleted")]
    public void Ends_OfARequest_BringsItToThatEnd(string state)
    {
        sim.Fault(new() { Kind = FaultKind.Ends, Actions = ["CreateVpcPeeringConnection"], State = state, Count = 1 });
        var (left, right) = (sim.Vpc("10.1.0.0/16"), sim.Vpc("10.2.0.0/16", Right));
        var first = sim.Request(left, right)["vpcPeeringConnectionId"];
        sim.Settle();
        Assert.Equal(state, sim.StateOf(first));
        var second = sim.Request(left, right)["vpcPeeringConnectionId"];
        sim.Settle();
        Assert.Equal("pending-acceptance", sim.StateOf(second));
    }

    [Fact]
    public void Ends_AfterAcceptance_TakesTheActivePeeringAway()
    {
        sim.Fault(new() { Kind = FaultKind.Ends, Actions = ["AcceptVpcPeeringConnection"], State = "deleted" });
        var (_, _, peering) = sim.ActivePeering();
        Assert.Equal("deleted", sim.StateOf(peering));
    }

    [Fact]
    public void Delays_MadeShort_LetRequestsExpireAndEndedOnesDisappear()
    {
        var delays = sim.Emulator.World.Settings.Delays;
        (delays.ExpireMs, delays.ShowEndedMs, delays.ShowEndedLongMs) = (60_000, 60_000, 120_000);
        var peering = sim.Request(sim.Vpc("10.1.0.0/16"), sim.Vpc("10.2.0.0/16", Right))["vpcPeeringConnectionId"];
        sim.Time.Pass(TimeSpan.FromSeconds(61));
        Assert.Equal("expired", sim.StateOf(peering));
        sim.Time.Pass(TimeSpan.FromSeconds(121));
        Assert.Equal("InvalidVpcPeeringConnectionID.NotFound", sim.StateOf(peering));
    }

    [Fact]
    public async Task Seed_WithFaults_PutsThemInForceAndOncePerRule()
    {
        await using var host = await SimHost.StartAsync();
        const string seed = """{ "faults": [ { "kind": "error", "actions": ["CreateVpc"], "count": 1, "code": "VpcLimitExceeded" } ] }""";
        await host.SimAsync(HttpMethod.Post, "/_sim/seed", seed);
        Assert.Equal("VpcLimitExceeded", (await host.Ec2Async(Signer.Root, "CreateVpc", ("CidrBlock", "10.1.0.0/16"))).Error);
        Assert.Null((await host.Ec2Async(Signer.Root, "CreateVpc", ("CidrBlock", "10.1.0.0/16"))).Error);
        await host.SimAsync(HttpMethod.Post, "/_sim/seed", seed);
        Assert.Single((await host.SimAsync(HttpMethod.Get, "/_sim/faults"))["faults"]!.AsArray());
        Assert.Equal("VpcLimitExceeded", (await host.Ec2Async(Signer.Root, "CreateVpc", ("CidrBlock", "10.2.0.0/16"))).Error);
    }

    [Fact]
    public void Throttling_WhenOn_EmptiesABucketPerActionAndRefillsIt()
    {
        var settings = sim.Emulator.World.Settings.Throttling;
        (settings.Enabled, settings.ReadCapacity, settings.ReadRefill) = (true, 2, 1);
        Assert.Equal([null, null, "RequestLimitExceeded"], Enumerable.Range(0, 3).Select(_ => sim.Call(Left, "DescribeVpcs").Error));
        Assert.Null(sim.Call(Left, "DescribeSubnets").Error);
        Assert.Null(sim.Call(Right, "DescribeVpcs").Error);
        sim.Time.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal([null, "RequestLimitExceeded"], Enumerable.Range(0, 2).Select(_ => sim.Call(Left, "DescribeVpcs").Error));
    }
}
