using System.Xml.Linq;
using NetConnect.CloudSim.Cloud;
using static NetConnect.CloudSim.Ec2.Ec2Xml;

namespace NetConnect.CloudSim.Ec2.Actions;

/// <summary>VPC peering connections: the calls of both sides.</summary>
internal static class Peerings
{
    private static readonly Filters<Peering> PeeringFilters = new(p => p.Id)
    {
        { "vpc-peering-connection-id", p => p.Id },
        { "requester-vpc-info.vpc-id", p => p.Requester.VpcId },
        { "requester-vpc-info.owner-id", p => p.Requester.Account },
        { "accepter-vpc-info.vpc-id", p => p.Accepter.VpcId },
        { "accepter-vpc-info.owner-id", p => p.Accepter.Account },
        { "status-message", p => p.Message },
        { "status-code", (call, p) => [StateOf(call, p)] },
        { "requester-vpc-info.cidr-block", (call, p) => PeeringXml.Blocks(call, p.Requester) },
        { "accepter-vpc-info.cidr-block", (call, p) => PeeringXml.Blocks(call, p.Accepter) },
        { "expiration-time", (_, p) => [p.ExpiresAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture)] },
    };

    private static readonly Description<Peering> Description =
        new("vpcPeeringConnectionSet", "VpcPeeringConnectionId", PeeringFilters, PeeringXml.Render);

    public static readonly Ec2Action[] All =
    [
        new("DescribeVpcPeeringConnections", false, Description.Answer),
        new("CreateVpcPeeringConnection", true, PeeringRequest.Create),
        new("AcceptVpcPeeringConnection", true, Accept),
        new("RejectVpcPeeringConnection", true, Reject),
        new("DeleteVpcPeeringConnection", true, Delete),
        new("ModifyVpcPeeringConnectionOptions", true, Modify),
    ];

    /// <summary>The state as the caller sees it; a fault may let an old one stay in sight.</summary>
    public static string StateOf(Ec2Call call, Peering peering) => call.Remembered(StateKey(peering)) as string ?? peering.State;

    private static string StateKey(Peering peering) => $"{peering.Id}#state";

    private static IEnumerable<XElement?> Accept(Ec2Call call)
    {
        var peering = call.Named<Peering>("VpcPeeringConnectionId");
        RequireAccepter(call, peering, "accept");
        if (peering.State != PeeringState.Pending) throw Refuse.Transition(peering, PeeringState.Active);
        PeeringLimits.RequireRoomForActive(call, peering);
        peering.Become(PeeringState.Provisioning, "Provisioning", call.Now);
        peering.Schedule(PeeringState.Active, "Active", call.Now.AddMilliseconds(call.World.Settings.Delays.ProvisionMs));
        return [E("vpcPeeringConnection", PeeringXml.Render(call, peering))];
    }

    private static IEnumerable<XElement?> Reject(Ec2Call call)
    {
        var peering = call.Named<Peering>("VpcPeeringConnectionId");
        RequireAccepter(call, peering, "reject");
        if (peering.State != PeeringState.Pending) throw Refuse.Transition(peering, PeeringState.Rejected);
        peering.Become(PeeringState.Rejected, $"Rejected by {call.Account}", call.Now);
        return Done;
    }

    private static void RequireAccepter(Ec2Call call, Peering peering, string verb)
    {
        if (peering.Accepter.Account != call.Account)
            throw new Ec2Exception("OperationNotPermitted", $"User {call.Account} cannot {verb} peering {peering.Id}");
        if (peering.Accepter.Region != call.Region)
            throw new Ec2Exception("OperationNotPermitted",
                $"Incorrect region ({call.Region}) specified for this request. VPC peering connection {peering.Id} must be {verb}ed in region {peering.Accepter.Region}");
    }

    private static IEnumerable<XElement?> Delete(Ec2Call call)
    {
        var peering = call.Named<Peering>("VpcPeeringConnectionId");
        if (peering.IsTerminal || peering.State == PeeringState.Deleting) throw Refuse.Transition(peering, PeeringState.Deleting);
        if (peering.State == PeeringState.Pending && peering.Requester.Account != call.Account)
            throw new Ec2Exception("OperationNotPermitted", $"User {call.Account} cannot delete peering {peering.Id} before it is accepted; reject it instead");
        call.NoteDeleted(StateKey(peering), peering.State);
        peering.DeletedBy = call.Account;
        var message = $"Deleted by {call.Account}";
        if (peering.IsInterRegion && peering.State is PeeringState.Active or PeeringState.Provisioning)
        {
            peering.Become(PeeringState.Deleting, "Deleting", call.Now);
            peering.Schedule(PeeringState.Deleted, message, call.Now.AddMilliseconds(call.World.Settings.Delays.DeleteMs));
        }
        else
        {
            peering.Become(PeeringState.Deleted, message, call.Now);
        }
        return Done;
    }

    private static IEnumerable<XElement?> Modify(Ec2Call call)
    {
        var peering = call.Named<Peering>("VpcPeeringConnectionId");
        if (peering.State != PeeringState.Active)
            throw new Ec2Exception("InvalidStateTransition", $"Peering connection {peering.Id} is not active: its options can't be modified");
        var requester = Option(call, "Requester");
        var accepter = Option(call, "Accepter");
        if (requester is not null && !Owns(call, peering.Requester) || accepter is not null && !Owns(call, peering.Accepter))
            throw new Ec2Exception("OperationNotPermitted", $"User {call.Account} cannot modify the other side's options of {peering.Id}");
        peering.Requester.DnsResolution = requester ?? peering.Requester.DnsResolution;
        peering.Accepter.DnsResolution = accepter ?? peering.Accepter.DnsResolution;
        return
        [
            requester is null ? null : E("requesterPeeringConnectionOptions", PeeringXml.Options(peering.Requester)),
            accepter is null ? null : E("accepterPeeringConnectionOptions", PeeringXml.Options(peering.Accepter)),
        ];
    }

    private static bool? Option(Ec2Call call, string side) =>
        call.Form.OptionalFlag($"{side}PeeringConnectionOptions.AllowDnsResolutionFromRemoteVpc");

    private static bool Owns(Ec2Call call, PeeringSide side) => side.IsIn(call.Account, call.Region);
}
