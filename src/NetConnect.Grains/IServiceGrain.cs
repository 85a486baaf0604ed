using NetConnect.Contracts.Services;
using Orleans.Concurrency;

namespace NetConnect.Grains;

/// <summary>One service, a container of providers and resources with owners, by its id.</summary>
/// <inheritdoc cref="IConnectionGrain" path="/remarks"/>
public interface IServiceGrain : IGrainWithStringKey
{
    /// <summary>The service as it is on record now; who does not own it sees its id, name and owners.</summary>
    [AlwaysInterleave, ResponseTimeout(Limits.Answer)]
    Task<GrainAnswer<ServiceDto>> GetAsync(GrainCaller caller, CancellationToken cancellationToken = default);

    /// <summary>Members that are not given stay as they are.</summary>
    /// <param name="ifGeneration">The version that was seen (<c>Generation</c>): if it was changed since, the call is refused as <c>stale</c>. None: whatever it is now.</param>
    [AlwaysInterleave, ResponseTimeout(Limits.Answer)]
    Task<GrainAnswer<ServiceDto>> EditAsync(
        GrainCaller caller, EditService edit, long? ifGeneration = null, CancellationToken cancellationToken = default);

    /// <summary>Deletes it; <c>in-use</c> while it has resources.</summary>
    /// <param name="ifGeneration">The version that was seen (<c>Generation</c>): if it was changed since, the call is refused as <c>stale</c>. None: whatever it is now.</param>
    [AlwaysInterleave, ResponseTimeout(Limits.Answer)]
    Task<GrainAnswer<Done>> DeleteAsync(GrainCaller caller, long? ifGeneration = null, CancellationToken cancellationToken = default);
}
