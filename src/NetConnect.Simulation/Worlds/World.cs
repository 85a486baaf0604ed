using NetConnect.Kernel;
using NetConnect.Model.Addresses;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Providers;
using NetConnect.Runtime.Effects;
using NetConnect.Runtime.Store;
using NetConnect.Simulation.Checks;
using NetConnect.Simulation.Clouds;
using NetConnect.Simulation.Emulated;
using NetConnect.Simulation.Faults;
using NetConnect.Simulation.Nodes;
using NetConnect.Simulation.People;
using NetConnect.Simulation.Scheduling;
using NetConnect.Simulation.Storing;

namespace NetConnect.Simulation.Worlds;

/// <summary>All that there is in one run: time, store, processes, clouds, faults, and who watches.</summary>
internal sealed class World
{
    public static readonly DateTimeOffset Begin = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Check[] _checks;
    private readonly Dictionary<string, int> _sameCalls = new(StringComparer.Ordinal);

    public World(WorldOptions options, Injector faults, bool isTold)
    {
        (Options, Faults) = (options, faults);
        Scheduler = new(Begin);
        Transcript = new(isTold, Begin);
        Cloud = CloudOf(options, Scheduler);
        Database = new("5eed00000000");
        Mirror = new(Database);
        Nodes = new(this, Dice.For(options.Seed, "nodes"));
        _checks = [.. Checklist.For(this)];
    }

    public WorldOptions Options { get; }

    public Injector Faults { get; }

    public Scheduler Scheduler { get; }

    public Transcript Transcript { get; }

    public ICloud Cloud { get; }

    public MemoryDatabase Database { get; }

    /// <summary>Numbers of what users would do and don't.</summary>
    public IReadOnlySet<int> WithoutDeeds { get; init; } = new HashSet<int>();

    /// <summary>What users do in a run with a fixed story.</summary>
    public Func<Crowd, Task> Script { get; init; } = static crowd => crowd.FollowScriptAsync();

    /// <summary>What is compared of what such a story came to.</summary>
    public Func<Crowd, IEnumerable<string>> OutcomeOf { get; init; } = static crowd => crowd.Outcome();

    public NodeSet Nodes { get; }

    public Mirror Mirror { get; }

    public RunHash Hash { get; } = new();

    public Counters Counters { get; } = new();

    public Violation? Violation { get; private set; }

    public long Turns { get; set; }

    public long Looks { get; set; }

    public long Reads { get; set; }

    public long BulkReads { get; set; }

    /// <summary>The versions of a service that were before somebody's eyes when they approved for it.</summary>
    public HashSet<(string Connection, ActorKey Service, long Version)> ApprovedOn { get; } = [];

    /// <summary>When the unrest ends, whatever there was of it: a run that is played again without some of it must not go on for longer.</summary>
    public DateTimeOffset? UnrestUntil { get; set; }

    /// <summary>Accounts that nobody may read, until when.</summary>
    public Dictionary<string, DateTimeOffset> Unreadable { get; } = new(StringComparer.Ordinal);

    public bool CanBeRead(string account) => !Faults.IsOn || !(Unreadable.GetValueOrDefault(account) > Scheduler.Now);

    /// <summary>What processes were shown of each network last.</summary>
    public Looks LastLooks { get; } = new();

    /// <summary>Done later than they were answered.</summary>
    public int CallsOnTheirWay { get; set; }

    public long Calls { get; private set; }

    public long Commits { get; private set; }

    /// <summary>How often the call was made that was made most often, with the same token and parameters.</summary>
    public int MostCallsOfOneIntent { get; private set; }

    /// <summary>Makes a node's way to the clouds; replaceable, so that real modules can be driven too.</summary>
    public Func<World, Node, INetworkProvider> ModuleMaker { get; init; } = static (world, node) => world.Cloud.ModuleFor(world, node);

    /// <summary>Makes a node's way to the store.</summary>
    public Func<World, Node, IActorStore> StoreMaker { get; init; } = (world, node) => new SimStore(world, node, world.Database);

    /// <summary>Makes what a node asks before each call that changes something.</summary>
    public Func<World, Node, IChangeGate, IChangeGate> GateMaker { get; init; } = static (_, _, gate) => gate;

    public IChangeGate GateFor(Node node, IChangeGate gate) => GateMaker(this, node, gate);

    public INetworkProvider ModuleFor(Node node) => ModuleMaker(this, node);

    public IActorStore StoreFor(Node node) => StoreMaker(this, node);

    public void Tell(string who, string what)
    {
        if (Transcript.IsOn)
            Transcript.Line(Scheduler.Now, who, what);
    }

    public void Violate(string name, string sentence, string detail)
    {
        Tell("VIOLATION", $"{name}: {sentence} {detail}");
        Violation ??= new(name, sentence, detail, Scheduler.Now);
    }

    public void Bug(string where, Exception? bug) => Violate("X0", "Nothing throws but bugs.", $"{where}: {bug}");

    public void Unexpected(Node node, ActorKey key, Effect.ReportUnexpected what)
    {
        Hash.Add(key.Id);
        Tell(node.Name, $"{key} did not expect {what.Message} in {what.State}");
    }

    public void Committed(Node node, Commit commit, CommitResult result)
    {
        Hash.Add(Scheduler.Now.UtcTicks);
        Hash.Add(commit.Key.Id);
        if (result is not CommitResult.Committed committed)
        {
            Hash.Add(result.GetType().Name);
            Tell(node.Name, $"a commit of {commit.Key} is refused: {result}");
            return;
        }

        Commits++;
        AddToHash(commit);
        var (before, after) = Mirror.Take(commit);
        if (Transcript.IsOn)
            Wording.Tell(this, node, commit, before, after);
        var seen = new CommitSeen(node, commit, committed.Version, before, after);
        foreach (var check in _checks)
            check.OnCommitted(seen);
    }

    public void Sent(CloudCall call)
    {
        foreach (var check in _checks)
            check.OnSent(call);
    }

    public void Arrived(CloudCall call)
    {
        foreach (var check in _checks)
            check.OnArrived(call);
    }

    public void Called(CloudCall call, OperationResult result)
    {
        Calls++;
        var same = $"{call.Token} {call.Operation}";
        _sameCalls[same] = _sameCalls.GetValueOrDefault(same) + 1;
        MostCallsOfOneIntent = Math.Max(MostCallsOfOneIntent, _sameCalls[same]);
        Hash.Add(call.Token);
        if (Transcript.IsOn)
            Tell("cloud", $"{call.Node.Name} calls {call.Operation} [{call.Token[(call.Token.IndexOf('/', StringComparison.Ordinal) + 1)..]}]: {Wording.Of(result)}");
        foreach (var check in _checks)
            check.OnCalled(call);
    }

    public void Throttled(CloudCall call, TimeSpan after)
    {
        foreach (var check in _checks)
            check.OnThrottled(call, after);
    }

    public void Woken(Node node, Runtime.Store.WakeUp wakeUp)
    {
        foreach (var check in _checks)
            check.OnWoken(node, wakeUp);
    }

    public void Acknowledged(Acknowledgement said)
    {
        Hash.Add(said.Deed);
        Hash.Add(said.Subject.Id);
        foreach (var check in _checks)
            check.OnAcknowledged(said);
    }

    public void CheckAtRest()
    {
        foreach (var check in _checks)
            check.AtRest();
    }

    private static ICloud CloudOf(WorldOptions options, Scheduler scheduler)
    {
        var dice = Dice.For(options.Seed, "cloud");
        return options.Tier switch
        {
            Tier.A => new Cloud(scheduler, dice, options.Cloud),
            Tier.B => new EmulatedCloud(scheduler, dice, options.Cloud, options.Hubs ? Dice.For(options.Seed, "hub cloud") : null),
        };
    }

    /// <summary>What each commit wrote to and told; every letter of it in the commits that are read back.</summary>
    private void AddToHash(Commit commit)
    {
        Hash.Add(commit.ExpectedVersion);
        Hash.Add(commit.WakeAt?.UtcTicks ?? 0);
        foreach (var happened in commit.Events)
            Hash.Add(happened.Id);
        foreach (var key in commit.Children.Keys)
            Hash.Add(key);
        if (!X4ReadBack.IsDue(this))
            return;
        Hash.Add(commit.Header?.Body ?? "");
        foreach (var row in commit.Children.Values)
            Hash.Add(row?.Body ?? "");
    }
}
