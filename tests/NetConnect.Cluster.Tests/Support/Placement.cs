using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NetConnect.Hosting.Orleans;
using NetConnect.Hosting.Orleans.Grains;
using NetConnect.Model.Identity;
using NetConnect.Silo;
using Orleans.Runtime;
using Orleans.Runtime.Placement;

namespace NetConnect.Cluster.Tests.Support;

/// <summary>Says where grains begin their lives: by a hint that Orleans heeds.</summary>
internal static class Placement
{
    public static async Task PlaceRegionAsync(SiloApplication by, IPEndPoint at, RegionRef region) =>
        await HintAsync(by, at, grains => grains.GetGrain<IRegionGrain>(GrainKeys.Of(ActorKey.Region(region))).WatchAsync());

    public static async Task PlaceNetworkAsync(SiloApplication by, IPEndPoint at, NetworkRef network) =>
        await HintAsync(by, at, grains => grains.GetGrain<IActorMailbox>(GrainKeys.Of(ActorKey.Network(network))).StirAsync());

    public static IPEndPoint AddressOf(SiloApplication silo) => silo.Services.GetRequiredService<ILocalSiloDetails>().SiloAddress.Endpoint;

    private static async Task HintAsync(SiloApplication by, IPEndPoint at, Func<IGrainFactory, Task> wake)
    {
        var members = by.Services.GetRequiredService<IClusterMembershipService>().CurrentSnapshot.Members.Keys;
        RequestContext.Set(IPlacementDirector.PlacementHintKey, members.Single(member => member.Endpoint.Equals(at)));
        await wake(by.Services.GetRequiredService<IGrainFactory>());
        RequestContext.Clear();
    }
}
