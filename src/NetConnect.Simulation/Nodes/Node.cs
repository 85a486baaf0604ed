using Microsoft.Extensions.Logging.Abstractions;
using NetConnect.Model.Decisions;
using NetConnect.Providers;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Effects;
using NetConnect.Runtime.Estate;
using NetConnect.Runtime.Modes;
using NetConnect.Runtime.Monitoring;
using NetConnect.Runtime.Prefixes;
using NetConnect.Runtime.Store;
using NetConnect.Simulation.Scheduling;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Nodes;

/// <summary>One process of NetConnect: the same kernel and runtime as everywhere, on ports of the simulator.</summary>
internal sealed class Node
{
    public Node(World world, int number, TimeSpan skew)
    {
        Name = $"node-{number}";
        Clock = new(world.Scheduler, Life) { Offset = skew };
        Store = world.StoreFor(this);
        Turns = new SimTurnSource(Clock, Store, world.Options.Kernel, Dice.For(world.Options.Seed, Name));
        var feed = new CommitFeed();
        var module = world.ModuleFor(this);
        var registry = new ProviderRegistry([module]);
        Actors = new(Store, Turns, registry, feed);
        Host = new(world, this);
        var directory = new ProviderDirectory(Store, registry);
        var gate = world.GateFor(this, new ModeGate(Store, Host, PauseFile.Nowhere));
        Effects = new(Host, directory, new ResourceProof(Store, Host), gate, Clock, NullLogger<EffectRunner>.Instance);
        Index = new(feed);
        var prefixes = new KnownPrefixes(feed);
        Monitor = new(Host, Index, prefixes, directory, Actors, Turns, gate);
        Estate = new LiveEstate(Store, Host, Turns, registry, directory, BasisOf(module), prefixes);
        Operations = new LiveOperations(Store, Host, Turns, Index, PauseFile.Nowhere, new StrayFinder(Store, registry));
        Clocks = new(world, this);
    }

    public string Name { get; }

    public Lifeline Life { get; } = new();

    public bool IsDead => Life.IsCut;

    public NodeClock Clock { get; }

    public IActorStore Store { get; }

    public TurnSource Turns { get; }

    public ActorTypes Actors { get; }

    public SimHost Host { get; }

    public EffectRunner Effects { get; }

    public NetworkIndex Index { get; }

    public RegionMonitor Monitor { get; }

    public IEstate Estate { get; }

    public IOperations Operations { get; }

    public NodeClocks Clocks { get; }

    public async Task StartAsync()
    {
        await Index.RebuildAsync(Store, CancellationToken.None);
        Clocks.Start();
    }

    private static DecisionBasis BasisOf(INetworkProvider module) => module.Facts.IsEmpty && module.LinkSheets.IsEmpty
        ? DecisionBasis.Product
        : BasisLoad.Read(module.Facts, module.LinkSheets, ownFacts: null, policy: null).Basis;
}
