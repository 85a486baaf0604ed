using System.Collections.Immutable;
using System.Xml.Linq;
using NetConnect.Model.Addresses;
using NetConnect.Model.Entities;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Ec2;

namespace NetConnect.Providers.Aws.Reading;

/// <summary>Reads security groups with the interfaces that carry them.</summary>
internal static class GroupMapper
{
    /// <summary>The ids of the interfaces by the group they carry.</summary>
    public static ILookup<string, string> Carriers(IEnumerable<XElement> interfaces) => interfaces
        .SelectMany(item => item.Items("groupSet").Select(group => (Group: group.Text("groupId"), Interface: item.Text("networkInterfaceId"))))
        .ToLookup(pair => pair.Group, pair => pair.Interface);

    public static ObservedFilterGroup Map(XElement group, ILookup<string, string> carriers)
    {
        var id = group.Text("groupId");
        return new(
            id,
            group.Text("groupName"),
            TagMapper.Map(group),
            [.. group.Items("ipPermissions").SelectMany(Rules)],
            [.. group.Items("ipPermissionsEgress").SelectMany(Rules)],
            [.. carriers[id].Distinct().Order(StringComparer.Ordinal)]);
    }

    private static IEnumerable<ObservedRule> Rules(XElement permission)
    {
        if (ProtocolMapper.Allowed(permission) is not var (protocol, ports))
            return [];
        return permission.Items("ipRanges").Select(range => new ObservedRule(protocol, ports, Remote(range), range.Text("description")))
            .Concat(new[] { "groups", "prefixListIds" }
                .SelectMany(permission.Items)
                .Select(other => new ObservedRule(protocol, ports, null, other.Text("description"))));
    }

    // A range that is not a prefix to us permits nothing that we could vouch for.
    private static Cidr? Remote(XElement range) => Cidr.TryParse(range.Text("cidrIp"), out var cidr) ? cidr : null;
}
