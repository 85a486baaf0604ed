using System.Collections.Immutable;
using NetConnect.CloudSim.Faults;
using NetConnect.Model.Topology;
using NetConnect.Providers;
using NetConnect.Simulation.Faults;

namespace NetConnect.Simulation.Emulated;

/// <content>Reading, of which some part or all is refused, old, lacking or of somebody else.</content>
internal sealed partial class EmulatedModule
{
    private static readonly string[] Descriptions =
    [
        "DescribeVpcs", "DescribeSubnets", "DescribeRouteTables", "DescribeVpcPeeringConnections", "DescribeSecurityGroups", "DescribeNetworkAcls",
        "DescribeNetworkInterfaces",
    ];

    private static readonly string[] OfHubs =
    [
        "DescribeTransitGateways", "DescribeTransitGatewayAttachments", "DescribeTransitGatewayPeeringAttachments", "DescribeTransitGatewayRouteTables",
        "SearchTransitGatewayRoutes", "GetResourceShares", "GetResourceShareAssociations",
    ];

    /// <summary>In runs with hubs an account may show other things wrong, too.</summary>
    private static readonly string[] AlsoOfHubs = [.. Descriptions, "DescribeTransitGateways", "DescribeTransitGatewayVpcAttachments"];

    private static readonly string[] AllReads = ["Describe*", "Search*", "GetResourceShare*"];

    protected override ReadResult<ObservedNetwork> ReadNetwork(ProviderAccess access, string networkId, ImmutableArray<string> expected)
    {
        World.Reads++;
        FaultRule[] rules =
        [
            .. Closed(access),
            .. When(Mishap.ReadUnavailable, networkId, () => Error("InternalError", 500, access)),
            .. When(Mishap.ReadRefused, networkId, () => Error("UnauthorizedOperation", 403, access)),
            .. When(Mishap.ReadLacking, networkId, () => new FaultRule { Kind = FaultKind.Empty, Actions = [OneOf(access)] }),
        ];
        _cloud.Transport.Stale = Strikes(Mishap.ReadOld, networkId) ? ("", Age())
            : Strikes(Mishap.ReadTorn, networkId) ? (OneOf(access), Age())
            : null;
        var read = Now(access, () => _module.ReadNetworkAsync(access, networkId, expected, CancellationToken.None), rules);
        _cloud.Transport.Stale = null;
        return read;
    }

    protected override ReadResult<ImmutableArray<ObservedNetwork>> ReadRegion(ProviderAccess access)
    {
        World.BulkReads++;
        var region = $"{access.Account}/{access.Region}";
        _cloud.Ways[region] = access;
        FaultRule[] rules =
        [
            .. Closed(access),
            .. When(Mishap.BulkUnavailable, region, () => Error("InternalError", 500, access)),
            .. When(Mishap.BulkRefused, region, () => Error("UnauthorizedOperation", 403, access)),
            .. When(Mishap.BulkEmpty, region, () => new FaultRule { Kind = FaultKind.Empty, Actions = [.. AllReads] }),
            .. When(Mishap.BulkTruncated, region, () => new FaultRule { Kind = FaultKind.Truncated, Items = World.Faults.Number(0, 2), Actions = [OneOf(access)] }),
        ];
        var way = Strikes(Mishap.BulkOfAnother, region) ? Another(access) : access;
        return Now(way, () => _module.ReadRegionAsync(way, CancellationToken.None), rules);
    }

    private IEnumerable<FaultRule> Closed(ProviderAccess access) =>
        World.CanBeRead(access.Account) ? [] : [new FaultRule { Kind = FaultKind.Error, Code = "UnauthorizedOperation", Status = 403, Actions = [.. AllReads] }];

    private ProviderAccess Another(ProviderAccess access) => _cloud.Ways.Values.FirstOrDefault(way => way.Account != access.Account) ?? access;

    private IEnumerable<FaultRule> When(Mishap kind, string where, Func<FaultRule> rule) => Strikes(kind, where) ? [rule()] : [];

    private FaultRule Error(string code, int status, ProviderAccess access) => new() { Kind = FaultKind.Error, Code = code, Status = status, Actions = [OneOf(access)] };

    private string OneOf(ProviderAccess access)
    {
        var reads = HubOf(access) is not null ? OfHubs : World.Options.Hubs ? AlsoOfHubs : Descriptions;
        return reads[World.Faults.Number(0, reads.Length - 1)];
    }

    private TimeSpan Age() => World.Faults.Duration(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));
}
