using System.Globalization;
using NetConnect.CloudSim.Ec2;
using NetConnect.Model.Identity;
using NetConnect.Model.Topology;
using NetConnect.Simulation.Clouds;
using NetConnect.Simulation.Scheduling;
using Cidr = NetConnect.Model.Addresses.Cidr;

namespace NetConnect.Simulation.Emulated;

/// <content>What others do: calls of their own, as the owner of the account. What EC2 refuses them does not happen.</content>
internal sealed partial class EmulatedCloud
{
    private const string Gateway = "igw-00000000000000001";

    public void PeerByHand(NetworkRef from, NetworkRef to)
    {
        var (one, other) = (_networks[from.ToString()], _networks[to.ToString()]);
        Do(one, "CreateVpcPeeringConnection", ("VpcId", from.NetworkId), ("PeerVpcId", to.NetworkId), ("PeerOwnerId", to.Account), ("PeerRegion", other.Region));
        _scheduler.In(_slowness + TimeSpan.FromSeconds(1), Lifeline.World, () => AcceptByHand(from, other));
    }

    public void RouteByHand(CloudNetwork network, string table, Cidr destination, string target)
    {
        _ours.Remove(Key(table, destination.ToString()));
        Do(
            network,
            network.Routes.ContainsKey((table, destination)) ? "ReplaceRoute" : "CreateRoute",
            ("RouteTableId", table),
            ("DestinationCidrBlock", destination.ToString()),
            target.StartsWith("pcx-", StringComparison.Ordinal) ? ("VpcPeeringConnectionId", target) : ("GatewayId", Gateway));
    }

    public void RemoveRoute(CloudNetwork network, (string Table, Cidr Destination) place) =>
        Do(network, "DeleteRoute", ("RouteTableId", place.Table), ("DestinationCidrBlock", place.Destination.ToString()));

    public void RemoveGroup(CloudNetwork network, string id) => Do(network, "DeleteSecurityGroup", ("GroupId", id));

    public void ChangeGroup(CloudNetwork network, CloudGroup group)
    {
        var now = network.Groups[group.Id];
        if (group.Tags.IsEmpty && !now.Tags.IsEmpty)
            Do(network, "DeleteTags", ("ResourceId.1", group.Id));
        foreach (var rule in group.Ingress.Except(now.Ingress))
            Do(network, "AuthorizeSecurityGroupIngress", Permission(group, rule));
        foreach (var rule in now.Ingress.Except(group.Ingress))
            Do(network, "RevokeSecurityGroupIngress", Permission(group, rule));
        if (!group.Interfaces.IsEmpty && now.Interfaces.IsEmpty)
            Do(network, "CreateNetworkInterface", ("SubnetId", SubnetOf(network)), ("SecurityGroupId.1", group.Id));
        foreach (var item in now.Interfaces.Where(_ => group.Interfaces.IsEmpty))
            Do(network, "DeleteNetworkInterface", ("NetworkInterfaceId", item));
    }

    public IEnumerable<string> TablesOf(CloudNetwork network) => Emulator.Locked(_ => Emulator.World.At(network.Reference.Account, network.Region)
        .RouteTables.Values.Where(table => table.VpcId == network.Reference.NetworkId).Select(table => table.Id).Order(StringComparer.Ordinal).ToList());

    public void LetGo(CloudNetwork network, (string Table, Cidr Destination) place) => Belongs(Key(place.Table, place.Destination.ToString()), toUs: false);

    public void LetGo(CloudNetwork network, CloudGroup group) => Belongs(group.Id, toUs: false);

    public void LetGo(CloudPeering peering) => Belongs(peering.Id, toUs: false);

    public void TakeOn(CloudNetwork network, (string Table, Cidr Destination) place) => Belongs(Key(place.Table, place.Destination.ToString()), toUs: true);

    public void TakeOn(string id) => Belongs(id, toUs: true);

    private void Belongs(string key, bool toUs)
    {
        _ = toUs ? _ours.Add(key) : _ours.Remove(key);
        _version = -1;
    }

    public void EndPeering(string id) => Do(RequesterOf(id), "DeleteVpcPeeringConnection", ("VpcPeeringConnectionId", id));

    public void Untag(string id) => Do(RequesterOf(id), "DeleteTags", ("ResourceId.1", id));

    private void AcceptByHand(NetworkRef from, CloudNetwork accepter)
    {
        foreach (var peering in Peerings.Where(peering => peering is { IsOurs: false, State: ObservedLinkState.PendingAcceptance } && peering.Requester == from && peering.Accepter == accepter.Reference).ToList())
            Do(accepter, "AcceptVpcPeeringConnection", ("VpcPeeringConnectionId", peering.Id));
    }

    private CloudNetwork RequesterOf(string peering) => _networks[_peerings.First(one => one.Id == peering).Requester.ToString()];

    private string SubnetOf(CloudNetwork network) => Emulator.Locked(_ =>
        Emulator.World.At(network.Reference.Account, network.Region).Subnets.Values.First(subnet => subnet.VpcId == network.Reference.NetworkId).Id);

    private static (string, string)[] Permission(CloudGroup group, ObservedRule rule)
    {
        string Port(int? port) => (port ?? -1).ToString(CultureInfo.InvariantCulture);
        return
        [
            ("GroupId", group.Id), ("IpPermissions.1.IpProtocol", rule.Protocol == Model.Entities.Protocol.Any ? "-1" : rule.Protocol.ToString().ToLowerInvariant()),
            ("IpPermissions.1.FromPort", Port(rule.Ports?.First)), ("IpPermissions.1.ToPort", Port(rule.Ports?.Last)),
            ("IpPermissions.1.IpRanges.1.CidrIp", rule.Remote.ToString()!), ("IpPermissions.1.IpRanges.1.Description", rule.Description),
        ];
    }

    private void Do(CloudNetwork network, string action, params (string Name, string Value)[] fields) => Do(network.Reference.Account, network.Region, action, fields);

    private void Do(string account, string region, string action, params (string Name, string Value)[] fields)
    {
        var form = fields.ToDictionary(field => field.Name, field => field.Value);
        (form["Action"], form["Version"]) = (action, "2016-11-15");
        Emulator.Ec2.Handle(CallerIdentity.Root(account), region, form);
    }
}
