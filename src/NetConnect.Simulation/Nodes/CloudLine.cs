using System.Collections.Immutable;
using NetConnect.Model.Decisions;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Outcomes;
using NetConnect.Model.Topology;
using NetConnect.Providers;
using NetConnect.Simulation.Faults;
using NetConnect.Simulation.Scheduling;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Nodes;

/// <summary>A node's way to the clouds: calls and answers take time, and either may go wrong.</summary>
internal abstract partial class CloudLine(World world, Node node, Dice dice) : INetworkProvider
{
    public Platform Platform => Platform.Aws;

    public abstract INetworkPlanner Planner { get; }

    public abstract ImmutableArray<ILinkType> LinkTypes { get; }

    protected World World => world;

    protected Node Node => node;

    protected Dice Dice => dice;

    public virtual NetworkRef? HubOf(ProviderAccess access) => null;

    public abstract ImmutableArray<FieldFault> Validate(ProviderAccess access);

    public abstract Task<AccessReport> CheckAccessAsync(ProviderAccess access, CancellationToken cancellationToken);

    public Task<ReadResult<ObservedNetwork>> ReadNetworkAsync(ProviderAccess access, string networkId, CancellationToken cancellationToken) =>
        ReadNetworkAsync(access, networkId, [], cancellationToken);

    public Task<ReadResult<ObservedNetwork>> ReadNetworkAsync(
        ProviderAccess access, string networkId, ImmutableArray<string> expected, CancellationToken cancellationToken) =>
        AfterAsync(Latency(), () => Noted(ReadNetwork(access, networkId, expected)), cancellationToken);

    public Task<ReadResult<ImmutableArray<ObservedNetwork>>> ReadRegionAsync(ProviderAccess access, CancellationToken cancellationToken) =>
        AfterAsync(Latency(), () => Noted(ReadRegion(access)), cancellationToken);

    private ReadResult<ObservedNetwork> Noted(ReadResult<ObservedNetwork> read)
    {
        if (read is ReadResult<ObservedNetwork>.Read seen)
            world.LastLooks.Add(node, seen.Value);
        return read;
    }

    private ReadResult<ImmutableArray<ObservedNetwork>> Noted(ReadResult<ImmutableArray<ObservedNetwork>> read)
    {
        foreach (var seen in read is ReadResult<ImmutableArray<ObservedNetwork>>.Read all ? all.Value : [])
            world.LastLooks.Add(node, seen);
        return read;
    }

    protected abstract ReadResult<ObservedNetwork> ReadNetwork(ProviderAccess access, string networkId, ImmutableArray<string> expected);

    protected abstract ReadResult<ImmutableArray<ObservedNetwork>> ReadRegion(ProviderAccess access);

    /// <summary>The call is done.</summary>
    /// <param name="unseen">For how long nobody sees what it changed.</param>
    protected abstract OperationResult Execute(CloudCall call, TimeSpan unseen);

    /// <summary>The call arrives and is not done.</summary>
    /// <param name="after">The pause that the cloud asks for.</param>
    protected abstract OperationResult Fail(CloudCall call, Mishap how, TimeSpan after);

    private bool Strikes(Mishap kind, CloudCall call)
    {
        if (!world.Faults.Strikes(kind, call.Token, call.Operation.Name))
            return false;
        world.Tell(node.Name, $"{kind} at {call.Operation.Name}");
        return true;
    }

    protected bool Strikes(Mishap kind, string where)
    {
        if (!world.Faults.Strikes(kind, where))
            return false;
        world.Tell(node.Name, $"{kind} at {where}");
        return true;
    }

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
