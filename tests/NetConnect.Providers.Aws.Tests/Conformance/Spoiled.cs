using System.Collections.Immutable;
using NetConnect.Model.Decisions;
using NetConnect.Model.Facts;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Outcomes;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.Tests.Conformance;

/// <summary>The module with something wrong about it, for which the kit has to find words.</summary>
internal sealed class Spoiled(INetworkProvider module) : INetworkProvider, IDisposable
{
    public Platform Platform => module.Platform;

    public INetworkPlanner Planner => new SpoiledPlanner(module.Planner, Wishes, Judges);

    public ImmutableArray<ILinkType> LinkTypes => module.LinkTypes;

    public ImmutableArray<FactFile> Facts => module.Facts;

    public ImmutableArray<FactFile> LinkSheets => module.LinkSheets;

    /// <summary>Which halves the planner is told of.</summary>
    public Func<NetworkWish, NetworkWish> Wishes { get; init; } = static wish => wish;

    public Func<PartAssessment, PartRecord?, PartAssessment> Judges { get; init; } = static (part, _) => part;

    public Func<ProviderOperation, ProviderOperation> Asks { get; init; } = static operation => operation;

    public Func<OperationResult, ProviderOperation, OperationResult> Answers { get; init; } = static (result, _) => result;

    /// <summary>Whether it does the same again after this answer.</summary>
    public Predicate<OperationResult> Repeats { get; init; } = static _ => false;

    public Func<ReadResult<ObservedNetwork>, NetworkRef, ReadResult<ObservedNetwork>> Sees { get; init; } = static (read, _) => read;

    public Func<ReadResult<ImmutableArray<ObservedNetwork>>, ReadResult<ImmutableArray<ObservedNetwork>>> SeesAll { get; init; } = static read => read;

    /// <summary>What it does to a network that it was only to read.</summary>
    public Func<ObservedNetwork, ProviderOperation?> Meddles { get; init; } = static _ => null;

    public bool HearsNoStop { get; init; }

    /// <summary>Ids of what this process made.</summary>
    public HashSet<string> Memory { get; } = new(StringComparer.Ordinal);

    /// <summary>Tokens that this process was given.</summary>
    public HashSet<string> Tokens { get; } = new(StringComparer.Ordinal);

    public bool RefusesRepetitions { get; init; }

    public NetworkRef? HubOf(ProviderAccess access) => module.HubOf(access);

    public ImmutableArray<FieldFault> Validate(ProviderAccess access) => module.Validate(access);

    public Task<AccessReport> CheckAccessAsync(ProviderAccess access, CancellationToken cancellationToken) =>
        module.CheckAccessAsync(access, Heard(cancellationToken));

    public async Task<ReadResult<ImmutableArray<ObservedNetwork>>> ReadRegionAsync(ProviderAccess access, CancellationToken cancellationToken)
    {
        var read = await module.ReadRegionAsync(access, Heard(cancellationToken));
        if (read is ReadResult<ImmutableArray<ObservedNetwork>>.Read { Value: var networks })
            await MeddleAsync(access, networks[0]);
        return SeesAll(read);
    }

    public Task<ReadResult<ObservedNetwork>> ReadNetworkAsync(ProviderAccess access, string networkId, CancellationToken cancellationToken) =>
        ReadNetworkAsync(access, networkId, [], cancellationToken);

    public async Task<ReadResult<ObservedNetwork>> ReadNetworkAsync(
        ProviderAccess access, string networkId, ImmutableArray<string> expected, CancellationToken cancellationToken)
    {
        var read = await module.ReadNetworkAsync(access, networkId, expected, Heard(cancellationToken));
        if (read is ReadResult<ObservedNetwork>.Read { Value: var network })
            await MeddleAsync(access, network);
        return Sees(read, new(access.Platform, access.Account, networkId));
    }

    public async Task<OperationResult> ExecuteAsync(
        ProviderAccess access, ProviderOperation operation, string token, CancellationToken cancellationToken)
    {
        if (!Tokens.Add(token) && RefusesRepetitions)
            return new OperationResult.Rejected("Repeated", "That was asked before.");
        var result = await module.ExecuteAsync(access, Asks(operation), token, Heard(cancellationToken));
        if (Repeats(result))
            result = await module.ExecuteAsync(access, Asks(operation), token, Heard(cancellationToken));
        if (result is OperationResult.Completed { ExternalId: { } id })
            Memory.Add(id);
        return Answers(result, operation);
    }

    public void Dispose() => (module as IDisposable)?.Dispose();

    private async Task MeddleAsync(ProviderAccess access, ObservedNetwork network)
    {
        if (Meddles(network) is { } operation)
            await module.ExecuteAsync(access, operation, "nobody asked", CancellationToken.None);
    }

    private CancellationToken Heard(CancellationToken cancellationToken) => HearsNoStop ? CancellationToken.None : cancellationToken;

    private sealed class SpoiledPlanner(
        INetworkPlanner planner, Func<NetworkWish, NetworkWish> wishes, Func<PartAssessment, PartRecord?, PartAssessment> judges) : INetworkPlanner
    {
        public Platform Platform => planner.Platform;

        public bool ShowsEndedLinks => planner.ShowsEndedLinks;

        public ImmutableArray<PartAssessment> Assess(
            NetworkWish wish, ImmutableSortedDictionary<string, PartRecord> ledger, ObservedNetwork observed) =>
            [.. planner.Assess(wishes(wish), ledger, observed).Select(part => judges(part, ledger.GetValueOrDefault(part.Key)))];
    }
}
