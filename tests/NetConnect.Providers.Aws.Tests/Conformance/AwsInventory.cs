using NetConnect.CloudSim.Cloud;
using NetConnect.CloudSim.Cloud.Transit;
using NetConnect.Conformance;

namespace NetConnect.Providers.Aws.Tests.Conformance;

/// <summary>All that is in an emulated AWS, as things; each text begins with the account that it is in.</summary>
internal static class AwsInventory
{
    public static IReadOnlyList<CloudThing> Of(World world) =>
        [.. world.Regions.Values.SelectMany(In), .. world.Peerings.Values.Where(peering => !peering.IsTerminal).Select(peering => Of(world, peering)),
            .. world.TransitAttachments.Values.Where(attachment => !attachment.IsTerminal).Select(attachment => Of(world, attachment)),
            .. world.ResourceShares.Values.Where(share => !share.IsTerminal).Select(share => new CloudThing("share", share.Arn, $"{share.Owner} {share.Name}")),
        ];

    private static IEnumerable<CloudThing> In(RegionState region) =>
    [
        .. region.RouteTables.Values.SelectMany(table => table.Routes.Select(route => new CloudThing(
            "route", $"{table.Id} {route.Destination}", $"{region.Account} to {route.Target}"))),
        .. region.SecurityGroups.Values.Select(group => Thing(region, "security-group", group, $"{group.Name}: {string.Join("; ", group.Rules.Select(Text).Order(StringComparer.Ordinal))}")),
        .. region.NetworkInterfaces.Values.Select(item => Thing(region, "interface", item, string.Join(", ", item.Groups.Order(StringComparer.Ordinal)))),
        .. region.NetworkAcls.Values.Select(acl => Thing(region, "acl", acl, $"{acl.Entries.Count} entries")),
        .. region.Vpcs.Values.Select(vpc => Thing(region, "vpc", vpc, "")),
        .. region.Subnets.Values.Select(subnet => Thing(region, "subnet", subnet, "")),
        .. region.TransitGateways.Values.Where(gateway => !gateway.IsTerminal).Select(gateway => Thing(region, "gateway", gateway, "")),
        .. region.TransitRouteTables.Values.Where(table => !table.IsTerminal).Select(table => Thing(region, "gateway-table", table, Text(table))),
    ];

    private static CloudThing Of(World world, TransitAttachment attachment)
    {
        var (owner, gateway) = (world.At(attachment.Owner, attachment.Region), world.At(attachment.GatewayOwner, attachment.Region));
        return new("attachment", attachment.Id, $"{attachment.Owner} of {attachment.VpcId} [{Tags(owner, attachment.Id)}] [{Tags(gateway, attachment.Id)}]");
    }

    // What is in a table of somebody's is theirs with it.
    private static string Text(TransitRouteTable table) =>
        $"{string.Join(", ", table.Associations.Select(one => one.AttachmentId))}; {string.Join(", ", table.Routes.Select(route => $"{route.Destination} to {route.AttachmentId}"))}";

    private static CloudThing Of(World world, Peering peering)
    {
        var (requester, accepter) = (world.At(peering.Requester.Account, peering.Requester.Region), world.At(peering.Accepter.Account, peering.Accepter.Region));
        return new("peering", peering.Id, $"{requester.Account} {Word(peering.State)} [{Tags(requester, peering.Id)}] [{Tags(accepter, peering.Id)}]");
    }

    /// <summary>What it becomes by itself is no change.</summary>
    private static string Word(string state) => state switch
    {
        PeeringState.Initiating => PeeringState.Pending,
        PeeringState.Provisioning => PeeringState.Active,
        _ => state,
    };

    private static CloudThing Thing(RegionState region, string kind, CloudObject item, string text) =>
        new(kind, item.Id, $"{region.Account} {text} [{Tags(region, item.Id)}]");

    private static string Text(SecurityGroupRule rule) => $"{rule.Protocol} {rule.FromPort}-{rule.ToPort} {rule.Cidr}{rule.GroupId} {rule.Description}";

    private static string Tags(RegionState region, string id) => string.Join(", ", region.TagsOf(id).Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal));
}
