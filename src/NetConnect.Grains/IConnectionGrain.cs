using NetConnect.Contracts.Connections;
using NetConnect.Contracts.Decisions;
using Orleans.Concurrency;

namespace NetConnect.Grains;

/// <summary>One connection, a two-way link between two resources, by its id (<c>GetGrain&lt;IConnectionGrain&gt;(id)</c>).</summary>
/// <remarks>
/// Every call is authorised by the same table as the REST API, leaves the same audit entries, and is refused with the same problems, as values
/// (<see cref="GrainAnswer{T}"/>): who may not see it is told <c>not-found</c>, who may not do it <c>forbidden</c>; a token that is not valid is
/// <c>unauthenticated</c>; <c>unavailable</c> is worth another try. What is thrown is Orleans' own: <c>SiloUnavailableException</c> and
/// <c>TimeoutException</c> mean that nobody knows whether the call was carried out; repeat it with its <see cref="GrainCaller.IdempotencyKey"/>,
/// or look. Times are UTC, prefixes IPv4 in CIDR form, money US dollars per month.
/// </remarks>
public interface IConnectionGrain : IGrainWithStringKey
{
    /// <summary>The connection as it is on record now. Deleted ones are found for 30 days.</summary>
    [AlwaysInterleave, ResponseTimeout(Limits.Answer)]
    Task<GrainAnswer<ConnectionDto>> GetAsync(GrainCaller caller, CancellationToken cancellationToken = default);

    /// <summary>Why this link type was picked, and what spoke against each other one.</summary>
    [AlwaysInterleave, ResponseTimeout(Limits.Answer)]
    Task<GrainAnswer<DecisionDto>> GetDecisionAsync(GrainCaller caller, CancellationToken cancellationToken = default);

    /// <summary>What stays within what was approved takes effect at once; what goes beyond waits for approval (<c>PendingEdit</c>).</summary>
    /// <param name="ifGeneration">The version that was seen (<c>Generation</c>): if it was changed since, the call is refused as <c>stale</c>. None: whatever it is now.</param>
    [AlwaysInterleave, ResponseTimeout(Limits.Answer)]
    Task<GrainAnswer<ConnectionDto>> EditAsync(
        GrainCaller caller, EditConnection edit, long? ifGeneration = null, CancellationToken cancellationToken = default);

    /// <summary>Approves the sides that the caller may approve. <c>PlanHash</c> is what is approved: another plan by now is <c>plan-changed</c>.</summary>
    [AlwaysInterleave, ResponseTimeout(Limits.Answer)]
    Task<GrainAnswer<ConnectionDto>> ApproveAsync(GrainCaller caller, ConnectionActionBody approval, CancellationToken cancellationToken = default);

    /// <summary>Refuses the request for the caller's side; a reason is needed.</summary>
    [AlwaysInterleave, ResponseTimeout(Limits.Answer)]
    Task<GrainAnswer<ConnectionDto>> RejectAsync(GrainCaller caller, ConnectionActionBody rejection, CancellationToken cancellationToken = default);

    /// <summary>Takes the request back; <c>conflict</c> once it is being made: delete it then.</summary>
    [AlwaysInterleave, ResponseTimeout(Limits.Answer)]
    Task<GrainAnswer<ConnectionDto>> WithdrawAsync(
        GrainCaller caller, ConnectionActionBody? reason = null, CancellationToken cancellationToken = default);

    /// <summary>Tries again what has failed.</summary>
    [AlwaysInterleave, ResponseTimeout(Limits.Answer)]
    Task<GrainAnswer<ConnectionDto>> RetryAsync(
        GrainCaller caller, ConnectionActionBody? reason = null, CancellationToken cancellationToken = default);

    /// <summary>Has the link made by another type; <c>conflict</c> when there is none.</summary>
    [AlwaysInterleave, ResponseTimeout(Limits.Answer)]
    Task<GrainAnswer<ConnectionDto>> MigrateAsync(
        GrainCaller caller, ConnectionActionBody? reason = null, CancellationToken cancellationToken = default);

    /// <summary>Takes the link down and keeps its approvals.</summary>
    [AlwaysInterleave, ResponseTimeout(Limits.Answer)]
    Task<GrainAnswer<ConnectionDto>> SuspendAsync(
        GrainCaller caller, ConnectionActionBody? reason = null, CancellationToken cancellationToken = default);

    /// <summary>Brings the link back as it was approved.</summary>
    [AlwaysInterleave, ResponseTimeout(Limits.Answer)]
    Task<GrainAnswer<ConnectionDto>> ResumeAsync(
        GrainCaller caller, ConnectionActionBody? reason = null, CancellationToken cancellationToken = default);

    /// <summary>Forgets the connection and leaves the clouds alone; operators only.</summary>
    [AlwaysInterleave, ResponseTimeout(Limits.Answer)]
    Task<GrainAnswer<ConnectionDto>> DetachAsync(
        GrainCaller caller, ConnectionActionBody? reason = null, CancellationToken cancellationToken = default);

    /// <summary>Wishes the connection away; what was made in the clouds is removed afterwards, until its state is <c>DELETED</c>. <c>protected</c> while it is.</summary>
    /// <param name="ifGeneration">The version that was seen (<c>Generation</c>): if it was changed since, the call is refused as <c>stale</c>. None: whatever it is now.</param>
    [AlwaysInterleave, ResponseTimeout(Limits.Answer)]
    Task<GrainAnswer<ConnectionDto>> DeleteAsync(GrainCaller caller, long? ifGeneration = null, CancellationToken cancellationToken = default);
}
