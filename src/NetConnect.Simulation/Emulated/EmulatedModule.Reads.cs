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

    protected override ReadResult<ObservedNetwork> ReadNetwork(ProviderAccess access, string networkId, ImmutableArray<string> expected)
    {
        World.Reads++;
        FaultRule[] rules =
        [
            .. Closed(access),
            .. When(Mishap.ReadUnavailable, networkId, () => Error("InternalError", 500)),
            .. When(Mishap.ReadRefused, networkId, () => Error("UnauthorizedOperation", 403)),
            .. When(Mishap.ReadLacking, networkId, () => new FaultRule { Kind = FaultKind.Empty, Actions = [OneOf()] }),
        ];
        _cloud.Transport.Stale = Strikes(Mishap.ReadOld, networkId) ? ("", Age())
            : Strikes(Mishap.ReadTorn, networkId) ? (OneOf(), Age())
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
            .. When(Mishap.BulkUnavailable, region, () => Error("InternalError", 500)),
            .. When(Mishap.BulkRefused, region, () => Error("UnauthorizedOperation", 403)),
            .. When(Mishap.BulkEmpty, region, () => new FaultRule { Kind = FaultKind.Empty, Actions = ["Describe*"] }),
            .. When(Mishap.BulkTruncated, region, () => new FaultRule { Kind = FaultKind.Truncated, Items = World.Faults.Number(0, 2), Actions = [OneOf()] }),
        ];
        var way = Strikes(Mishap.BulkOfAnother, region) ? Another(access) : access;
        return Now(way, () => _module.ReadRegionAsync(way, CancellationToken.None), rules);
    }

    private IEnumerable<FaultRule> Closed(ProviderAccess access) =>
        World.CanBeRead(access.Account) ? [] : [new FaultRule { Kind = FaultKind.Error, Code = "UnauthorizedOperation", Status = 403, Actions = ["Describe*"] }];

    private ProviderAccess Another(ProviderAccess access) => _cloud.Ways.Values.FirstOrDefault(way => way.Account != access.Account) ?? access;

    private IEnumerable<FaultRule> When(Mishap kind, string where, Func<FaultRule> rule) => Strikes(kind, where) ? [rule()] : [];

    private FaultRule Error(string code, int status) => new() { Kind = FaultKind.Error, Code = code, Status = status, Actions = [OneOf()] };

    private string OneOf() => Descriptions[World.Faults.Number(0, Descriptions.Length - 1)];

    private TimeSpan Age() => World.Faults.Duration(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));
}
