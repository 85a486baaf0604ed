using System.Collections.Immutable;
using NetConnect.Model.Decisions;
using NetConnect.Model.Facts;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Outcomes;
using NetConnect.Model.Topology;
using NetConnect.Providers;
using NetConnect.Simulation.Nodes;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Conformance.Bench;

/// <summary>A process's way to the module: all that goes over it takes time, is counted, and goes as it was planned.</summary>
internal sealed class Line(TestBench bench, Node node, INetworkProvider module) : INetworkProvider, IDisposable
{
    public TestBench Bench => bench;

    public Platform Platform => module.Platform;

    public INetworkPlanner Planner => module.Planner;

    public ImmutableArray<ILinkType> LinkTypes => module.LinkTypes;

    public ImmutableArray<FactFile> Facts => module.Facts;

    public ImmutableArray<FactFile> LinkSheets => module.LinkSheets;

    public NetworkRef? HubOf(ProviderAccess access) => module.HubOf(access);

    public ImmutableArray<FieldFault> Validate(ProviderAccess access) => module.Validate(access);

    public Task<AccessReport> CheckAccessAsync(ProviderAccess access, CancellationToken cancellationToken) =>
        module.CheckAccessAsync(access, cancellationToken);

    public async Task<ReadResult<ImmutableArray<ObservedNetwork>>> ReadRegionAsync(ProviderAccess access, CancellationToken cancellationToken)
    {
        await bench.PauseAsync(bench.Latency(access.Account), node.Life);
        bench.BulkReads++;
        return await bench.BulkReading.ReadAsync(bench, () => module.ReadRegionAsync(access, cancellationToken));
    }

    public Task<ReadResult<ObservedNetwork>> ReadNetworkAsync(ProviderAccess access, string networkId, CancellationToken cancellationToken) =>
        ReadNetworkAsync(access, networkId, [], cancellationToken);

    public async Task<ReadResult<ObservedNetwork>> ReadNetworkAsync(
        ProviderAccess access, string networkId, ImmutableArray<string> expected, CancellationToken cancellationToken)
    {
        await bench.PauseAsync(bench.Latency(access.Account), node.Life);
        bench.NoteLook(access.Account);
        return await bench.Reading.ReadAsync(bench, () => module.ReadNetworkAsync(access, networkId, expected, cancellationToken));
    }

    public async Task<OperationResult> ExecuteAsync(
        ProviderAccess access, ProviderOperation operation, string token, CancellationToken cancellationToken)
    {
        await bench.PauseAsync(bench.Latency(access.Account), node.Life);
        var call = bench.Note(access.Account, operation, token);
        var result = await bench.Plan(this, call, () => MakeAsync(access, operation, token, cancellationToken));
        call.Result = result;
        await bench.PauseAsync(bench.Latency(access.Account), node.Life);
        return result;
    }

    /// <summary>The process dies; whoever waits for it never hears anything.</summary>
    public Task<OperationResult> Die(CallSeen call)
    {
        bench.World.Nodes.Crash(node, $"at {call}");
        return new TaskCompletionSource<OperationResult>().Task;
    }

    public void Dispose() => (module as IDisposable)?.Dispose();

    private async Task<OperationResult> MakeAsync(ProviderAccess access, ProviderOperation operation, string token, CancellationToken cancellationToken)
    {
        var at = bench.World.Scheduler.Now;
        var result = await module.ExecuteAsync(access, operation, token, cancellationToken);
        bench.World.Called(new CloudCall(node, access, operation, token, at), result);
        return result;
    }
}
