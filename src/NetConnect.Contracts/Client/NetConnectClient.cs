using NetConnect.Contracts.AddressPlans;
using NetConnect.Contracts.Connections;
using NetConnect.Contracts.Decisions;
using NetConnect.Contracts.Events;
using NetConnect.Contracts.Facts;
using NetConnect.Contracts.Graph;
using NetConnect.Contracts.Manifests;
using NetConnect.Contracts.Operations;
using NetConnect.Contracts.Providers;
using NetConnect.Contracts.Resources;
using NetConnect.Contracts.Services;

namespace NetConnect.Contracts.Client;

/// <summary>The typed client: a method for every operation; refusals are <see cref="NetConnectApiException"/>.</summary>
/// <remarks>The <see cref="HttpClient"/> carries the base address and the bearer token; it is the caller's to dispose.</remarks>
public sealed partial class NetConnectClient
{
    private static readonly ContractsJson Json = ContractsJson.Default;

    private readonly ApiTransport _transport;

    public NetConnectClient(HttpClient http) => _transport = new(http, new());

    private NetConnectClient(ApiTransport transport) => _transport = transport;

    /// <summary>The same client for one write that may have to be sent again: under one key it has one effect and one answer for 24 hours.</summary>
    public NetConnectClient WithKey(string idempotencyKey) => new(_transport.With(extras => extras with { IdempotencyKey = idempotencyKey }));

    /// <summary>The same client, whose answers about a connection come when it has settled, or after this time (1 to 60 s).</summary>
    public NetConnectClient WithWait(TimeSpan wait) => new(_transport.With(extras => extras with { Wait = wait }));

    /// <summary>Filters: name.</summary>
    public Task<PageDto<ServiceDto>> ListServicesAsync(ListOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.GetAsync("/v1/services" + QueryText.Of(options), Json.PageDtoServiceDto, cancellationToken);

    public Task<ServiceDto> GetServiceAsync(string id, CancellationToken cancellationToken = default) =>
        _transport.GetAsync($"/v1/services/{Id(id)}", Json.ServiceDto, cancellationToken);

    public Task<ServiceDto> CreateServiceAsync(CreateService body, CancellationToken cancellationToken = default) =>
        _transport.PostAsync("/v1/services", body, Json.CreateService, Json.ServiceDto, cancellationToken);

    /// <param name="ifGeneration">The version that was seen: a service that was changed since is refused as stale.</param>
    public Task<ServiceDto> EditServiceAsync(string id, EditService body, long? ifGeneration = null, CancellationToken cancellationToken = default) =>
        _transport.PatchAsync($"/v1/services/{Id(id)}", body, ifGeneration, Json.EditService, Json.ServiceDto, cancellationToken);

    public Task DeleteServiceAsync(string id, CancellationToken cancellationToken = default) =>
        _transport.DeleteAsync($"/v1/services/{Id(id)}", null, cancellationToken);

    /// <inheritdoc cref="EditServiceAsync" path="/param"/>
    public Task DeleteServiceAsync(string id, long ifGeneration, CancellationToken cancellationToken = default) =>
        _transport.DeleteAsync($"/v1/services/{Id(id)}", ifGeneration, cancellationToken);

    /// <summary>Filters: service, name, state.</summary>
    public Task<PageDto<ProviderDto>> ListProvidersAsync(ListOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.GetAsync("/v1/providers" + QueryText.Of(options), Json.PageDtoProviderDto, cancellationToken);

    public Task<ProviderDto> GetProviderAsync(string id, CancellationToken cancellationToken = default) =>
        _transport.GetAsync($"/v1/providers/{Id(id)}", Json.ProviderDto, cancellationToken);

    public Task<ProviderDto> CreateProviderAsync(CreateProvider body, CancellationToken cancellationToken = default) =>
        _transport.PostAsync("/v1/providers", body, Json.CreateProvider, Json.ProviderDto, cancellationToken);

    /// <param name="ifGeneration">The version that was seen: a provider that was changed since is refused as stale.</param>
    public Task<ProviderDto> EditProviderAsync(string id, EditProvider body, long? ifGeneration = null, CancellationToken cancellationToken = default) =>
        _transport.PatchAsync($"/v1/providers/{Id(id)}", body, ifGeneration, Json.EditProvider, Json.ProviderDto, cancellationToken);

    public Task DeleteProviderAsync(string id, CancellationToken cancellationToken = default) =>
        _transport.DeleteAsync($"/v1/providers/{Id(id)}", null, cancellationToken);

    /// <inheritdoc cref="EditProviderAsync" path="/param"/>
    public Task DeleteProviderAsync(string id, long ifGeneration, CancellationToken cancellationToken = default) =>
        _transport.DeleteAsync($"/v1/providers/{Id(id)}", ifGeneration, cancellationToken);

    /// <summary>Tries the provider's credentials with harmless reads.</summary>
    public Task<ProviderDto> CheckProviderAsync(string id, CancellationToken cancellationToken = default) =>
        _transport.PostAsync($"/v1/providers/{Id(id)}/check", Json.ProviderDto, cancellationToken);

    /// <summary>The networks that exist where the provider looks. Filters: status.</summary>
    public Task<PageDto<NetworkDto>> ListNetworksAsync(
        string providerId, ListOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.GetAsync($"/v1/providers/{Id(providerId)}/networks" + QueryText.Of(options), Json.PageDtoNetworkDto, cancellationToken);

    /// <summary>Filters: service, name, state.</summary>
    public Task<PageDto<ResourceDto>> ListResourcesAsync(ListOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.GetAsync("/v1/resources" + QueryText.Of(options), Json.PageDtoResourceDto, cancellationToken);

    public Task<ResourceDto> GetResourceAsync(string id, CancellationToken cancellationToken = default) =>
        _transport.GetAsync($"/v1/resources/{Id(id)}", Json.ResourceDto, cancellationToken);

    public Task<ResourceDto> CreateResourceAsync(CreateResource body, CancellationToken cancellationToken = default) =>
        _transport.PostAsync("/v1/resources", body, Json.CreateResource, Json.ResourceDto, cancellationToken);

    /// <param name="ifGeneration">The version that was seen: a resource that was changed since is refused as stale.</param>
    public Task<ResourceDto> EditResourceAsync(string id, EditResource body, long? ifGeneration = null, CancellationToken cancellationToken = default) =>
        _transport.PatchAsync($"/v1/resources/{Id(id)}", body, ifGeneration, Json.EditResource, Json.ResourceDto, cancellationToken);

    public Task DeleteResourceAsync(string id, CancellationToken cancellationToken = default) =>
        _transport.DeleteAsync($"/v1/resources/{Id(id)}", null, cancellationToken);

    /// <inheritdoc cref="EditResourceAsync" path="/param"/>
    public Task DeleteResourceAsync(string id, long ifGeneration, CancellationToken cancellationToken = default) =>
        _transport.DeleteAsync($"/v1/resources/{Id(id)}", ifGeneration, cancellationToken);

    /// <summary>Who would lose what if the resource went away.</summary>
    public Task<PageDto<DependentDto>> ListDependentsAsync(
        string resourceId, ListOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.GetAsync($"/v1/resources/{Id(resourceId)}/dependents" + QueryText.Of(options), Json.PageDtoDependentDto, cancellationToken);

    /// <summary>What is connected with what: of one service, or of all of the caller's.</summary>
    public Task<GraphDto> GetGraphAsync(string? service = null, CancellationToken cancellationToken = default) =>
        _transport.GetAsync("/v1/graph" + QueryText.Of(new ListOptions { Service = service }), Json.GraphDto, cancellationToken);

    /// <summary>What applying a manifest would do; changes nothing.</summary>
    /// <param name="yaml">Or JSON, which is YAML.</param>
    public Task<ManifestPlanDto> PlanManifestAsync(string yaml, CancellationToken cancellationToken = default) =>
        _transport.PostYamlAsync("/v1/manifests/plan", yaml, Json.ManifestPlanDto, cancellationToken);

    /// <summary>Makes the estate what a manifest says; look at <see cref="ManifestResultDto.Complete"/>.</summary>
    /// <inheritdoc cref="PlanManifestAsync" path="/param"/>
    public Task<ManifestResultDto> ApplyManifestAsync(string yaml, CancellationToken cancellationToken = default) =>
        _transport.PostYamlAsync("/v1/manifests/apply", yaml, Json.ManifestResultDto, cancellationToken);

    /// <summary>Filters: service, name.</summary>
    public Task<PageDto<AddressPlanDto>> ListAddressPlansAsync(ListOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.GetAsync("/v1/address-plans" + QueryText.Of(options), Json.PageDtoAddressPlanDto, cancellationToken);

    public Task<AddressPlanDto> GetAddressPlanAsync(string id, CancellationToken cancellationToken = default) =>
        _transport.GetAsync($"/v1/address-plans/{Id(id)}", Json.AddressPlanDto, cancellationToken);

    public Task<AddressPlanDto> CreateAddressPlanAsync(CreateAddressPlan body, CancellationToken cancellationToken = default) =>
        _transport.PostAsync("/v1/address-plans", body, Json.CreateAddressPlan, Json.AddressPlanDto, cancellationToken);

    public Task DeleteAddressPlanAsync(string id, CancellationToken cancellationToken = default) =>
        _transport.DeleteAsync($"/v1/address-plans/{Id(id)}", null, cancellationToken);

    /// <summary>Filters: service, state, health, resource, name.</summary>
    public Task<PageDto<ConnectionDto>> ListConnectionsAsync(ListOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.GetAsync("/v1/connections" + QueryText.Of(options), Json.PageDtoConnectionDto, cancellationToken);

    public Task<ConnectionDto> GetConnectionAsync(string id, CancellationToken cancellationToken = default) =>
        _transport.GetAsync($"/v1/connections/{Id(id)}", Json.ConnectionDto, cancellationToken);

    /// <summary>Asks for a connection; it is made after approval, watch its state.</summary>
    public Task<ConnectionDto> RequestConnectionAsync(CreateConnection body, CancellationToken cancellationToken = default) =>
        _transport.PostAsync("/v1/connections", body, Json.CreateConnection, Json.ConnectionDto, cancellationToken);

    /// <summary>Asks for the connection to go away; watch its state.</summary>
    public Task<ConnectionDto> DeleteConnectionAsync(string id, CancellationToken cancellationToken = default) =>
        _transport.DeleteAsync($"/v1/connections/{Id(id)}", null, Json.ConnectionDto, cancellationToken);

    /// <summary>Asks for the connection as it was seen to go away: one that was changed since is refused as stale.</summary>
    public Task<ConnectionDto> DeleteConnectionAsync(string id, long ifGeneration, CancellationToken cancellationToken = default) =>
        _transport.DeleteAsync($"/v1/connections/{Id(id)}", ifGeneration, Json.ConnectionDto, cancellationToken);

    /// <summary>What opens more waits for approval, see <see cref="ConnectionDto.PendingEdit"/>; the rest takes effect at once.</summary>
    /// <param name="ifGeneration">The version that was seen: a connection that was changed since is refused as stale.</param>
    public Task<ConnectionDto> EditConnectionAsync(
        string id, EditConnection body, long? ifGeneration = null, CancellationToken cancellationToken = default) =>
        _transport.PatchAsync($"/v1/connections/{Id(id)}", body, ifGeneration, Json.EditConnection, Json.ConnectionDto, cancellationToken);

    public Task<ConnectionDto> ApproveConnectionAsync(string id, ConnectionActionBody body, CancellationToken cancellationToken = default) =>
        ActAsync(id, "approve", body, cancellationToken);

    public Task<ConnectionDto> RejectConnectionAsync(string id, ConnectionActionBody body, CancellationToken cancellationToken = default) =>
        ActAsync(id, "reject", body, cancellationToken);

    public Task<ConnectionDto> WithdrawConnectionAsync(string id, ConnectionActionBody body, CancellationToken cancellationToken = default) =>
        ActAsync(id, "withdraw", body, cancellationToken);

    public Task<ConnectionDto> RetryConnectionAsync(string id, ConnectionActionBody body, CancellationToken cancellationToken = default) =>
        ActAsync(id, "retry", body, cancellationToken);

    /// <summary>Has the link made by another type, where there is one.</summary>
    public Task<ConnectionDto> MigrateConnectionAsync(string id, ConnectionActionBody body, CancellationToken cancellationToken = default) =>
        ActAsync(id, "migrate", body, cancellationToken);

    /// <summary>Takes the link down and keeps its approvals; watch its state.</summary>
    public Task<ConnectionDto> SuspendConnectionAsync(string id, ConnectionActionBody body, CancellationToken cancellationToken = default) =>
        ActAsync(id, "suspend", body, cancellationToken);

    public Task<ConnectionDto> ResumeConnectionAsync(string id, ConnectionActionBody body, CancellationToken cancellationToken = default) =>
        ActAsync(id, "resume", body, cancellationToken);

    /// <summary>Forgets the connection and leaves the clouds alone; operators only.</summary>
    public Task<ConnectionDto> DetachConnectionAsync(string id, ConnectionActionBody body, CancellationToken cancellationToken = default) =>
        ActAsync(id, "detach", body, cancellationToken);

    /// <summary>What waits for one's own word.</summary>
    public Task<PageDto<ConnectionDto>> ListApprovalsAsync(ListOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.GetAsync("/v1/approvals" + QueryText.Of(options), Json.PageDtoConnectionDto, cancellationToken);

    /// <summary>Why this link type was picked.</summary>
    public Task<DecisionDto> GetDecisionAsync(string connectionId, CancellationToken cancellationToken = default) =>
        _transport.GetAsync($"/v1/connections/{Id(connectionId)}/decision", Json.DecisionDto, cancellationToken);

    /// <summary>Walks a packet from left to right and its answer back.</summary>
    public Task<PathDto> WalkPathAsync(
        string connectionId, string protocol = "icmp", int? port = null, CancellationToken cancellationToken = default) =>
        _transport.GetAsync($"/v1/connections/{Id(connectionId)}/path" + QueryText.OfPath(protocol, port), Json.PathDto, cancellationToken);

    public Task<PageDto<EventDto>> ListConnectionEventsAsync(
        string connectionId, ListOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.GetAsync($"/v1/connections/{Id(connectionId)}/events" + QueryText.Of(options), Json.PageDtoEventDto, cancellationToken);

    /// <summary>A dry run: what would be decided for a connection that is not made yet.</summary>
    public Task<DecisionDto> DecideAsync(CreateConnection body, CancellationToken cancellationToken = default) =>
        _transport.PostAsync("/v1/decisions", body, Json.CreateConnection, Json.DecisionDto, cancellationToken);

    /// <summary>What decisions rest on.</summary>
    /// <param name="key">Only facts whose key begins so; all when absent.</param>
    public Task<FactsDto> ReadFactsAsync(string? key = null, CancellationToken cancellationToken = default) =>
        _transport.GetAsync(key is null ? "/v1/facts" : $"/v1/facts?key={Uri.EscapeDataString(key)}", Json.FactsDto, cancellationToken);

    public Task<PageDto<EventDto>> ListEventsAsync(ListOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.GetAsync("/v1/events" + QueryText.Of(options), Json.PageDtoEventDto, cancellationToken);

    /// <summary>Events as they happen, behind the one with this id or from now on; it reconnects by itself and misses none.</summary>
    public IAsyncEnumerable<EventDto> FollowEventsAsync(string? after = null, CancellationToken cancellationToken = default) =>
        new EventFollower(_transport, "/v1/events").FollowAsync(after, cancellationToken);

    /// <inheritdoc cref="FollowEventsAsync"/>
    public IAsyncEnumerable<EventDto> FollowConnectionEventsAsync(string connectionId, string? after = null, CancellationToken cancellationToken = default) =>
        new EventFollower(_transport, $"/v1/connections/{Id(connectionId)}/events").FollowAsync(after, cancellationToken);

    public Task<PageDto<AuditDto>> ListAuditAsync(ListOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.GetAsync("/v1/audit" + QueryText.Of(options), Json.PageDtoAuditDto, cancellationToken);

    /// <summary>For operators and auditors: what is paused, and what was spent.</summary>
    public Task<ModesDto> GetModesAsync(CancellationToken cancellationToken = default) =>
        _transport.GetAsync("/v1/operations/modes", Json.ModesDto, cancellationToken);

    /// <summary>For operators: pauses or resumes.</summary>
    public Task<ModeDto> SetModeAsync(SetMode body, CancellationToken cancellationToken = default) =>
        _transport.PutAsync("/v1/operations/modes", body, Json.SetMode, Json.ModeDto, cancellationToken);

    /// <summary>For operators: copies the server's database into its data directory.</summary>
    public Task<BackupDto> CreateBackupAsync(CancellationToken cancellationToken = default) =>
        _transport.PostAsync("/v1/operations/backups", Json.BackupDto, cancellationToken);

    /// <summary>For operators and auditors: what to look at before a restored installation is resumed.</summary>
    public Task<RestoreDto> GetRestoreAsync(CancellationToken cancellationToken = default) =>
        _transport.GetAsync("/v1/operations/restore", Json.RestoreDto, cancellationToken);

    /// <summary>For operators and auditors: objects with our mark that are on no record.</summary>
    public Task<StraysDto> ListStraysAsync(CancellationToken cancellationToken = default) =>
        _transport.GetAsync("/v1/operations/strays", Json.StraysDto, cancellationToken);

    private Task<ConnectionDto> ActAsync(string id, string action, ConnectionActionBody body, CancellationToken cancellationToken) =>
        _transport.PostAsync($"/v1/connections/{Id(id)}/{action}", body, Json.ConnectionActionBody, Json.ConnectionDto, cancellationToken);

    private static string Id(string id) => Uri.EscapeDataString(id);
}
