using NetConnect.Api.Access;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Manifests;

/// <summary>The estate by names, as a manifest speaks of it, with the rights of whoever sent it.</summary>
internal sealed class ManifestWorld(IEstate estate, Gate gate, CancellationToken cancellationToken)
{
    private static readonly string[] Over = ["DELETED", "REJECTED", "WITHDRAWN", "EXPIRED"];

    public IEstate Estate { get; } = estate;

    /// <summary>Each effect is an entity's own: none is the one that a key of the whole request stands for.</summary>
    public Caller Caller { get; } = gate.Caller with { Receipt = null };

    public CancellationToken Cancellation { get; } = cancellationToken;

    public bool May(Operation operation, ServiceView? service) => gate.To(operation, service) == Grant.Full;

    public bool May(Operation operation, ConnectionEnds ends) => AccessPolicy.Decide(operation, Relations.To(Caller, ends)) == Grant.Full;

    public bool MayConnect(ServiceView left, ServiceView right) =>
        AccessPolicy.Decide(Operation.RequestConnection, Relations.ToPair(Caller, left, right)) == Grant.Full;

    public async Task<ServiceView?> ServiceAsync(string name) =>
        (await Estate.ListServicesAsync(One(name), Cancellation)).Items.FirstOrDefault();

    public async Task<ProviderView?> ProviderAsync(string service, string name) =>
        (await Estate.ListProvidersAsync(One(name) with { Service = service }, Cancellation)).Items.FirstOrDefault();

    public async Task<ResourceView?> ResourceAsync(string service, string name) =>
        (await Estate.ListResourcesAsync(One(name) with { Service = service }, Cancellation)).Items.FirstOrDefault();

    /// <summary>What joins the two, or is to; which is left and which is right is a matter of who asked.</summary>
    public async Task<ConnectionView?> ConnectionAsync(string one, string other)
    {
        string? after = null;
        do
        {
            var page = await Estate.ListConnectionsAsync(new ListQuery { Resource = one, After = after, Limit = 500 }, Cancellation);
            if (page.Items.FirstOrDefault(connection => !Over.Contains(connection.State)
                && (connection.ResourceLeft == other || connection.ResourceRight == other)) is { } found)
                return found;
            after = page.Next;
        }
        while (after is not null);
        return null;
    }

    private static ListQuery One(string name) => new() { Name = name, Limit = 1 };
}
