using System.Collections.Immutable;
using NetConnect.Model.Decisions;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Outcomes;
using NetConnect.Model.Topology;
using NetConnect.Providers;

namespace NetConnect.Runtime.Tests.Support;

/// <summary>A module of an empty cloud that lets one provider in.</summary>
internal sealed class DoorKeeper(string welcome) : INetworkProvider, INetworkPlanner
{
    /// <summary>Providers whose credentials were tried, in order.</summary>
    public List<string> Asked { get; } = [];

    public Platform Platform => Platform.Aws;

    public INetworkPlanner Planner => this;

    public ImmutableArray<ILinkType> LinkTypes => [];

    public ImmutableArray<PartAssessment> Assess(
        NetworkWish wish, ImmutableSortedDictionary<string, PartRecord> ledger, ObservedNetwork observed) => [];

    public ImmutableArray<FieldFault> Validate(ProviderAccess access) => [];

    public Task<ReadResult<ImmutableArray<ObservedNetwork>>> ReadRegionAsync(ProviderAccess access, CancellationToken cancellationToken)
    {
        Asked.Add(access.ProviderId);
        return Task.FromResult<ReadResult<ImmutableArray<ObservedNetwork>>>(access.ProviderId == welcome
            ? new ReadResult<ImmutableArray<ObservedNetwork>>.Read([])
            : new ReadResult<ImmutableArray<ObservedNetwork>>.Refused("AccessDenied", "Not you."));
    }

    public Task<AccessReport> CheckAccessAsync(ProviderAccess access, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ReadResult<ObservedNetwork>> ReadNetworkAsync(ProviderAccess access, string networkId, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<OperationResult> ExecuteAsync(
        ProviderAccess access, ProviderOperation operation, string token, CancellationToken cancellationToken) => throw new NotSupportedException();
}
