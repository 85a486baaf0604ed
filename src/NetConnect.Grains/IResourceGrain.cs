using NetConnect.Contracts.Resources;
using Orleans.Concurrency;

namespace NetConnect.Grains;

/// <summary>One resource, a prefix of a network with what may reach it, by its id.</summary>
/// <inheritdoc cref="IConnectionGrain" path="/remarks"/>
public interface IResourceGrain : IGrainWithStringKey
{
    /// <summary>The resource as it is on record now; who does not own it sees its id, name, subnet and owners.</summary>
    [AlwaysInterleave, ResponseTimeout(Limits.Answer)]
    Task<GrainAnswer<ResourceDto>> GetAsync(GrainCaller caller, CancellationToken cancellationToken = default);

    /// <summary>Other filters are carried out at once, on every connection of the resource; members that are not given stay as they are.</summary>
    /// <param name="ifGeneration">The version that was seen (<c>Generation</c>): if it was changed since, the call is refused as <c>stale</c>. None: whatever it is now.</param>
    [AlwaysInterleave, ResponseTimeout(Limits.Answer)]
    Task<GrainAnswer<ResourceDto>> EditAsync(
        GrainCaller caller, EditResource edit, long? ifGeneration = null, CancellationToken cancellationToken = default);

    /// <summary>Deletes it; <c>in-use</c> while it has connections.</summary>
    /// <param name="ifGeneration">The version that was seen (<c>Generation</c>): if it was changed since, the call is refused as <c>stale</c>. None: whatever it is now.</param>
    [AlwaysInterleave, ResponseTimeout(Limits.Answer)]
    Task<GrainAnswer<Done>> DeleteAsync(GrainCaller caller, long? ifGeneration = null, CancellationToken cancellationToken = default);
}
