using System.Collections.Immutable;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers;
using NetConnect.Simulation.Clouds;

namespace NetConnect.Simulation.Plants;

/// <summary>Bugs of provider modules: of their calls, their readings, their plans.</summary>
internal static class PlantedModules
{
    public static IEnumerable<Plant> All =>
    [
        new("new-token-on-retry", "A call that is made again has a new token.") { Module = NewTokenOnRetry },
        new("other-parameters", "A call is made with other parameters than intended.") { Module = module => new PlantedModule(module) { OnCall = (operation, token, next) => next(Elsewhere(operation), token) } },
        new("retry-after-dropped", "The pause that a provider asks for is not handed on.") { Module = module => new PlantedModule(module) { OnCall = WithoutPause } },
        new("throws", "An expected failure is thrown.") { Module = module => new PlantedModule(module) { OnCall = Throw } },
        new("failure-called-done", "A call that failed for now is called done for good: nobody looks again.") { Module = module => new PlantedModule(module) { OnCall = CallDone } },
        new("reads-cached", "A network is read once, and remembered.") { Module = Cached },
        new("refusal-called-absence", "A network that may not be read is called gone.") { Module = module => new PlantedModule(module) { OnRead = CallAbsent } },
        Planned("route-beyond-plan", "Routes lead to more than the plan says.", part => part with { Operation = part.Operation is { } call ? Elsewhere(call) : null }),
        Planned("wanted-route-removed", "A route that works is taken away from those who want it.", Unrouted),
        Planned("filters-stale", "A group that stands is never changed: what owners withdraw stays open.", part => part is { Kind: "model.group", IsWanted: true, Presence: PartPresence.Different, BearsOurMark: true } ? part with { Presence = PartPresence.Ready, Operation = null } : part),
        Planned("leftovers-forgotten", "What nobody needs any more is never listed.", parts => parts.Where(part => part.IsWanted)),
        Planned("way-cleared", "A peering of others that is in the way is deleted.", Cleared),
        Planned("used-called-ours", "What others made, and may only be used, is called ours.", part => part with { IsOthers = false, BearsOurMark = part.BearsOurMark || part.IsOthers }),
        Planned("for-nobody", "Parts do not say who needs them.", part => part with { Users = [] }),
    ];

    private static Plant Planned(string name, string what, Func<PartAssessment, PartAssessment> change) =>
        Planned(name, what, parts => parts.Select(change));

    private static Plant Planned(string name, string what, Func<ImmutableArray<PartAssessment>, IEnumerable<PartAssessment>> change) =>
        new(name, what) { Module = module => new PlantedModule(module) { Planner = new PlantedPlanner(module.Planner, change) } };

    private static PartAssessment Cleared(PartAssessment part) => part.Presence == PartPresence.Blocked && part.Message.StartsWith("pcx-", StringComparison.Ordinal)
        ? part with { Presence = PartPresence.Different, Operation = Call.Unpeer(part.Message.Split(' ')[0]) }
        : part;

    private static PartAssessment Unrouted(PartAssessment part) => part is { Kind: "model.route", IsWanted: true, Presence: PartPresence.Ready }
        ? part with { IsWanted = false, Presence = PartPresence.Different, Operation = Call.Unroute($"vpc-{part.Spec["table"].Split('-')[1]}", part.Spec["table"], part.Spec["destination"]) }
        : part;

    private static PlantedModule NewTokenOnRetry(INetworkProvider module)
    {
        var made = new HashSet<string>(StringComparer.Ordinal);
        return new(module) { OnCall = (operation, token, next) => next(operation, made.Add(token) ? token : $"{token}/{made.Count}") };
    }

    private static PlantedModule Cached(INetworkProvider module)
    {
        var known = new Dictionary<string, ReadResult<ObservedNetwork>>(StringComparer.Ordinal);
        return new(module) { OnRead = (id, read) => known.TryGetValue(id, out var first) ? first : known[id] = read };
    }

    private static ReadResult<ObservedNetwork> CallAbsent(string network, ReadResult<ObservedNetwork> read) =>
        read is ReadResult<ObservedNetwork>.Refused ? new ReadResult<ObservedNetwork>.Absent($"There is no {network}.") : read;

    private static ProviderOperation Elsewhere(ProviderOperation operation) => operation.Name == Call.CreateRoute
        ? operation with { Arguments = operation.Arguments.SetItem("destination", "10.255.255.0/28") }
        : operation;

    private static async Task<OperationResult> WithoutPause(ProviderOperation operation, string token, PlantedModule.Next next) =>
        await next(operation, token) is var result && result is OperationResult.Retryable retryable ? retryable with { After = null } : result;

    private static async Task<OperationResult> Throw(ProviderOperation operation, string token, PlantedModule.Next next) =>
        await next(operation, token) is var result && result is OperationResult.Retryable retryable ? throw new InvalidOperationException(retryable.Reason) : result;

    private static async Task<OperationResult> CallDone(ProviderOperation operation, string token, PlantedModule.Next next) =>
        await next(operation, token) is var result && result is OperationResult.Retryable ? new OperationResult.Completed() : result;
}
