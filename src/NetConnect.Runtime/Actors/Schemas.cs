using NetConnect.Kernel.AddressPlans;
using NetConnect.Kernel.Connections;
using NetConnect.Kernel.Modes;
using NetConnect.Kernel.Networks;
using NetConnect.Kernel.Regions;
using NetConnect.Kernel.Registrations;
using NetConnect.Kernel.Resources;
using NetConnect.Kernel.Services;
using NetConnect.Model;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;

namespace NetConnect.Runtime.Actors;

/// <summary>How each kind of actor is stored and found.</summary>
public static class Schemas
{
    /// <summary>Index of what is listed: deleted rows stay stored and are no longer found by it.</summary>
    public const string Listed = "listed";

    public const string ByService = "service";

    public const string ByProvider = "provider";

    public const string ByNetwork = "network";

    public const string ByResource = "resource";

    public const string ByName = "name";

    /// <summary>Index of the providers that operators offer as hubs, by platform.</summary>
    public const string ByHub = "hub";

    public const string ByAddressPlan = "address-plan";

    /// <summary>Index of principals that own or approve.</summary>
    public const string ByPrincipal = "principal";

    public static ActorSchema<ServiceState> Service { get; } = new(ActorKind.Service, state => IfListed(
        state.DeletedAt,
        [
            new(ByName, state.Name),
            .. state.Owners.Concat(state.Approval?.Approvers ?? []).Distinct().Select(principal => new IndexEntry(ByPrincipal, principal)),
        ]));

    public static ActorSchema<RegisteredProvider> Provider { get; } = new(ActorKind.Provider, state => IfListed(
        state.DeletedAt,
        [
            new(ByService, state.Service),
            new(ByName, state.Name),
            .. state.IsHub ? [new IndexEntry(ByHub, WireName.Of(state.Platform))] : Array.Empty<IndexEntry>(),
        ]));

    public static ActorSchema<ResourceState> Resource { get; } = new(
        ActorKind.Resource,
        state => IfListed(
            state.DeletedAt,
            [
                new(ByService, state.Service),
                new(ByProvider, state.Provider),
                new(ByNetwork, state.Network.ToString()),
                new(ByName, state.Name),
                .. state.AddressPlan is { } plan ? [new IndexEntry(ByAddressPlan, plan)] : Array.Empty<IndexEntry>(),
            ]),
        ChildSet<ResourceState>.Many("use/", state => state.Uses, (state, uses) => state with { Uses = uses }),
        ChildSet<ResourceState>.Many("notice/", state => state.Notices, (state, notices) => state with { Notices = notices }));

    public static ActorSchema<AddressPlanState> AddressPlan { get; } = new(ActorKind.AddressPlan, state => IfListed(
        state.DeletedAt,
        [new(ByName, state.Name), .. state.Service is { } service ? [new IndexEntry(ByService, service)] : Array.Empty<IndexEntry>()]));

    public static ActorSchema<ConnectionState> Connection { get; } = new(
        ActorKind.Connection,
        state =>
        [
            new(Listed, state.Status == ConnectionStatus.Deleted ? "DELETED" : "LIVE"),
            new(ByService, state.Left.Service),
            new(ByService, state.Right.Service),
            new(ByResource, state.Left.Resource),
            new(ByResource, state.Right.Resource),
            new(ByName, state.Name),
            .. state.AwaitsApproval ? [new IndexEntry(Awaiting, "APPROVAL")] : Array.Empty<IndexEntry>(),
            .. state.Place is not null ? [new IndexEntry(Waiting, state.End(state.Requester).Service)] : Array.Empty<IndexEntry>(),
            .. IsUsing(state) ? [new IndexEntry(ByUse, state.Left.Resource), new IndexEntry(ByUse, state.Right.Resource)] : Array.Empty<IndexEntry>(),
        ],
        ChildSet<ConnectionState>.One("decision", new(), state => state.Decision, (state, decision) => state with { Decision = decision }),
        ChildSet<ConnectionState>.Maybe("edit", state => state.Pending, (state, edit) => state with { Pending = edit }),
        ChildSet<ConnectionState>.One("half/left", HalfTrack.Fresh, state => state.LeftHalf, (state, half) => state with { LeftHalf = half }),
        ChildSet<ConnectionState>.One("half/right", HalfTrack.Fresh, state => state.RightHalf, (state, half) => state with { RightHalf = half }),
        ChildSet<ConnectionState>.Many("hub/", state => state.Hubs, (state, hubs) => state with { Hubs = hubs }));

    public static ActorSchema<NetworkState> Network { get; } = new(
        ActorKind.Network,
        state => [],
        ChildSet<NetworkState>.Many("half/", state => state.Halves, (state, halves) => state with { Halves = halves }),
        ChildSet<NetworkState>.Many("part/", state => state.Parts, (state, parts) => state with { Parts = parts }),
        ChildSet<NetworkState>.Many("hold/", state => state.Holds, (state, holds) => state with { Holds = holds }));

    public static ActorSchema<RegionState> Region { get; } = new(ActorKind.Region, state => []);

    /// <summary>Index of modes that are not ACTIVE.</summary>
    public const string ByMode = "mode";

    public const string Observe = "OBSERVE";

    public static ActorSchema<ModeState> Mode { get; } = new(
        ActorKind.Mode,
        state => state.Mode == OperatingMode.Observe ? [new IndexEntry(ByMode, Observe)] : Array.Empty<IndexEntry>());

    /// <summary>Index of resources that can't be deleted because a connection needs them.</summary>
    public const string ByUse = "uses";

    /// <summary>Index of requests that take up one of their service's places for those that wait.</summary>
    public const string Waiting = "waiting";

    /// <summary>Index of connections that wait for somebody's word.</summary>
    public const string Awaiting = "awaiting";

    /// <summary>A resource is in use until nothing of the connection is left, however its request ended, or while it may come back.</summary>
    private static bool IsUsing(ConnectionState state) =>
        state.Provisioning != ProvisioningPhase.Released || state.Desired == DesiredState.Suspended;

    private static IEnumerable<IndexEntry> IfListed(DateTimeOffset? deletedAt, IndexEntry[] entries) =>
        deletedAt is null ? [new(Listed, "LIVE"), .. entries] : [];
}
