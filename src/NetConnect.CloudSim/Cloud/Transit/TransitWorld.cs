namespace NetConnect.CloudSim.Cloud.Transit;

/// <summary>What follows from the transit gateways of a world: who sees what, where packets go.</summary>
public static class TransitWorld
{
    public static TransitGateway? FindGateway(this World world, string id) =>
        world.Regions.Values.Select(r => r.TransitGateways.GetValueOrDefault(id)).FirstOrDefault(g => g is not null);

    public static IEnumerable<TransitRouteTable> TablesOf(this World world, string gatewayId) =>
        world.Regions.Values.SelectMany(r => r.TransitRouteTables.Values).Where(t => t.GatewayId == gatewayId && !t.IsTerminal);

    public static IEnumerable<TransitAttachment> AttachmentsOf(this World world, string gatewayId) =>
        world.TransitAttachments.Values.Where(a => a.IsOn(gatewayId) && !a.IsTerminal);

    /// <summary>The live attachment of a VPC to a gateway.</summary>
    public static TransitAttachment? AttachmentOf(this World world, string vpcId, string gatewayId) =>
        world.TransitAttachments.Values.FirstOrDefault(a => a.VpcId == vpcId && a.GatewayId == gatewayId && !a.IsTerminal);

    /// <summary>All routes of a table: a static one stands before a propagated one for the same prefix.</summary>
    public static IEnumerable<TransitRoute> RoutesOf(this World world, TransitRouteTable table) => table.Routes.Concat(
        table.Propagations.Where(p => p.State == TransitAssociation.Enabled)
            .Select(p => world.TransitAttachments.GetValueOrDefault(p.AttachmentId))
            .Where(a => a is { Carries: true, VpcId: not null })
            .SelectMany(a => world.FindVpc(a!.VpcId!)?.Cidrs.Select(c => new TransitRoute { Destination = c.Block, AttachmentId = a.Id, Propagated = true }) ?? [])
            .DistinctBy(r => r.Destination)
            .Where(r => table.RouteTo(r.Prefix) is null));

    public static bool IsBlackhole(this World world, TransitRoute route) =>
        route.AttachmentId is not { } id || world.TransitAttachments.GetValueOrDefault(id) is not { Carries: true };

    /// <summary>A gateway and what was shared of it: its owner, and who has accepted a share of it.</summary>
    public static bool MayUse(this World world, TransitGateway gateway, string account) =>
        gateway.Owner == account || world.ResourceShares.Values.Any(s => s.Gives(gateway.Arn, account));

    public static bool IsVisible(this World world, TransitAttachment attachment, string account, string region, DateTimeOffset now) =>
        (IsOf(attachment, account, region) || IsOfPeer(attachment, account, region)) && IsShown(world, attachment, now);

    /// <summary>EC2 goes on showing for a while what has ended.</summary>
    public static bool IsShown(this World world, LivingObject item, DateTimeOffset now) =>
        !item.IsTerminal || now - item.Since < TimeSpan.FromMilliseconds(world.Settings.Delays.ShowEndedMs);

    // The owner of the gateway sees who attaches to it; both are in one region.
    private static bool IsOf(TransitAttachment a, string account, string region) =>
        a.Region == region && (a.Owner == account || (!a.IsPeering && a.GatewayOwner == account));

    // Before it is asked, the other side sees nothing of a peering.
    private static bool IsOfPeer(TransitAttachment a, string account, string region) =>
        a.Peer is { } peer && peer.Account == account && peer.Region == region && a.State is not (TransitState.InitiatingRequest or TransitState.Failed);
}
