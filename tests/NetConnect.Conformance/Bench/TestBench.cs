using NetConnect.Model.Links;
using NetConnect.Simulation.Faults;
using NetConnect.Simulation.Scheduling;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Conformance.Bench;

/// <summary>A whole NetConnect on the simulation's host, in virtual time, with the module under test and its cloud behind it.</summary>
/// <remarks>The simulation's checkers watch it as they watch every run: each call has an intent, each wait is waited, nothing is unapproved.</remarks>
internal sealed partial class TestBench : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(40);

    private readonly List<Line> _lines = [];
    private readonly Dictionary<string, int> _lastLook = [];
    private readonly List<(string Account, DateTimeOffset At)> _lookTimes = [];
    private readonly SchedulerContext _context;
    private string? _complaint;

    public TestBench(Func<TimeProvider, CloudUnderTest> newCloud)
    {
        World = new(new WorldOptions { Seed = 1 }, new PlannedInjector(), isTold: true) { ModuleMaker = (_, node) => NewLine(node) };
        _context = new(World.Scheduler);
        Cloud = newCloud(Clock);
        Before = Cloud.Inventory();
        InContext(World.Nodes.Start);
    }

    public World World { get; }

    public CloudUnderTest Cloud { get; }

    /// <summary>The cloud's own: no process's death stops it.</summary>
    public TimeProvider Clock => new NodeClock(World.Scheduler, Lifeline.World);

    /// <summary>What was there when it began.</summary>
    public IReadOnlyList<CloudThing> Before { get; }

    public List<CallSeen> Calls { get; } = [];

    /// <summary>Readings of single networks begun so far.</summary>
    public int Looks { get; private set; }

    public int BulkReads { get; set; }

    /// <summary>Right before a reading, which will see it.</summary>
    public Action<int> BeforeLook { get; set; } = static _ => { };

    public CallPlan Plan { get; set; } = Plans.Well;

    /// <summary>How a reading of one network goes.</summary>
    public ReadPlan Reading { get; set; } = ReadPlan.Well;

    /// <summary>How a bulk reading goes.</summary>
    public ReadPlan BulkReading { get; set; } = ReadPlan.Well;

    /// <summary>How long a request to an account is under way, and its answer again.</summary>
    public Func<string, TimeSpan> Latency { get; set; } = static _ => TimeSpan.FromMilliseconds(20);

    /// <summary>What is there now and was not in the beginning.</summary>
    public IReadOnlyList<CloudThing> Made => [.. Cloud.Inventory().ExceptBy(Before.Select(thing => thing.Id), thing => thing.Id)];

    public void Require(bool holds, string complaint) => _complaint ??= holds ? null : complaint;

    public CallSeen Note(string account, ProviderOperation operation, string token)
    {
        var call = new CallSeen(Calls.Count, account, operation, token, World.Scheduler.Now, _lastLook.GetValueOrDefault(account));
        Calls.Add(call);
        return call;
    }

    public void NoteLook(string account)
    {
        _lookTimes.Add((account, World.Scheduler.Now));
        _lastLook[account] = Looks;
        BeforeLook(Looks++);
    }

    public Task PauseAsync(TimeSpan time, Lifeline life)
    {
        var over = new TaskCompletionSource();
        World.Scheduler.In(time, life, () => over.TrySetResult());
        return over.Task;
    }

    /// <summary>The shortest time between two looks at one network since then.</summary>
    public TimeSpan ShortestPause(DateTimeOffset since) => _lookTimes.Where(look => look.At >= since).GroupBy(look => look.Account)
        .SelectMany(looks => looks.Zip(looks.Skip(1), (one, next) => next.At - one.At)).DefaultIfEmpty(TimeSpan.MaxValue).Min();

    public void Until(Func<bool> holds, string what)
    {
        var end = World.Scheduler.Now + Patience;
        Go(end, holds);
        MustHold();
        Assert.True(holds(), $"It never comes about that {what}.\n{Story}");
    }

    public void Pass(TimeSpan time)
    {
        Go(World.Scheduler.Now + time, static () => false);
        MustHold();
    }

    /// <summary>Time passes for the cloud and the clocks; continuations run where they like.</summary>
    public void PassQuietly(TimeSpan time)
    {
        var end = World.Scheduler.Now + time;
        while (World.Scheduler.Step(end))
        {
            // Each round does one thing.
        }
    }

    /// <summary>For so long nothing is called any more.</summary>
    public void Rest(TimeSpan time)
    {
        var (calls, changes) = (Calls.Count, Cloud.Changes);
        Pass(time);
        Assert.True(Calls.Count == calls, $"All is as wanted, and then there was {Calls[^1]}.\n{Story}");
        Assert.True(Cloud.Changes == changes, $"Nothing was called, and the cloud saw {Cloud.Changes - changes} changing requests.");
    }

    public void MustHold()
    {
        Assert.True(_complaint is null, $"{_complaint}\n{Story}");
        Assert.True(World.Violation is null, $"{World.Violation}\n{Story}");
    }

    public void MustBeAsBefore()
    {
        var (left, gone) = (Cloud.Inventory().Except(Before).ToList(), Before.Except(Cloud.Inventory()).ToList());
        Assert.True(left.Count == 0 && gone.Count == 0, $"The cloud is not as it was: {Lines("+", left)}{Lines("-", gone)}\n{Story}");
    }

    public void Dispose()
    {
        foreach (var line in _lines)
            line.Dispose();
        Cloud.Dispose();
    }

    private string Story => string.Join('\n', World.Transcript.ToString().Split('\n').TakeLast(60));

    private static string Lines(string sign, IEnumerable<CloudThing> things) => string.Concat(things.Select(thing => $"\n  {sign} {thing}"));

    private Line NewLine(Simulation.Nodes.Node node)
    {
        var line = new Line(this, node, Cloud.NewModule(node.Clock));
        _lines.Add(line);
        return line;
    }

    private void Go(DateTimeOffset until, Func<bool> isEnough) => InContext(() =>
    {
        while (_complaint is null && World.Violation is null && !isEnough() && World.Scheduler.Step(until))
        {
            // Each round does one thing.
        }
    });

    private void InContext(Action work) => _context.Run(() =>
    {
        work();
        return true;
    });
}
