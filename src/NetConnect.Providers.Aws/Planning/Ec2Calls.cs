using System.Collections.Immutable;
using System.Globalization;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Providers.Aws.Planning;

/// <summary>The mutating calls as data: the name is EC2's action, the arguments are its parameters as they go over the wire.</summary>
internal static class Ec2Calls
{
    public const string CreatePeeringAction = "CreateVpcPeeringConnection";
    public const string AcceptPeeringAction = "AcceptVpcPeeringConnection";
    public const string CreateRouteAction = "CreateRoute";
    public const string CreateGroupAction = "CreateSecurityGroup";
    public const string AuthorizeAction = "AuthorizeSecurityGroupIngress";
    public const string ModifyInterfaceAction = "ModifyNetworkInterfaceAttribute";
    public const string CreateAclEntryAction = "CreateNetworkAclEntry";

    /// <summary>All that this module ever does to an account, and nothing else.</summary>
    public static readonly ImmutableHashSet<string> Actions =
    [
        CreatePeeringAction, AcceptPeeringAction, "DeleteVpcPeeringConnection", "CreateTags",
        CreateRouteAction, "ReplaceRoute", "DeleteRoute",
        CreateGroupAction, "DeleteSecurityGroup", AuthorizeAction, "RevokeSecurityGroupIngress",
        ModifyInterfaceAction, "ModifyVpcPeeringConnectionOptions", CreateAclEntryAction, "DeleteNetworkAclEntry",
        .. TransitCalls.Actions,
    ];

    public static ProviderOperation CreatePeering(NetworkPair pair, string peerRegion, ImmutableSortedDictionary<string, string> tags) =>
        Call(CreatePeeringAction, OperationEffect.Create,
        [
            ("VpcId", pair.Smaller.NetworkId), ("PeerVpcId", pair.Larger.NetworkId),
            ("PeerOwnerId", pair.Larger.Account), ("PeerRegion", peerRegion),
            .. Specification("vpc-peering-connection", tags),
        ]);

    /// <summary>For a dry run: whether a peering may be requested does not depend on the other end.</summary>
    public static ProviderOperation ProbePeering(string vpc, ImmutableSortedDictionary<string, string> tags) =>
        Call(CreatePeeringAction, OperationEffect.Create, [("VpcId", vpc), ("PeerVpcId", vpc), .. Specification("vpc-peering-connection", tags)]);

    public static ProviderOperation AcceptPeering(string id) =>
        Call(AcceptPeeringAction, OperationEffect.Change, [("VpcPeeringConnectionId", id)]);

    public static ProviderOperation DeletePeering(string id) =>
        Call("DeleteVpcPeeringConnection", OperationEffect.Remove, [("VpcPeeringConnectionId", id)]);

    public static ProviderOperation Tag(string id, ImmutableSortedDictionary<string, string> tags) =>
        Call("CreateTags", OperationEffect.Change, [("ResourceId.1", id), .. Tags("", tags)]);

    /// <param name="parameter">What the target is, e.g. <c>VpcPeeringConnectionId</c>.</param>
    public static ProviderOperation CreateRoute(string table, string destination, string target, string parameter = Way.Peering) =>
        Call(CreateRouteAction, OperationEffect.Create, Route(table, destination, target, parameter));

    public static ProviderOperation ReplaceRoute(string table, string destination, string target, string parameter = Way.Peering) =>
        Call("ReplaceRoute", OperationEffect.Change, Route(table, destination, target, parameter));

    public static ProviderOperation DeleteRoute(string table, string destination) =>
        Call("DeleteRoute", OperationEffect.Remove, [("RouteTableId", table), ("DestinationCidrBlock", destination)]);

    public static ProviderOperation CreateGroup(
        string vpc, string name, string description, ImmutableSortedDictionary<string, string> tags) =>
        Call(CreateGroupAction, OperationEffect.Create,
        [
            ("VpcId", vpc), ("GroupName", name), ("GroupDescription", description), .. Specification("security-group", tags),
        ]);

    public static ProviderOperation DeleteGroup(string id) =>
        Call("DeleteSecurityGroup", OperationEffect.Remove, [("GroupId", id)]);

    public static ProviderOperation Authorize(string group, OperationEffect effect, IEnumerable<Flow> rules, string description) =>
        Call(AuthorizeAction, effect, [("GroupId", group), .. Permissions(rules, description)]);

    public static ProviderOperation Revoke(string group, OperationEffect effect, IEnumerable<Flow> rules) =>
        Call("RevokeSecurityGroupIngress", effect, [("GroupId", group), .. Permissions(rules, null)]);

    /// <summary>Not as it goes over the wire: EC2 takes the whole list of groups, which the executor reads right before the call.</summary>
    public static ProviderOperation Carry(string item, string group, OperationEffect effect) =>
        Call(ModifyInterfaceAction, effect, [("NetworkInterfaceId", item), ("GroupId", group)]);

    public static ProviderOperation ProbeCarry(string item, string group) =>
        Call(ModifyInterfaceAction, OperationEffect.Change, [("NetworkInterfaceId", item), ("SecurityGroupId.1", group)]);

    public static ProviderOperation ShareNames(string peering, string parameter, bool shares) => Call(
        "ModifyVpcPeeringConnectionOptions",
        shares ? OperationEffect.Create : OperationEffect.Remove,
        [("VpcPeeringConnectionId", peering), (parameter, shares ? "true" : "false")]);

    public static ProviderOperation CreateAclEntry(ImmutableSortedDictionary<string, string> entry) =>
        new(CreateAclEntryAction, OperationEffect.Create, entry);

    public static ProviderOperation DeleteAclEntry(ImmutableSortedDictionary<string, string> entry) => Call(
        "DeleteNetworkAclEntry",
        OperationEffect.Remove,
        new[] { "NetworkAclId", "RuleNumber", "Egress" }.Select(name => (name, entry.GetValueOrDefault(name, ""))));

    private static (string, string)[] Route(string table, string destination, string target, string parameter) =>
        [("RouteTableId", table), ("DestinationCidrBlock", destination), (parameter, target)];

    /// <param name="list">EC2's younger calls name it in the plural.</param>
    public static IEnumerable<(string, string)> Specification(string type, ImmutableSortedDictionary<string, string> tags, string list = "TagSpecification") =>
        [($"{list}.1.ResourceType", type), .. Tags($"{list}.1.", tags)];

    private static IEnumerable<(string, string)> Tags(string prefix, ImmutableSortedDictionary<string, string> tags) =>
        tags.SelectMany((tag, i) => new[]
        {
            (Numbered($"{prefix}Tag", i, "Key"), tag.Key), (Numbered($"{prefix}Tag", i, "Value"), tag.Value),
        });

    private static IEnumerable<(string, string)> Permissions(IEnumerable<Flow> rules, string? description) =>
        rules.SelectMany((rule, i) => Permission(rule, description).Select(pair => (Numbered("IpPermissions", i, pair.Item1), pair.Item2)));

    private static IEnumerable<(string, string)> Permission(Flow rule, string? description)
    {
        yield return ("IpProtocol", ProtocolName(rule.Protocol));
        if (rule.Protocol != Protocol.Any)
        {
            // -1 is every ICMP type and code.
            yield return ("FromPort", rule.Ports is { } ports ? Text(ports.First) : "-1");
            yield return ("ToPort", rule.Ports is { } range ? Text(range.Last) : "-1");
        }

        yield return ("IpRanges.1.CidrIp", rule.Source.ToString());
        if (description is not null)
            yield return ("IpRanges.1.Description", description);
    }

    public static string ProtocolName(Protocol protocol) => protocol switch
    {
        Protocol.Tcp => "tcp",
        Protocol.Udp => "udp",
        Protocol.Icmp => "icmp",
        Protocol.Any => "-1",
    };

    public static string Numbered(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"{list}.{index + 1}");

    private static string Numbered(string list, int index, string member) =>
        string.Create(CultureInfo.InvariantCulture, $"{list}.{index + 1}.{member}");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static ProviderOperation Call(string action, OperationEffect effect, IEnumerable<(string Name, string Value)> arguments) =>
        new(action, effect, arguments.ToImmutableSortedDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal));
}
