using System.Collections.Immutable;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Outcomes;
using NetConnect.Model.Paths;
using NetConnect.Runtime.Store;

namespace NetConnect.Runtime.Estate;

/// <summary>All that the front door may ask of the actors.</summary>
/// <remarks>
/// Whether the caller may is decided before; who asks travels along for audit, events and guards.
/// A guard that failed (a service's version is another now) is the fault Stale: the rights are read anew and it is tried again.
/// Deleted services, providers and resources are absent; a deleted connection is found for 30 days.
/// </remarks>
public interface IEstate
{
    /// <summary>What decisions rest on: facts, the ladder of link types, policy.</summary>
    DecisionBasis Basis { get; }

    /// <summary>The services that name the caller as owner or approver.</summary>
    Task<ImmutableArray<ServiceView>> ServicesOfAsync(Caller caller, CancellationToken cancellationToken);

    Task<ServiceView?> FindServiceAsync(string id, CancellationToken cancellationToken);

    Task<Page<ServiceView>> ListServicesAsync(ListQuery query, CancellationToken cancellationToken);

    Task<Outcome<ServiceView>> CreateServiceAsync(Caller caller, ServiceDraft draft, CancellationToken cancellationToken);

    Task<Outcome<ServiceView>> EditServiceAsync(Caller caller, string id, ServiceEdit edit, Basis basis, CancellationToken cancellationToken);

    Task<Outcome<None>> DeleteServiceAsync(Caller caller, string id, Basis basis, CancellationToken cancellationToken);

    Task<ProviderView?> FindProviderAsync(string id, CancellationToken cancellationToken);

    Task<Page<ProviderView>> ListProvidersAsync(ListQuery query, CancellationToken cancellationToken);

    Task<Outcome<ProviderView>> CreateProviderAsync(Caller caller, ProviderDraft draft, CancellationToken cancellationToken);

    /// <summary>Other settings are unchecked ones.</summary>
    Task<Outcome<ProviderView>> EditProviderAsync(Caller caller, string id, ProviderEdit edit, Basis basis, CancellationToken cancellationToken);

    Task<Outcome<None>> DeleteProviderAsync(Caller caller, string id, Basis basis, CancellationToken cancellationToken);

    /// <summary>Tries the credentials with harmless reads; what was found is in the provider's state.</summary>
    Task<Outcome<ProviderView>> CheckProviderAsync(Caller caller, string id, CancellationToken cancellationToken);

    /// <summary>The networks that exist where the provider looks.</summary>
    Task<Outcome<ImmutableArray<NetworkView>>> ListNetworksAsync(string providerId, CancellationToken cancellationToken);

    Task<ResourceView?> FindResourceAsync(string id, CancellationToken cancellationToken);

    Task<Page<ResourceView>> ListResourcesAsync(ListQuery query, CancellationToken cancellationToken);

    /// <summary>Reads the network first: READY, a fault and nothing stored, or CHECKING when the cloud does not answer.</summary>
    Task<Outcome<ResourceView>> CreateResourceAsync(Caller caller, ResourceDraft draft, CancellationToken cancellationToken);

    /// <summary>Other filters are carried out at once, on every connection of the resource.</summary>
    Task<Outcome<ResourceView>> EditResourceAsync(Caller caller, string id, ResourceEdit edit, Basis basis, CancellationToken cancellationToken);

    Task<Outcome<None>> DeleteResourceAsync(Caller caller, string id, Basis basis, CancellationToken cancellationToken);

    /// <summary>Who would lose what if the resource went away: its connections, of which something is left.</summary>
    Task<Page<DependentView>> ListDependentsAsync(string resourceId, ListQuery query, CancellationToken cancellationToken);

    /// <summary>Services, their resources and connections: of the query's service, else of all that it makes visible.</summary>
    Task<GraphView> DrawGraphAsync(ListQuery query, CancellationToken cancellationToken);

    Task<AddressPlanView?> FindAddressPlanAsync(string id, CancellationToken cancellationToken);

    Task<Page<AddressPlanView>> ListAddressPlansAsync(ListQuery query, CancellationToken cancellationToken);

    Task<Outcome<AddressPlanView>> CreateAddressPlanAsync(Caller caller, AddressPlanDraft draft, CancellationToken cancellationToken);

    Task<Outcome<None>> DeleteAddressPlanAsync(Caller caller, string id, Basis basis, CancellationToken cancellationToken);

    Task<ConnectionView?> FindConnectionAsync(string id, CancellationToken cancellationToken);

    /// <summary>Deleted ones only when the query asks for the state DELETED.</summary>
    Task<Page<ConnectionView>> ListConnectionsAsync(ListQuery query, CancellationToken cancellationToken);

    /// <summary>A dry run: the decision, viable or not, and nothing changes.</summary>
    Task<Outcome<DecisionRecord>> DecideAsync(Caller caller, ConnectionDraft draft, CancellationToken cancellationToken);

    /// <summary>Decides, then stores the request with the approvals that asking implies.</summary>
    Task<Outcome<ConnectionView>> RequestConnectionAsync(Caller caller, ConnectionDraft draft, CancellationToken cancellationToken);

    /// <summary>Approves sides; a side approved meanwhile is no fault as long as one of the grant's was still open.</summary>
    Task<Outcome<ConnectionView>> ApproveAsync(Caller caller, string id, ApprovalGrant grant, CancellationToken cancellationToken);

    Task<Outcome<ConnectionView>> RejectAsync(Caller caller, string id, ConnectionAction action, CancellationToken cancellationToken);

    Task<Outcome<ConnectionView>> WithdrawAsync(Caller caller, string id, ConnectionAction action, CancellationToken cancellationToken);

    Task<Outcome<ConnectionView>> RetryAsync(Caller caller, string id, ConnectionAction action, CancellationToken cancellationToken);

    /// <summary>What stays within what was approved takes effect at once; what goes beyond it waits for both sides.</summary>
    /// <param name="action">With the version that the edit was made from, and what editing approves at once.</param>
    Task<Outcome<ConnectionView>> EditConnectionAsync(
        Caller caller, string id, ConnectionEdit edit, ConnectionAction action, CancellationToken cancellationToken);

    /// <summary>Decides on another link type; a change of the plan like others. Conflict when there is no other way.</summary>
    Task<Outcome<ConnectionView>> MigrateAsync(Caller caller, string id, ConnectionAction action, CancellationToken cancellationToken);

    /// <summary>Takes the link down and keeps the connection with its approvals.</summary>
    Task<Outcome<ConnectionView>> SuspendAsync(Caller caller, string id, ConnectionAction action, CancellationToken cancellationToken);

    /// <summary>Brings the link back as it was approved: its slots are held again, and nothing is decided anew.</summary>
    Task<Outcome<ConnectionView>> ResumeAsync(Caller caller, string id, ConnectionAction action, CancellationToken cancellationToken);

    /// <summary>Forgets the connection and leaves what it made in the clouds as it is.</summary>
    Task<Outcome<ConnectionView>> DetachAsync(Caller caller, string id, ConnectionAction action, CancellationToken cancellationToken);

    /// <summary>Connections and changes of them that wait for the caller's own word.</summary>
    /// <param name="query">Its VisibleTo names the services that the caller approves for.</param>
    Task<Page<ConnectionView>> ListApprovalsAsync(Caller caller, ListQuery query, CancellationToken cancellationToken);

    /// <summary>Wishes the connection away; deleting one that is deleted or being deleted changes nothing and succeeds.</summary>
    Task<Outcome<ConnectionView>> DeleteConnectionAsync(
        Caller caller, string id, ConnectionAction action, CancellationToken cancellationToken);

    /// <summary>Walks a packet from left to right and its answer back, over a fresh observation.</summary>
    /// <param name="port">The right side's port; given exactly when the protocol has ports.</param>
    Task<Outcome<PathReport>> WalkAsync(string connectionId, Protocol protocol, int? port, CancellationToken cancellationToken);

    /// <summary>Where the log begins and ends: behind an earlier position there is nothing to go on from.</summary>
    Task<LogBounds> ReadLogBoundsAsync(CancellationToken cancellationToken);

    Task<Page<EventView>> ListEventsAsync(EventListQuery query, CancellationToken cancellationToken);

    Task<Page<AuditView>> ListAuditAsync(AuditListQuery query, CancellationToken cancellationToken);
}
