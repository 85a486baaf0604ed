using System.Collections.Immutable;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Outcomes;
using NetConnect.Model.Paths;
using NetConnect.Runtime.Estate;
using NetConnect.Runtime.Store;

namespace NetConnect.Api.Tests.Support;

/// <summary>An estate that must not be reached: it proves that refused input changes nothing, because nothing was asked.</summary>
internal class UnreachableEstate : IEstate
{
    public DecisionBasis Basis => DecisionBasis.Product;

    /// <summary>Stands for what a failure inside might say, and must not get out.</summary>
    public const string Secret = "must not be reached: canary-7f3a";

    private static InvalidOperationException Reached => new(Secret);

    public virtual Task<ImmutableArray<ServiceView>> ServicesOfAsync(Caller caller, CancellationToken cancellationToken) => throw Reached;

    public Task<ServiceView?> FindServiceAsync(string id, CancellationToken cancellationToken) => throw Reached;

    public Task<Page<ServiceView>> ListServicesAsync(ListQuery query, CancellationToken cancellationToken) => throw Reached;

    public Task<Outcome<ServiceView>> CreateServiceAsync(
        Caller caller, ServiceDraft draft, CancellationToken cancellationToken) =>
        throw Reached;

    public Task<Outcome<ServiceView>> EditServiceAsync(
        Caller caller, string id, ServiceEdit edit, Basis basis, CancellationToken cancellationToken) =>
        throw Reached;

    public Task<Outcome<None>> DeleteServiceAsync(Caller caller, string id, Basis basis, CancellationToken cancellationToken) => throw Reached;

    public Task<ProviderView?> FindProviderAsync(string id, CancellationToken cancellationToken) => throw Reached;

    public Task<Page<ProviderView>> ListProvidersAsync(ListQuery query, CancellationToken cancellationToken) => throw Reached;

    public Task<Outcome<ProviderView>> CreateProviderAsync(
        Caller caller, ProviderDraft draft, CancellationToken cancellationToken) =>
        throw Reached;

    public Task<Outcome<ProviderView>> EditProviderAsync(
        Caller caller, string id, ProviderEdit edit, Basis basis, CancellationToken cancellationToken) =>
        throw Reached;

    public Task<Outcome<None>> DeleteProviderAsync(Caller caller, string id, Basis basis, CancellationToken cancellationToken) => throw Reached;

    public Task<Outcome<ProviderView>> CheckProviderAsync(Caller caller, string id, CancellationToken cancellationToken) => throw Reached;

    public Task<Outcome<ImmutableArray<NetworkView>>> ListNetworksAsync(
        string providerId, CancellationToken cancellationToken) =>
        throw Reached;

    public Task<ResourceView?> FindResourceAsync(string id, CancellationToken cancellationToken) => throw Reached;

    public Task<Page<ResourceView>> ListResourcesAsync(ListQuery query, CancellationToken cancellationToken) => throw Reached;

    public Task<Outcome<ResourceView>> CreateResourceAsync(
        Caller caller, ResourceDraft draft, CancellationToken cancellationToken) =>
        throw Reached;

    public Task<Outcome<ResourceView>> EditResourceAsync(
        Caller caller, string id, ResourceEdit edit, Basis basis, CancellationToken cancellationToken) =>
        throw Reached;

    public Task<Outcome<None>> DeleteResourceAsync(Caller caller, string id, Basis basis, CancellationToken cancellationToken) => throw Reached;

    public Task<Page<DependentView>> ListDependentsAsync(string resourceId, ListQuery query, CancellationToken cancellationToken) =>
        throw Reached;

    public Task<GraphView> DrawGraphAsync(ListQuery query, CancellationToken cancellationToken) => throw Reached;

    public Task<AddressPlanView?> FindAddressPlanAsync(string id, CancellationToken cancellationToken) => throw Reached;

    public Task<Page<AddressPlanView>> ListAddressPlansAsync(ListQuery query, CancellationToken cancellationToken) => throw Reached;

    public Task<Outcome<AddressPlanView>> CreateAddressPlanAsync(
        Caller caller, AddressPlanDraft draft, CancellationToken cancellationToken) =>
        throw Reached;

    public Task<Outcome<None>> DeleteAddressPlanAsync(Caller caller, string id, Basis basis, CancellationToken cancellationToken) => throw Reached;

    public Task<ConnectionView?> FindConnectionAsync(string id, CancellationToken cancellationToken) => throw Reached;

    public Task<Page<ConnectionView>> ListConnectionsAsync(ListQuery query, CancellationToken cancellationToken) => throw Reached;

    public Task<Outcome<DecisionRecord>> DecideAsync(
        Caller caller, ConnectionDraft draft, CancellationToken cancellationToken) =>
        throw Reached;

    public Task<Outcome<ConnectionView>> RequestConnectionAsync(
        Caller caller, ConnectionDraft draft, CancellationToken cancellationToken) =>
        throw Reached;

    public Task<Outcome<ConnectionView>> ApproveAsync(
        Caller caller, string id, ApprovalGrant grant, CancellationToken cancellationToken) =>
        throw Reached;

    public Task<Outcome<ConnectionView>> RejectAsync(
        Caller caller, string id, ConnectionAction action, CancellationToken cancellationToken) =>
        throw Reached;

    public Task<Outcome<ConnectionView>> WithdrawAsync(
        Caller caller, string id, ConnectionAction action, CancellationToken cancellationToken) =>
        throw Reached;

    public Task<Outcome<ConnectionView>> RetryAsync(
        Caller caller, string id, ConnectionAction action, CancellationToken cancellationToken) =>
        throw Reached;

    public Task<Outcome<ConnectionView>> EditConnectionAsync(
        Caller caller, string id, ConnectionEdit edit, ConnectionAction action, CancellationToken cancellationToken) =>
        throw Reached;

    public Task<Outcome<ConnectionView>> MigrateAsync(
        Caller caller, string id, ConnectionAction action, CancellationToken cancellationToken) =>
        throw Reached;

    public Task<Outcome<ConnectionView>> SuspendAsync(
        Caller caller, string id, ConnectionAction action, CancellationToken cancellationToken) =>
        throw Reached;

    public Task<Outcome<ConnectionView>> ResumeAsync(
        Caller caller, string id, ConnectionAction action, CancellationToken cancellationToken) =>
        throw Reached;

    public Task<Outcome<ConnectionView>> DetachAsync(
        Caller caller, string id, ConnectionAction action, CancellationToken cancellationToken) =>
        throw Reached;

    public Task<Page<ConnectionView>> ListApprovalsAsync(Caller caller, ListQuery query, CancellationToken cancellationToken) => throw Reached;

    public Task<Outcome<ConnectionView>> DeleteConnectionAsync(
        Caller caller, string id, ConnectionAction action, CancellationToken cancellationToken) =>
        throw Reached;

    public Task<Outcome<PathReport>> WalkAsync(
        string connectionId, Protocol protocol, int? port, CancellationToken cancellationToken) =>
        throw Reached;

    public virtual Task<LogBounds> ReadLogBoundsAsync(CancellationToken cancellationToken) => throw Reached;

    public virtual Task<Page<EventView>> ListEventsAsync(EventListQuery query, CancellationToken cancellationToken) => throw Reached;

    public Task<Page<AuditView>> ListAuditAsync(AuditListQuery query, CancellationToken cancellationToken) => throw Reached;
}
