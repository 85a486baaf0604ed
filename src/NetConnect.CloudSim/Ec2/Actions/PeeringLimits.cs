using NetConnect.CloudSim.Cloud;

namespace NetConnect.CloudSim.Ec2.Actions;

/// <summary>The three quotas of peerings, each with a code of its own.</summary>
internal static class PeeringLimits
{
    public static void RequireRoomForRequest(Ec2Call call, Vpc vpc)
    {
        var outstanding = Count(call, vpc.Id, p => p.Requester.VpcId == vpc.Id && p.State is PeeringState.Initiating or PeeringState.Pending);
        if (outstanding >= call.Limits.OutstandingPeeringsPerVpc)
            throw new Ec2Exception("OutstandingVpcPeeringConnectionLimitExceeded", $"The maximum number of outstanding VPC peering connection requests has been reached for {vpc.Id}.");
        if (Count(call, vpc.Id, IsActive) >= call.Limits.ActivePeeringsPerVpc) throw ActiveExceeded(vpc.Id);
        if (Count(call, vpc.Id, _ => true) >= call.Limits.PeeringsPerVpc)
            throw new Ec2Exception("VpcPeeringConnectionsPerVpcLimitExceeded", $"The maximum number of VPC peering connections has been reached for {vpc.Id}.");
    }

    public static void RequireRoomForActive(Ec2Call call, Peering peering)
    {
        var (requester, accepter) = (peering.Requester, peering.Accepter);
        if (call.World.Peerings.Values.FirstOrDefault(p => p != peering && IsActive(p) && p.Joins(requester.VpcId, accepter.VpcId)) is { } twin)
            throw new Ec2Exception("VpcPeeringConnectionAlreadyExists", $"A VPC peering connection {twin.Id} already exists between {requester.VpcId} and {accepter.VpcId}");
        foreach (var side in (PeeringSide[])[requester, accepter])
            if (Count(call, side.VpcId, IsActive) >= call.World.LimitsOf(side.Account).ActivePeeringsPerVpc) throw ActiveExceeded(side.VpcId);
    }

    private static bool IsActive(Peering peering) => peering.State is PeeringState.Active or PeeringState.Provisioning;

    private static int Count(Ec2Call call, string vpcId, Func<Peering, bool> counts) =>
        call.World.Peerings.Values.Count(p => !p.IsTerminal && p.Involves(vpcId) && counts(p));

    private static Ec2Exception ActiveExceeded(string vpcId) =>
        new("ActiveVpcPeeringConnectionPerVpcLimitExceeded", $"The maximum number of active VPC peering connections has been reached for {vpcId}.");
}
