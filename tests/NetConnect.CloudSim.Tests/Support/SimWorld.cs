using NetConnect.CloudSim.Cloud;
using NetConnect.CloudSim.Ec2;
using NetConnect.CloudSim.Faults;

namespace NetConnect.CloudSim.Tests.Support;

/// <summary>An emulator without a socket, on a fake clock, and short words to talk to it.</summary>
internal sealed class SimWorld
{
    public const string Left = "111111111111";
    public const string Right = "222222222222";
    public const string Ireland = "eu-west-1";
    public const string Virginia = "us-east-1";

    public FakeTime Time { get; } = new();
    public Emulator Emulator { get; }

    /// <summary>Sees every call and its answer.</summary>
    public Action<IReadOnlyDictionary<string, string>, Ec2Response>? Watch { get; set; }

    public SimWorld()
    {
        Emulator = new Emulator(Time);
    }

    public Reply Call(string account, string action, params (string Name, string Value)[] fields) => CallIn(Ireland, account, action, fields);

    public Reply CallIn(string region, string account, string action, params (string Name, string Value)[] fields)
    {
        var form = fields.ToDictionary(f => f.Name, f => f.Value);
        form["Action"] = action;
        form["Version"] = "2016-11-15";
        var response = Emulator.Ec2.Handle(CallerIdentity.Root(account), region, form);
        Watch?.Invoke(form, response);
        return new Reply(response);
    }

    public void Settle() => Time.Pass(TimeSpan.FromSeconds(1));
    public void Fault(FaultRule rule) => Emulator.AddFault(rule);

    public string Vpc(string cidr, string account = Left, string region = Ireland) => CallIn(region, account, "CreateVpc", ("CidrBlock", cidr))["vpcId"];

    public string Subnet(string vpc, string cidr, string account = Left) =>
        Call(account, "CreateSubnet", ("VpcId", vpc), ("CidrBlock", cidr))["subnetId"];

    public string MainTable(string vpc, string account = Left, string region = Ireland) =>
        CallIn(region, account, "DescribeRouteTables", ("Filter.1.Name", "vpc-id"), ("Filter.1.Value.1", vpc))["routeTableId"];

    public Reply Request(string vpc, string peer, string account = Left, string owner = Right, string region = Ireland, string peerRegion = Ireland) =>
        CallIn(region, account, "CreateVpcPeeringConnection", ("VpcId", vpc), ("PeerVpcId", peer), ("PeerOwnerId", owner), ("PeerRegion", peerRegion));

    public Reply Accept(string peering, string account = Right, string region = Ireland) =>
        CallIn(region, account, "AcceptVpcPeeringConnection", ("VpcPeeringConnectionId", peering));

    public Reply Delete(string peering, string account = Left, string region = Ireland) =>
        CallIn(region, account, "DeleteVpcPeeringConnection", ("VpcPeeringConnectionId", peering));

    /// <summary>The status code an account sees, or the error it gets.</summary>
    public string StateOf(string peering, string account = Left, string region = Ireland)
    {
        var reply = CallIn(region, account, "DescribeVpcPeeringConnections", ("VpcPeeringConnectionId.1", peering));
        return reply.Error ?? reply["code"];
    }

    /// <summary>Two VPCs and an accepted peering between them.</summary>
    public (string Left, string Right, string Peering) ActivePeering()
    {
        var (left, right) = (Vpc("10.1.0.0/16"), Vpc("10.2.0.0/16", Right));
        var peering = Request(left, right)["vpcPeeringConnectionId"];
        Settle();
        Accept(peering);
        Settle();
        return (left, right, peering);
    }

    public Reply Route(string table, string destination, string peering, string account = Left) =>
        Call(account, "CreateRoute", ("RouteTableId", table), ("DestinationCidrBlock", destination), ("VpcPeeringConnectionId", peering));
}
