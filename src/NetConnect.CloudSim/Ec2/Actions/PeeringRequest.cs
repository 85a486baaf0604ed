using System.Xml.Linq;
using NetConnect.CloudSim.Cloud;
using static NetConnect.CloudSim.Ec2.Ec2Xml;

namespace NetConnect.CloudSim.Ec2.Actions;

/// <summary>CreateVpcPeeringConnection: answers at once, and finds out later whether it can work.</summary>
internal static class PeeringRequest
{
    public static IEnumerable<XElement?> Create(Ec2Call call)
    {
        var vpc = call.OwnNamed<Vpc>("VpcId");
        var accepter = ReadAccepter(call);
        if (accepter.VpcId == vpc.Id) throw Refuse.Value($"The VPC {vpc.Id} cannot be peered with itself.");
        Tagging.Check(call, "vpc-peering-connection");
        // The same pair again is not an error: EC2 answers with the one that is there.
        if (Existing(call, vpc, accepter) is { } existing) return [E("vpcPeeringConnection", PeeringXml.Render(call, existing))];
        PeeringLimits.RequireRoomForRequest(call, vpc);
        var peering = call.Add(new Peering
        {
            Requester = new() { Account = call.Account, Region = call.Region, VpcId = vpc.Id },
            Accepter = accepter,
            Message = $"Initiating Request to {accepter.Account}",
            Since = call.Now,
            ExpiresAt = call.Now.AddMilliseconds(call.World.Settings.Delays.ExpireMs),
        });
        ScheduleOutcome(call, peering, vpc);
        return [E("vpcPeeringConnection", PeeringXml.Render(call, peering))];
    }

    private static PeeringSide ReadAccepter(Ec2Call call)
    {
        var id = call.Form.Require("PeerVpcId");
        if (!ObjectKind.Of<Vpc>().IsWellFormed(id)) throw Refuse.Malformed(ObjectKind.Of<Vpc>(), id);
        var side = new PeeringSide
        {
            Account = call.Form.Get("PeerOwnerId") ?? call.Account,
            Region = call.Form.Get("PeerRegion") ?? call.Region,
            VpcId = id,
        };
        if (side.Account.Length != 12 || !side.Account.All(char.IsAsciiDigit)) throw Refuse.Value(side.Account, "peerOwnerId");
        // Whether a VPC exists elsewhere EC2 doesn't say here; such a request is made, and fails.
        if (side.IsIn(call.Account, call.Region)) call.Find<Vpc>(id);
        return side;
    }

    private static Peering? Existing(Ec2Call call, Vpc vpc, PeeringSide accepter) =>
        call.World.Peerings.Values.FirstOrDefault(p =>
            !p.IsTerminal && p.State != PeeringState.Deleting && p.Requester.VpcId == vpc.Id && p.Accepter.Key == accepter.Key);

    private static void ScheduleOutcome(Ec2Call call, Peering peering, Vpc vpc)
    {
        var at = call.Now.AddMilliseconds(call.World.Settings.Delays.InitiateMs);
        if (call.World.VpcOf(peering.Accepter) is { } other && !vpc.Overlaps(other))
            peering.Schedule(PeeringState.Pending, $"Pending Acceptance by {peering.Accepter.Account}", at);
        else
            peering.Schedule(PeeringState.Failed, "Failed due to incorrect VPC-ID, Account ID, or overlapping CIDR range", at);
    }
}
