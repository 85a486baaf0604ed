using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Model.Topology;
using NetConnect.Providers;
using NetConnect.Simulation.Faults;

namespace NetConnect.Simulation.Nodes;

/// <content>Reading, which is refused, old, torn, lacking or of somebody else.</content>
internal sealed partial class CloudModule
{
    protected override ReadResult<ObservedNetwork> ReadNetwork(ProviderAccess access, string networkId, ImmutableArray<string> expected)
    {
        World.Reads++;
        if (!World.CanBeRead(access.Account))
            return new ReadResult<ObservedNetwork>.Refused("UnauthorizedOperation", "Nobody may look.");
        if (Strikes(Mishap.ReadUnavailable, networkId))
            return new ReadResult<ObservedNetwork>.Unavailable("503");
        if (Strikes(Mishap.ReadRefused, networkId))
            return new ReadResult<ObservedNetwork>.Refused("UnauthorizedOperation", "You may not look.");
        if (cloud.Find(access.Account, networkId) is not { } network || network.Region != access.Region)
            return new ReadResult<ObservedNetwork>.Absent($"There is no {networkId}.");
        return new ReadResult<ObservedNetwork>.Read(See(network));
    }

    private ObservedNetwork See(Clouds.CloudNetwork network)
    {
        var now = World.Scheduler.Now;
        var lag = Dice.Between(TimeSpan.Zero, cloud.Traits.Lag);
        if (Strikes(Mishap.ReadOld, network.Reference.NetworkId))
            lag = World.Faults.Duration(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));
        var seen = network.At(now, lag);
        if (Strikes(Mishap.ReadTorn, network.Reference.NetworkId))
            seen = Tear(seen, network.At(now, World.Faults.Duration(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60))));
        return Strikes(Mishap.ReadLacking, network.Reference.NetworkId) ? Lack(seen) : seen;
    }

    private ObservedNetwork Tear(ObservedNetwork seen, ObservedNetwork old) => World.Faults.Number(0, 2) switch
    {
        0 => seen with { Links = old.Links },
        1 => seen with { RouteTables = old.RouteTables },
        _ => seen with { Groups = old.Groups },
    };

    private ObservedNetwork Lack(ObservedNetwork seen) => World.Faults.Number(0, 3) switch
    {
        0 => seen with { Links = [] },
        1 => seen with { RouteTables = [] },
        2 => seen with { Groups = [] },
        _ => seen with { Subnets = [] },
    };

    protected override ReadResult<ImmutableArray<ObservedNetwork>> ReadRegion(ProviderAccess access)
    {
        World.BulkReads++;
        var region = $"{access.Account}/{access.Region}";
        if (!World.CanBeRead(access.Account))
            return new ReadResult<ImmutableArray<ObservedNetwork>>.Refused("UnauthorizedOperation", "Nobody may look.");
        if (Strikes(Mishap.BulkUnavailable, region))
            return new ReadResult<ImmutableArray<ObservedNetwork>>.Unavailable("503");
        if (Strikes(Mishap.BulkRefused, region))
            return new ReadResult<ImmutableArray<ObservedNetwork>>.Refused("UnauthorizedOperation", "You may not look.");
        if (Strikes(Mishap.BulkEmpty, region))
            return Answer([]);
        if (Strikes(Mishap.BulkOfAnother, region))
            return Answer([.. cloud.Networks.Where(network => network.Reference.Account != access.Account).Select(See)]);
        var networks = cloud.In(access.Account, access.Region).ToList();
        if (networks.Count > 0 && Strikes(Mishap.BulkTruncated, region))
            networks.RemoveAt(World.Faults.Number(0, networks.Count - 1));
        return Answer([.. networks.Select(See)]);
    }

    private static ReadResult<ImmutableArray<ObservedNetwork>> Answer(ImmutableArray<ObservedNetwork> networks) =>
        new ReadResult<ImmutableArray<ObservedNetwork>>.Read(networks);
}
