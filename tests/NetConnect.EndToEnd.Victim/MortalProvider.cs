using System.Collections.Immutable;
using NetConnect.Model.Decisions;
using NetConnect.Model.Facts;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Outcomes;
using NetConnect.Model.Topology;
using NetConnect.Providers;

namespace NetConnect.EndToEnd.Victim;

/// <summary>Two points to die at for every call that changes a cloud: before it is sent, and after its effect, before it is recorded.</summary>
internal sealed class MortalProvider(INetworkProvider inner, DeathClock clock) : INetworkProvider
{
    public Platform Platform => inner.Platform;

    public INetworkPlanner Planner => inner.Planner;

    public ImmutableArray<ILinkType> LinkTypes => inner.LinkTypes;

    public ImmutableArray<FactFile> Facts => inner.Facts;

    public ImmutableArray<FactFile> LinkSheets => inner.LinkSheets;

    public async Task<OperationResult> ExecuteAsync(
        ProviderAccess access, ProviderOperation operation, string token, CancellationToken cancellationToken)
    {
        clock.PassCall($"before the call {operation.Name}");
        var result = await inner.ExecuteAsync(access, operation, token, cancellationToken);
        clock.PassCall($"after the call {operation.Name}");
        return result;
    }

    public NetworkRef? HubOf(ProviderAccess access) => inner.HubOf(access);

    public ImmutableArray<FieldFault> Validate(ProviderAccess access) => inner.Validate(access);

    public Task<AccessReport> CheckAccessAsync(ProviderAccess access, CancellationToken cancellationToken) =>
        inner.CheckAccessAsync(access, cancellationToken);

    public Task<ReadResult<ImmutableArray<ObservedNetwork>>> ReadRegionAsync(ProviderAccess access, CancellationToken cancellationToken) =>
        inner.ReadRegionAsync(access, cancellationToken);

    public Task<ReadResult<ObservedNetwork>> ReadNetworkAsync(ProviderAccess access, string networkId, CancellationToken cancellationToken) =>
        inner.ReadNetworkAsync(access, networkId, cancellationToken);

    public Task<ReadResult<ObservedNetwork>> ReadNetworkAsync(
        ProviderAccess access, string networkId, ImmutableArray<string> expected, CancellationToken cancellationToken) =>
        inner.ReadNetworkAsync(access, networkId, expected, cancellationToken);
}
