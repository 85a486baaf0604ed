using NetConnect.Contracts.Connections;
using NetConnect.Contracts.Decisions;
using NetConnect.Contracts.Providers;
using NetConnect.Contracts.Resources;
using NetConnect.Contracts.Services;
using Orleans.Concurrency;

namespace NetConnect.Grains;

/// <summary>
/// The installation: what has no id yet is made here (<c>grains.NetConnect()</c>); with its id, the grain of its own has the rest. Ids are
/// the server's to make. It has no state, so there are as many of it as calls need.
/// </summary>
/// <inheritdoc cref="IConnectionGrain" path="/remarks"/>
public interface INetConnectGrain : IGrainWithIntegerKey
{
    /// <summary>Makes a service, which the caller owns. Names are unique in the installation: <c>conflict</c>.</summary>
    [AlwaysInterleave, ResponseTimeout(Limits.Answer)]
    Task<GrainAnswer<ServiceDto>> CreateServiceAsync(GrainCaller caller, CreateService service, CancellationToken cancellationToken = default);

    /// <summary>Adds a provider, an account and region of a cloud, to a service; credentials by reference only.</summary>
    [AlwaysInterleave, ResponseTimeout(Limits.Answer)]
    Task<GrainAnswer<ProviderDto>> CreateProviderAsync(GrainCaller caller, CreateProvider provider, CancellationToken cancellationToken = default);

    /// <summary>Tries a provider's credentials with harmless reads; what is missing is in its state.</summary>
    [AlwaysInterleave, ResponseTimeout(Limits.Answer)]
    Task<GrainAnswer<ProviderDto>> CheckProviderAsync(GrainCaller caller, string providerId, CancellationToken cancellationToken = default);

    /// <summary>Deletes a provider; <c>in-use</c> while it has resources.</summary>
    [AlwaysInterleave, ResponseTimeout(Limits.Answer)]
    Task<GrainAnswer<Done>> DeleteProviderAsync(GrainCaller caller, string providerId, CancellationToken cancellationToken = default);

    /// <summary>Registers a resource. Its network is read first, for at most 5 s: <c>READY</c>, or refused; <c>CHECKING</c> when the cloud does not answer.</summary>
    [AlwaysInterleave, ResponseTimeout(Limits.Answer)]
    Task<GrainAnswer<ResourceDto>> CreateResourceAsync(GrainCaller caller, CreateResource resource, CancellationToken cancellationToken = default);

    /// <summary>What would be decided for a connection that is not made yet; changes nothing.</summary>
    [AlwaysInterleave, ResponseTimeout(Limits.Answer)]
    Task<GrainAnswer<DecisionDto>> DecideAsync(GrainCaller caller, CreateConnection connection, CancellationToken cancellationToken = default);

    /// <summary>
    /// Decides (within 10 s) and asks for a connection: <c>PENDING_APPROVAL</c> until both sides have approved, then it is made. Refused when there is
    /// no way (<c>no-viable-option</c>, with the decision), or when the two are connected already (<c>conflict</c>, with the first one's id).
    /// </summary>
    [AlwaysInterleave, ResponseTimeout(Limits.Answer)]
    Task<GrainAnswer<ConnectionDto>> RequestConnectionAsync(
        GrainCaller caller, CreateConnection connection, CancellationToken cancellationToken = default);
}
