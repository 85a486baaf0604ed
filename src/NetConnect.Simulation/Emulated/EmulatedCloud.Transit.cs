using System.Collections.Immutable;
using NetConnect.CloudSim.Cloud;
using NetConnect.CloudSim.Cloud.Transit;
using NetConnect.CloudSim.Sim.Seeding;
using NetConnect.Model.Identity;
using NetConnect.Simulation.Clouds;
using Cidr = NetConnect.Model.Addresses.Cidr;

namespace NetConnect.Simulation.Emulated;

/// <content>Transit gateways: hubs of operators, and what hangs on them.</content>
internal sealed partial class EmulatedCloud
{
    private const string HubAccount = "999999999999";

    private readonly List<NetworkRef> _hubs = [];
    private CloudTransit _transit = CloudTransit.None;

    public CloudTransit Transit
    {
        get
        {
            Picture();
            return _transit;
        }
    }

    public RegionRef FoundHub(int region)
    {
        var hub = new RegionRef(Platform.Aws, HubAccount, Regions[(region - 1) % Regions.Length]);
        Emulator.Seed(new SeedDocument { Accounts = [new() { Id = hub.Account, Regions = [new() { Name = hub.Region }] }] });
        _hubs.Add(NetworkRef.Hub(hub.Platform, hub.Account, hub.Region));
        _version = -1;
        return hub;
    }

    private void DrawTransit(World world)
    {
        if (_hubs.Count == 0)
            return;
        _transit = new(
            [.. _hubs],
            [.. world.Regions.Values.SelectMany(region => region.TransitGateways.Values).Where(IsThere).OrderBy(gateway => gateway.Id, StringComparer.Ordinal)
                .Select(gateway => new CloudGateway(gateway.Id, HubOf(gateway), _ours.Contains(gateway.Id), IsMarked(world, gateway), gateway.State == TransitState.Deleting))],
            [.. world.TransitAttachments.Values.Where(IsThere).OrderBy(attachment => attachment.Id, StringComparer.Ordinal).Select(attachment => AttachmentOf(world, attachment))],
            [.. world.Regions.Values.SelectMany(region => region.TransitRouteTables.Values).Where(IsThere).OrderBy(table => table.Id, StringComparer.Ordinal).Select(table => TableOf(world, table))],
            [.. world.ResourceShares.Values.Where(share => !share.IsTerminal).OrderBy(share => share.Arn, StringComparer.Ordinal)
                .Select(share => new CloudShare(share.Arn, NetworkRef.Hub(Platform.Aws, share.Owner, share.Region), _ours.Contains(share.Arn)))]);
    }

    private CloudAttachment AttachmentOf(World world, TransitAttachment attachment) => new(
        attachment.Id,
        attachment.GatewayId,
        NetworkRef.Hub(Platform.Aws, attachment.GatewayOwner, attachment.Region),
        attachment.VpcId is { } vpc ? new(Platform.Aws, attachment.Owner, vpc) : null,
        attachment.Peer?.GatewayId,
        attachment.Carries,
        _ours.Contains(attachment.Id),
        IsMarked(world, attachment),
        attachment.State == TransitState.Deleting);

    private CloudGatewayTable TableOf(World world, TransitRouteTable table) => new(
        table.Id,
        table.GatewayId,
        HubOf(table),
        _ours.Contains(table.Id),
        IsMarked(world, table),
        [.. table.Associations.Select(tie => new CloudTie(tie.AttachmentId, _ours.Contains(TieKey(table, tie)), tie.State == TransitAssociation.Associated))],
        [.. world.RoutesOf(table).Where(route => route.AttachmentId is not null)
            .Select(route => new CloudGatewayRoute(Cidr.Parse(route.Destination), route.AttachmentId!, _ours.Contains(Key(table.Id, route.Destination))))]);

    private static bool IsMarked(World world, CloudObject item) => world.At(item.Owner, item.Region).TagsOf(item.Id).ContainsKey(Installation);

    private static bool IsThere(LivingObject item) => !item.IsTerminal;

    private static NetworkRef HubOf(CloudObject item) => NetworkRef.Hub(Platform.Aws, item.Owner, item.Region);

    private static IEnumerable<string> TransitKeys(World world) =>
    [
        .. world.Regions.Values.SelectMany(region => region.TransitGateways.Keys),
        .. world.TransitAttachments.Keys,
        .. world.ResourceShares.Keys,
        .. world.Regions.Values.SelectMany(region => region.TransitRouteTables.Values).SelectMany(table => table.Routes.Select(route => Key(table.Id, route.Destination))
            .Concat(table.Associations.Select(tie => TieKey(table, tie))).Append(table.Id)),
    ];

    /// <summary>When gateways and what belongs to them will have done by themselves what is still to be done.</summary>
    private static IEnumerable<DateTimeOffset> StepsOfTransit(World world) =>
    [
        .. world.Regions.Values.SelectMany(region => region.TransitGateways.Values.Concat<LivingObject>(region.TransitRouteTables.Values)).Concat(world.TransitAttachments.Values)
            .Where(item => item.NextState is not null).Select(item => item.NextAt),
        .. world.Regions.Values.SelectMany(region => region.TransitRouteTables.Values).SelectMany(table => table.Associations)
            .Where(tie => tie.NextState is not null).Select(tie => tie.NextAt),
        .. world.ResourceShares.Values.Where(share => share.NextStatus is not null).Select(share => share.NextAt),
        .. world.ResourceShares.Values.SelectMany(share => share.Members).Where(member => member.NextStatus is not null).Select(member => member.NextAt),
    ];

    private static string TieKey(TransitRouteTable table, TransitAssociation tie) => $"{table.Id}/{tie.AttachmentId}";
}
