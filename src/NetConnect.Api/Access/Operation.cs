namespace NetConnect.Api.Access;

/// <summary>What a caller may want to do: each endpoint under <c>/v1</c> performs exactly one.</summary>
public enum Operation
{
    ListServices,
    ReadService,
    CreateService,
    DeleteService,
    ListProviders,
    ReadProvider,
    CreateProvider,
    DeleteProvider,
    CheckProvider,
    DiscoverNetworks,
    ListResources,
    ReadResource,
    CreateResource,
    DeleteResource,
    ListConnections,
    ReadConnection,
    RequestConnection,
    DeleteConnection,
    ApproveConnection,
    RejectConnection,
    WithdrawConnection,
    RetryConnection,
    ReadDecision,
    WalkPath,
    ListConnectionEvents,
    Decide,
    ListEvents,
    ListAudit,
}
