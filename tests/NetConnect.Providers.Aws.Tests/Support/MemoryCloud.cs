using System.Collections.Immutable;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.Tests.Support;

/// <summary>The least that behaves like EC2 for the calls of the module: networks in memory, one call at a time.</summary>
internal sealed class MemoryCloud
{
    private readonly Dictionary<NetworkRef, ObservedNetwork> _networks = [];
    private readonly List<(ObservedLink Link, Dictionary<NetworkRef, ImmutableSortedDictionary<string, string>> Tags)> _links = [];
    private int _last;

    public void Add(ObservedNetwork network) => _networks[network.Network] = network;

    public ObservedNetwork Read(NetworkRef network) => _networks[network] with
    {
        Links = [.. _links.Where(link => link.Link.Requester == network || link.Link.Accepter == network)
            .Select(link => link.Link with { Tags = link.Tags.GetValueOrDefault(network, Given.Tags()) })],
    };

    public NetworkDriver Drive(INetworkPlanner planner, NetworkRef network) => new(
        planner, network, Given.Region, () => Task.FromResult(Read(network)), operation => Task.FromResult(Apply(network, operation)));

    public OperationResult Apply(NetworkRef network, ProviderOperation operation)
    {
        var a = operation.Arguments;
        switch (operation.Name)
        {
            case "CreateVpcPeeringConnection":
                var link = Given.Peering(
                    $"pcx-{++_last:d3}", ObservedLinkState.PendingAcceptance, null, network, Given.Vpc(a["PeerOwnerId"], a["PeerVpcId"]));
                _links.Add((link, new() { [network] = TagsOf(a, "TagSpecification.1.") }));
                return new OperationResult.Completed(link.Id);
            case "AcceptVpcPeeringConnection":
                return SetState(a["VpcPeeringConnectionId"], ObservedLinkState.Active);
            case "DeleteVpcPeeringConnection":
                return SetState(a["VpcPeeringConnectionId"], ObservedLinkState.Ended);
            case "CreateTags":
                _links.First(one => one.Link.Id == a["ResourceId.1"]).Tags[network] = TagsOf(a, "");
                return new OperationResult.Completed();
            case "CreateRoute":
            case "ReplaceRoute":
                return Routes(network, a["RouteTableId"], routes => routes.RemoveAll(r => r.Destination.ToString() == a["DestinationCidrBlock"])
                    .Add(Given.Route(a["DestinationCidrBlock"], a["VpcPeeringConnectionId"])));
            case "DeleteRoute":
                return Routes(network, a["RouteTableId"], routes => routes.RemoveAll(r => r.Destination.ToString() == a["DestinationCidrBlock"]));
            case "CreateSecurityGroup":
                var id = $"sg-{++_last:d3}";
                Change(network, seen => seen with { Groups = seen.Groups.Add(new(id, a["GroupName"], TagsOf(a, "TagSpecification.1."), [], [], [])) });
                return new OperationResult.Completed(id);
            case "DeleteSecurityGroup":
                Change(network, seen => seen with { Groups = seen.Groups.RemoveAll(group => group.Id == a["GroupId"]) });
                return new OperationResult.Completed();
            case "AuthorizeSecurityGroupIngress":
                return Rules(network, a["GroupId"], rules => rules.AddRange(RulesOf(a)));
            case "RevokeSecurityGroupIngress":
                return Rules(network, a["GroupId"], rules => rules.RemoveAll(rule => RulesOf(a).Any(gone => gone with { Description = rule.Description } == rule)));
            case "ModifyNetworkInterfaceAttribute":
                return Interfaces(network, a["NetworkInterfaceId"], groups => operation.Effect == OperationEffect.Remove
                    ? groups.Remove(a["GroupId"])
                    : groups.Add(a["GroupId"]));
            case "ModifyVpcPeeringConnectionOptions":
                var side = a.Keys.Any(name => name.StartsWith("Requester", StringComparison.Ordinal)) ? "requester-dns" : "accepter-dns";
                return Options(a["VpcPeeringConnectionId"], options => operation.Effect == OperationEffect.Remove ? options.Remove(side) : options.Add(side));
            case "CreateNetworkAclEntry":
                return Acl(network, a["NetworkAclId"], entries => entries.Add(EntryOf(a)));
            case "DeleteNetworkAclEntry":
                return Acl(network, a["NetworkAclId"], entries => entries.RemoveAll(entry =>
                    entry.Number == int.Parse(a["RuleNumber"]) && entry.IsEgress == (a["Egress"] == "true")));
            default:
                return new OperationResult.Rejected("Unknown", operation.Name);
        }
    }

    private OperationResult SetState(string id, ObservedLinkState state)
    {
        var index = _links.FindIndex(link => link.Link.Id == id);
        _links[index] = (_links[index].Link with { State = state }, _links[index].Tags);
        return new OperationResult.Completed();
    }

    private OperationResult.Completed Routes(
        NetworkRef network, string table, Func<ImmutableArray<ObservedRoute>, ImmutableArray<ObservedRoute>> change)
    {
        Change(network, seen => seen with
        {
            RouteTables = [.. seen.RouteTables.Select(one => one.Id == table ? one with { Routes = change(one.Routes) } : one)],
        });
        return new();
    }

    private OperationResult.Completed Interfaces(
        NetworkRef network, string id, Func<ImmutableSortedSet<string>, ImmutableSortedSet<string>> change)
    {
        Change(network, seen => seen with
        {
            Interfaces = [.. seen.Interfaces.Select(one => one.Id == id ? one with { Groups = change(one.Groups) } : one)],
        });
        return new();
    }

    private OperationResult.Completed Options(string id, Func<ImmutableSortedSet<string>, ImmutableSortedSet<string>> change)
    {
        var index = _links.FindIndex(link => link.Link.Id == id);
        _links[index] = (_links[index].Link with { Options = change(_links[index].Link.Options) }, _links[index].Tags);
        return new();
    }

    private OperationResult.Completed Acl(
        NetworkRef network, string id, Func<ImmutableArray<ObservedAclEntry>, ImmutableArray<ObservedAclEntry>> change)
    {
        Change(network, seen => seen with { Acls = [.. seen.Acls.Select(one => one.Id == id ? one with { Entries = change(one.Entries) } : one)] });
        return new();
    }

    private static ObservedAclEntry EntryOf(ImmutableSortedDictionary<string, string> a)
    {
        int? Part(string name) => a.TryGetValue(name, out var text) && text != "-1" ? int.Parse(text) : null;
        var protocol = a["Protocol"] switch { "6" => Protocol.Tcp, "17" => Protocol.Udp, "1" => Protocol.Icmp, _ => Protocol.Any };
        var type = Part("Icmp.Type");
        return new(
            int.Parse(a["RuleNumber"]),
            a["Egress"] == "true",
            a["RuleAction"] == "allow",
            protocol,
            Part("PortRange.From") is { } from ? new PortRange(from, Part("PortRange.To")!.Value) : null,
            Given.Net(a["CidrBlock"]),
            type,
            type is null ? null : a["Icmp.Code"] == "-1" ? -1 : Part("Icmp.Code"));
    }

    private OperationResult.Completed Rules(
        NetworkRef network, string group, Func<ImmutableArray<ObservedRule>, ImmutableArray<ObservedRule>> change)
    {
        Change(network, seen => seen with
        {
            Groups = [.. seen.Groups.Select(one => one.Id == group ? one with { Ingress = change(one.Ingress) } : one)],
        });
        return new();
    }

    private void Change(NetworkRef network, Func<ObservedNetwork, ObservedNetwork> change) => _networks[network] = change(_networks[network]);

    private static ImmutableSortedDictionary<string, string> TagsOf(ImmutableSortedDictionary<string, string> arguments, string prefix) =>
        arguments.Where(argument => argument.Key.StartsWith(prefix + "Tag.", StringComparison.Ordinal) && argument.Key.EndsWith(".Key", StringComparison.Ordinal))
            .ToImmutableSortedDictionary(argument => argument.Value, argument => arguments[argument.Key[..^3] + "Value"]);

    private static List<ObservedRule> RulesOf(ImmutableSortedDictionary<string, string> a) =>
        [.. Enumerable.Range(1, 60).Select(i => $"IpPermissions.{i}.").TakeWhile(prefix => a.ContainsKey(prefix + "IpProtocol")).Select(prefix =>
            new ObservedRule(
                Enum.TryParse<Protocol>(a[prefix + "IpProtocol"], ignoreCase: true, out var protocol) && Enum.IsDefined(protocol) ? protocol : Protocol.Any,
                a.GetValueOrDefault(prefix + "FromPort", "-1") is not "-1" and var port ? new PortRange(int.Parse(port), int.Parse(a[prefix + "ToPort"])) : null,
                Given.Net(a[prefix + "IpRanges.1.CidrIp"]),
                a.GetValueOrDefault(prefix + "IpRanges.1.Description", "")))];
}
