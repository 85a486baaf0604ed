using System.Xml.Linq;
using NetConnect.Providers.Aws.Ec2;
using NetConnect.Providers.Aws.Reading.Transit;

namespace NetConnect.Providers.Aws.Reading;

/// <summary>
/// Whether several descriptions, read side by side, can be of one cloud. EC2 gives every VPC a main route table, an ACL and a group that
/// can't be deleted, ties every subnet to an ACL, and shows a peering for long after its end: an answer without them is not whole.
/// </summary>
internal static class ReadConsistency
{
    /// <summary>What is missing; none when the answers fit together.</summary>
    /// <param name="account">Of VPCs that others share with it, an account sees less.</param>
    public static string? Doubt(Ec2Documents documents, string account)
    {
        foreach (var vpc in documents.Vpcs.Where(vpc => vpc.Text("ownerId") == account).Select(vpc => vpc.Text("vpcId")))
        {
            if (Missing(documents, vpc) is { } missing)
                return $"EC2 shows {vpc} without {missing}: its answer is not whole.";
        }

        return null;
    }

    private static string? Missing(Ec2Documents documents, string vpc)
    {
        var tables = Of(documents.RouteTables, vpc);
        var acls = Of(documents.Acls, vpc);
        if (!tables.Exists(RouteTableMapper.IsMain))
            return "its main route table";
        if (acls.Count == 0)
            return "an ACL";
        if (Of(documents.Groups, vpc).Count == 0)
            return "a security group";
        return UnknownSubnet(documents, vpc, acls) ?? UnknownPeering(documents, tables) ?? MissingAttachment(documents, vpc, tables);
    }

    private static string? UnknownSubnet(Ec2Documents documents, string vpc, List<XElement> acls)
    {
        var seen = Of(documents.Subnets, vpc).Select(subnet => subnet.Text("subnetId")).ToHashSet(StringComparer.Ordinal);
        var tied = acls.SelectMany(acl => acl.Items("associationSet")).Select(item => item.Text("subnetId")).ToHashSet(StringComparer.Ordinal);
        if (tied.Except(seen).FirstOrDefault() is { } subnet)
            return $"{subnet}, which an ACL is tied to";
        return seen.Except(tied).FirstOrDefault() is { } loose ? $"an ACL for {loose}" : null;
    }

    /// <summary>A route that works leads to a peering that is there.</summary>
    private static string? UnknownPeering(Ec2Documents documents, List<XElement> tables)
    {
        var seen = documents.Peerings.Select(peering => peering.Text("vpcPeeringConnectionId")).ToHashSet(StringComparer.Ordinal);
        return tables.SelectMany(table => table.Items("routeSet"))
            .Where(route => route.Text("state") == "active")
            .Select(route => route.Text("vpcPeeringConnectionId"))
            .FirstOrDefault(peering => peering.Length > 0 && !seen.Contains(peering)) is { } unknown
                ? $"{unknown}, which a route leads to"
                : null;
    }

    /// <summary>A route to a gateway that is there works only while the VPC is attached to it.</summary>
    private static string? MissingAttachment(Ec2Documents documents, string vpc, List<XElement> tables)
    {
        var attached = documents.Transit.Attachments.Where(item => item.Text("vpcId") == vpc).Select(item => item.Text("transitGatewayId"));
        var missing = documents.Transit.Gateways.Where(GatewayMapper.IsLive).Select(item => item.Text("transitGatewayId")).Except(attached).ToHashSet(StringComparer.Ordinal);
        return tables.SelectMany(table => table.Items("routeSet"))
            .Where(route => route.Text("state") == "active")
            .Select(route => route.Text("transitGatewayId"))
            .FirstOrDefault(missing.Contains) is { } gateway
                ? $"an attachment to {gateway}, which a route leads to"
                : null;
    }

    private static List<XElement> Of(IReadOnlyList<XElement> items, string vpc) => [.. items.Where(item => item.Text("vpcId") == vpc)];
}
