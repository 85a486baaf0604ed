using System.Collections.Immutable;
using NetConnect.Kernel.Connections;
using NetConnect.Kernel.Halves;
using NetConnect.Kernel.Modes;
using NetConnect.Kernel.Networks;
using NetConnect.Model.Addresses;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Outcomes;
using NetConnect.Providers;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Effects;
using NetConnect.Runtime.Estate;

namespace NetConnect.Conformance.Bench;

/// <content>What Ann does, who owns all of it.</content>
internal sealed partial class TestBench
{
    private static readonly Caller Ann = new("ann", []);
    private static readonly Caller Operator = new("ops", [Caller.OperatorsGroup]);

    private readonly Dictionary<(CloudSite Site, Cidr Prefix), string> _resources = [];
    private string _service = "";

    /// <summary>Both networks, with two resources each.</summary>
    public void Register()
    {
        _service = Ask(estate => estate.CreateServiceAsync(Ann, new("kit", "", ["user:ann"]), CancellationToken.None)).Id;
        foreach (var site in new[] { Cloud.Left, Cloud.Right })
            Register(site);
        if (Cloud.Hub is { } hub)
            Ask(estate => estate.CreateProviderAsync(Operator, ProviderOf(hub), CancellationToken.None));
    }

    /// <summary>Asked for and approved at once.</summary>
    /// <param name="number">1 or 2: which prefixes of the two networks.</param>
    /// <param name="isTurned">The right network's resource is the connection's left.</param>
    public string Connect(int number = 1, bool isTurned = false)
    {
        var (left, right) = (Resource(Cloud.Left, number), Resource(Cloud.Right, number));
        var service = Find(estate => estate.FindServiceAsync(_service, CancellationToken.None));
        return Ask(estate => estate.RequestConnectionAsync(Ann, new()
        {
            Name = $"link {number}",
            Type = Cloud.Type,
            ResourceLeft = isTurned ? right : left,
            ResourceRight = isTurned ? left : right,
            Requester = Side.Left,
            Grants = [new(Side.Left, ApprovalHow.Owner), new(Side.Right, ApprovalHow.SameOwner)],
            ServiceVersions = ImmutableSortedDictionary<string, long>.Empty.Add(service.Id, service.Version),
        }, CancellationToken.None)).Id;
    }

    public void Delete(string connection) =>
        Ask(estate => estate.DeleteConnectionAsync(Ann, connection, ConnectionAction.Plain, CancellationToken.None));

    public void Retry(string connection) =>
        Ask(estate => estate.RetryAsync(Ann, connection, ConnectionAction.Plain, CancellationToken.None));

    /// <summary>OBSERVE for the whole installation, or ACTIVE again. Nobody is told of it: the gate must look, and monitoring.</summary>
    public void Observe(bool isOn)
    {
        var mode = new SetMode(ModeScope.Installation, isOn ? OperatingMode.Observe : OperatingMode.Active, Ann.ToString(), "the kit");
        Run(() => World.Nodes.Current!.Host.AskAsync(new(ActorKey.Mode(mode.Scope), mode), CancellationToken.None));
    }

    public ConnectionState State(string connection) => (ConnectionState)World.Mirror.Find(ActorKey.Connection(connection))!;

    public NetworkState? Network(CloudSite site) => World.Mirror.Network(site.Network);

    /// <summary>As the runtime hands it to the module.</summary>
    public ProviderAccess Access(CloudSite site) => ProviderDirectory.AccessOf(
        World.Database.Actors.Where(actor => actor.Key.Kind == ActorKind.Provider).Select(actor => Schemas.Provider.Read(actor)!)
            .First(provider => provider.Account == site.Network.Account && provider.Region == site.Region));

    public void UntilEstablished(string connection) => Until(() => IsEstablished(connection), $"{connection} is established");

    public void UntilFailed(string connection) => Until(() => State(connection) is { Provisioning: ProvisioningPhase.Failed } && IsIdle, $"{connection} fails");

    public void UntilDeleted(string connection) => Until(() => State(connection) is { Provisioning: ProvisioningPhase.Released } && IsIdle, $"{connection} is deleted");

    private bool IsIdle => World.Mirror.Networks.All(network => network.Intent is null);

    public bool IsEstablished(string connection) => IsEstablished(State(connection));

    private bool IsEstablished(ConnectionState state) =>
        state is { Provisioning: ProvisioningPhase.Provisioned, Health: LinkHealth.Up, LeftHalf.Status.Phase: HalfPhase.Ready, RightHalf.Status.Phase: HalfPhase.Ready }
        && World.Mirror.Networks.All(network => network is { Intent: null, IsSettled: true });

    private void Register(CloudSite site)
    {
        var provider = Ask(estate => estate.CreateProviderAsync(Ann, ProviderOf(site), CancellationToken.None)).Id;
        foreach (var prefix in new[] { site.First, site.Second })
        {
            _resources[(site, prefix)] = Ask(estate => estate.CreateResourceAsync(
                Ann,
                new(_service, provider, $"{site.Network.NetworkId} {prefix}", site.Network.NetworkId, prefix, [L4Filter.Default], []),
                CancellationToken.None)).Id;
        }
    }

    private ProviderDraft ProviderOf(CloudSite site) =>
        new(_service, $"{site.Network.Account} {site.Region}", site.Network.Platform, site.Network.Account, site.Region, site.Settings);

    private string Resource(CloudSite site, int number) => _resources[(site, number == 1 ? site.First : site.Second)];

    private T Ask<T>(Func<IEstate, Task<Outcome<T>>> ask)
    {
        var outcome = Run(() => ask(World.Nodes.Current!.Estate));
        Assert.True(outcome.Value is not null, $"It was refused: {outcome.Fault}\n{Story}");
        return outcome.Value!;
    }

    private T Find<T>(Func<IEstate, Task<T?>> find)
        where T : class => Run(() => find(World.Nodes.Current!.Estate))!;

    /// <summary>Asks, and lets time pass until the answer is there.</summary>
    public T Run<T>(Func<Task<T>> ask)
    {
        if (World.Nodes.Current is null)
            Until(() => World.Nodes.Current is not null, "a process runs again");
        Task<T>? answer = null;
        InContext(() => answer = ask());
        Until(() => answer!.IsCompleted, "there is an answer");
        return answer!.GetAwaiter().GetResult();
    }
}
