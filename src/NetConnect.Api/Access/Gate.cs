using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using NetConnect.Api.Identity;
using NetConnect.Api.Input;
using NetConnect.Model.Identity;
using NetConnect.Model.Outcomes;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Access;

/// <summary>Looks an entity up and lets the caller through to it, or not: foreign and absent answer alike.</summary>
/// <remarks>The operation is the endpoint's own, so that no handler can ask for another one than it declares.</remarks>
public sealed class Gate
{
    private readonly IEstate _estate;
    private readonly CancellationToken _cancellationToken;

    private Gate(HttpContext context, IEstate estate)
    {
        _estate = estate;
        _cancellationToken = context.RequestAborted;
        var caller = CallerReader.Read(context.User) ?? throw new InvalidOperationException("Only authenticated requests get here.");
        Caller = caller with { Receipt = context.Features.Get<Receipt>() };
        Operation = context.GetEndpoint()?.Metadata.GetMetadata<PerformsOperation>()?.Operation
            ?? throw new InvalidOperationException("The endpoint declares no operation.");
    }

    public Caller Caller { get; }

    public Operation Operation { get; }

    public static Gate Of(HttpContext context, IEstate estate) => new(context, estate);

    /// <summary>The grant for something of this service, as far as a relation to a service goes.</summary>
    public Grant To(ServiceView? service) => To(Operation, service);

    public Grant To(Operation operation, ServiceView? service) => AccessPolicy.Decide(operation, Relations.To(Caller, service));

    /// <summary>How far the caller sees a resource; its owners travel with it, so that a page needs no look-up per entry.</summary>
    public Grant To(ResourceView resource) => AccessPolicy.Decide(
        Operation.ReadResource,
        Caller.IsAnyOf(resource.Owners) ? Relations.Of(Caller).Append(Relation.Owner) : Relations.Of(Caller));

    public Grant ToPair(ServiceView left, ServiceView right) => AccessPolicy.Decide(Operation, Relations.ToPair(Caller, left, right));

    public async Task<Outcome<Admitted<ServiceView>>> ServiceAsync(string id)
    {
        var service = EntityId.TryParse(id, out var known) ? await _estate.FindServiceAsync(known, _cancellationToken) : null;
        return Admit(service, To(service), "service", service);
    }

    public async Task<Outcome<Admitted<ProviderView>>> ProviderAsync(string id)
    {
        var provider = EntityId.TryParse(id, out var known) ? await _estate.FindProviderAsync(known, _cancellationToken) : null;
        var owner = await OwnerOfAsync(provider?.Service);
        return Admit(provider, To(owner), "provider", owner);
    }

    public async Task<Outcome<Admitted<ResourceView>>> ResourceAsync(string id)
    {
        var resource = EntityId.TryParse(id, out var known) ? await _estate.FindResourceAsync(known, _cancellationToken) : null;
        var owner = await OwnerOfAsync(resource?.Service);
        return Admit(resource, To(owner), "resource", owner);
    }

    /// <summary>A plan of no service is the operators'.</summary>
    public async Task<Outcome<Admitted<AddressPlanView>>> AddressPlanAsync(string id)
    {
        var plan = EntityId.TryParse(id, out var known) ? await _estate.FindAddressPlanAsync(known, _cancellationToken) : null;
        var owner = await OwnerOfAsync(plan?.Service);
        return Admit(plan, To(owner), "address plan", owner);
    }

    public async Task<Outcome<Admitted<ConnectionEnds>>> ConnectionAsync(string id)
    {
        var connection = EntityId.TryParse(id, out var known) ? await _estate.FindConnectionAsync(known, _cancellationToken) : null;
        if (connection is null)
            return NotFound("connection");
        var ends = new ConnectionEnds(
            connection, await OwnerOfAsync(connection.LeftService), await OwnerOfAsync(connection.RightService));
        return Admit(ends, AccessPolicy.Decide(Operation, Relations.To(Caller, ends)), "connection");
    }

    /// <summary>The services that a list is limited to; no limit when default.</summary>
    public async Task<ImmutableArray<string>> ScopeAsync(Func<ServiceView, bool> counts)
    {
        if (AccessPolicy.Decide(Operation, Relations.Of(Caller)) != Grant.Own)
            return default;
        return [.. (await _estate.ServicesOfAsync(Caller, _cancellationToken)).Where(counts).Select(service => service.Id)];
    }

    public static Fault Forbidden { get; } = new(FaultKind.Forbidden, "This is not yours to do: ask an owner of the service.");

    /// <summary>Names those who may do it, so that whoever may not knows whom to ask.</summary>
    public static Fault RefusedFor(Operation operation) => AccessTable.Rows[operation] switch
    {
        { Owner: Grant.Full } => Forbidden,
        { Approver: Grant.Full } => new(FaultKind.Forbidden, "Only approvers of a side may speak for it: ask one of them."),
        _ => ForOperators,
    };

    public static Fault ForOperators { get; } = new(FaultKind.Forbidden, "This is for operators: ask one.");

    private async Task<ServiceView?> OwnerOfAsync(string? service) =>
        service is null ? null : await _estate.FindServiceAsync(service, _cancellationToken);

    private Outcome<Admitted<T>> Admit<T>(T? entity, Grant grant, string kind, ServiceView? owner = null) where T : class => entity is null
        ? NotFound(kind)
        : grant switch
        {
            Grant.Absent => NotFound(kind),
            Grant.Refused => RefusedFor(Operation),
            Grant.ByName or Grant.Own or Grant.WithoutSettings or Grant.Override or Grant.Full => new Admitted<T>(entity, grant, owner),
        };

    // Says nothing that depends on whether there is one.
    private static Fault NotFound(string kind) =>
        new(FaultKind.NotFound, $"There is no such {kind}, or it is not yours to see: check the id.");
}
