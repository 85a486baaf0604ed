using System.Collections.Immutable;
using NetConnect.Model.Decisions;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Outcomes;
using NetConnect.Model.Topology;
using NetConnect.Providers;
using NetConnect.Simulation.Clouds;
using NetConnect.Simulation.Scheduling;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Nodes;

/// <summary>A node's way to the clouds: calls and answers take time, and either may go wrong.</summary>
internal sealed partial class CloudModule(World world, Node node, Dice dice) : INetworkProvider
{
    public Platform Platform => Platform.Aws;

    public INetworkPlanner Planner { get; } = new CloudPlanner();

    public ImmutableArray<ILinkType> LinkTypes { get; } = [new CloudLinkType(world.Options.Cloud.PeeringsPerNetwork)];

    private Cloud Cloud => world.Cloud;

    public ImmutableArray<FieldFault> Validate(ProviderAccess access) => [];

    public Task<AccessReport> CheckAccessAsync(ProviderAccess access, CancellationToken cancellationToken) =>
        Task.FromResult(new AccessReport(AccessLevel.Ready, [], "It answers."));

    /// <summary>What comes back after a while; never, when the node dies before.</summary>
    private Task<T> AfterAsync<T>(TimeSpan delay, Func<T> answer, CancellationToken cancellationToken)
    {
        var source = new TaskCompletionSource<T>();
        cancellationToken.Register(() => source.TrySetCanceled(cancellationToken));
        world.Scheduler.In(delay, node.Life, () => source.TrySetResult(answer()));
        return source.Task;
    }

    private TimeSpan Latency() => dice.Between(TimeSpan.FromMilliseconds(2), world.Options.Cloud.Latency);
}
