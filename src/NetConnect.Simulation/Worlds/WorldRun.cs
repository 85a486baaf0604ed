using NetConnect.Kernel.Connections;
using NetConnect.Kernel.Halves;
using NetConnect.Model.Addresses;
using NetConnect.Model.Identity;
using NetConnect.Model.Topology;
using NetConnect.Simulation.Checks;
using NetConnect.Simulation.Clouds;
using NetConnect.Simulation.Faults;
using NetConnect.Simulation.People;
using NetConnect.Simulation.Scheduling;

namespace NetConnect.Simulation.Worlds;

/// <summary>One run from the first step to the last: unrest, then calm, then everything must be as it should.</summary>
internal sealed class WorldRun
{
    public const int LeastSteps = 200;
    public const int LeastFaults = 10;

    /// <summary>In one run of so many something is removed at the very end.</summary>
    private const ulong BehindOurBack = 5;

    /// <summary>A call that failed may rest for the longest back-off, a doubted reading for the doubt's window, before the last move is made.</summary>
    private static readonly TimeSpan LongestSettling = TimeSpan.FromMinutes(30);

    private readonly World _world;
    private readonly Crowd _crowd;
    private readonly Dice _pace;
    private DateTimeOffset? _calm;
    private TimeSpan _settling;

    private WorldRun(World world)
    {
        _world = world;
        _crowd = new(world);
        _pace = Dice.For(world.Options.Seed, "pace");
    }

    public static RunResult Run(WorldOptions options, bool isTold = false) =>
        Run(new World(options, new RandomInjector(options.Seed, options.Rates), isTold));


    public static RunResult Run(World world)
    {
        var result = new SchedulerContext(world.Scheduler).Run(() => new WorldRun(world).Run());
        return result.Violation is not null ? result
            : FreshRun.IsDue(world.Options) ? FreshRun.Compare(world, result)
            : FaultFreeRun.IsDue(world.Options) ? FaultFreeRun.Compare(world, result)
            : result;
    }

    private RunResult Run()
    {
        _world.Nodes.Start();
        _world.Faults.IsOn = true;
        if (_world.Options.IsScripted)
            FollowScript();
        else
            Disturb();
        if (_world.Violation is null)
            Calm();
        if (_world.Violation is null)
            Rest();
        if (_world.Violation is null && _world.Options.Seed % BehindOurBack == 1)
            LoseSomething();
        return Result();
    }

    private void Deeds() => _world.Scheduler.In(_pace.Between(TimeSpan.Zero, _world.Options.Pace * 2), Lifeline.World, () =>
    {
        if (!_world.Faults.IsOn)
            return;
        _crowd.DoSomething();
        Deeds();
    });

    private void FollowScript()
    {
        _ = _world.Script(_crowd);
        Go(World.Begin + LongestSettling, () => _crowd.IsContent);
    }

    private void Disturb()
    {
        _ = _crowd.SettleInAsync();
        new Trouble(_world).Begin();
        Deeds();
        _crowd.Operators.Begin();
        _crowd.Meddlers.Begin();
        _crowd.Adopters.Begin();
        _crowd.Detachers.Begin();
        _crowd.HubTamperers.Begin();
        if (_world.UnrestUntil is { } recorded)
        {
            Go(recorded, () => false);
            return;
        }

        var end = World.Begin + _world.Options.Unrest;
        Go(end, () => false);
        Go(end + _world.Options.Unrest * 2, () => _world.Scheduler.Steps >= LeastSteps && _world.Faults.Total >= LeastFaults && _crowd.HasSettledIn);
    }

    /// <summary>No more faults: one process with a true clock, clouds that answer. Then all that is wanted must come about.</summary>
    private void Calm()
    {
        _world.Tell("world", "the faults are over");
        _world.Faults.IsOn = false;
        _world.Nodes.Skew = TimeSpan.Zero;
        _world.Nodes.KillZombies();
        _world.Cloud.ShowEverything();
        var calm = _world.Scheduler.Now;
        _calm = calm;
        if (_world.Nodes.Current is { } node)
        {
            node.Clock.Offset = TimeSpan.Zero;
            // What a process that stood still had begun it does when it wakes.
            Go(node.Life.FrozenUntil + TimeSpan.FromSeconds(1), () => node.Life.FrozenUntil < _world.Scheduler.Now);
        }

        if (!_world.Options.IsScripted)
            _ = _crowd.ConcludeAsync();
        Settle(calm + LongestSettling);
        _settling = _world.Scheduler.Now - calm;
        if (!_crowd.IsContent)
            _world.Violate("R8", "After the faults everything settles.", "Users still wait for what they asked for.");
        else if (Restless() is { } restless)
            _world.Violate("R8", "After the faults everything settles.", restless);
    }

    /// <summary>What others did at the last moment is noticed by the next look of monitoring only.</summary>
    private void Settle(DateTimeOffset until)
    {
        long calls;
        do
        {
            Go(until, () => _crowd.IsContent && Restless() is null);
            calls = _world.Calls;
            Go(_world.Scheduler.Now + _world.Options.MonitorInterval + TimeSpan.FromSeconds(15), () => _world.Calls != calls);
        }
        while (_world.Violation is null && _world.Calls != calls && _world.Scheduler.Now < until);
    }

    /// <summary>Nothing more is called for twenty intervals; then the whole is looked at.</summary>
    private void Rest()
    {
        _world.Tell("world", "everything has settled");
        var calls = _world.Calls;
        Go(_world.Scheduler.Now + (_world.Options.IsLong ? TimeSpan.FromDays(1) : _world.Options.MonitorInterval * 20), () => _world.Calls != calls);
        if (_world.Calls != calls)
            _world.Violate("Q3", "Once settled, nothing is called for 20 intervals.", "There was a call.");
        _world.CheckAtRest();
    }

    /// <summary>Q9: monitoring has to see it with its next look, and then it is made again.</summary>
    private void LoseSomething()
    {
        var drifts = _world.Counters.Drifts;
        if (RemoveRoute() is not { } what)
            return;
        _world.Counters.QuietRemovals++;
        Go(_world.Scheduler.Now + _world.Options.MonitorInterval + Sight, () => _world.Counters.Drifts != drifts);
        if (_world.Counters.Drifts == drifts)
            _world.Violate("Q9", "An object deleted behind our back is noticed within one monitoring interval.", $"The {what} was not missed.");
        Go(_world.Scheduler.Now + LongestSettling, () => Restless() is null);
        if (Restless() is { } restless)
            _world.Violate("R8", "After the faults everything settles.", restless);
    }

    /// <summary>A hub's, where there is one. What it was.</summary>
    private string? RemoveRoute()
    {
        if (OneOfHubs() is var (table, route))
        {
            _world.Tell("somebody", $"removes the route to {route.Destination} from {table.Id} of {table.Hub} when all is quiet");
            _world.Cloud.RemoveRoute(table, route.Destination);
            return $"route to {route.Destination} in {table.Id}";
        }

        if (OneOfOurs() is not var (network, place))
            return null;
        _world.Tell("somebody", $"removes the route {place} of {network.Reference.NetworkId} when all is quiet");
        _world.Cloud.RemoveRoute(network, place);
        return $"route {place} of {network.Reference.NetworkId}";
    }

    private (CloudGatewayTable Table, CloudGatewayRoute Route)? OneOfHubs()
    {
        foreach (var table in _world.Cloud.Transit.Tables.Where(table => IsSound(table.Hub)))
        {
            if (table.Routes.FirstOrDefault(route => route.IsOurs) is { } route)
                return (table, route);
        }

        return null;
    }

    /// <summary>Until a look that is due has been at the cloud, and another has confirmed it.</summary>
    private TimeSpan Sight => TimeSpan.FromSeconds(10) + _world.Options.Cloud.Lag + (_world.Options.Cloud.Latency * 4);

    /// <summary>A route that a link of good standing needs, and that nobody has laid hands on before.</summary>
    private (CloudNetwork Network, (string Table, Cidr Destination) Place)? OneOfOurs()
    {
        foreach (var network in _world.Cloud.Networks)
        {
            if (IsSound(network.Reference) && network.Routes.FirstOrDefault(route => route.Value.IsOurs) is { Value: not null } route)
                return (network, route.Key);
        }

        return null;
    }

    private bool IsSound(NetworkRef network) => _world.Mirror.Network(network) is { } state
        && state.Halves.Values.All(half => half is { Wish.Goal: Model.Links.HalfGoal.Present, Status.Phase: HalfPhase.Ready })
        && state.Parts.Values.All(part => part.Removals.IsEmpty && part.ContendedUntil is null);

    private string? Restless() =>
        Busy()
        ?? _world.Mirror.Connections.Select(Restless).FirstOrDefault(restless => restless is not null)
        ?? _world.Mirror.Networks.Where(network => network.Intent is not null).Select(network => $"{network.Key} has a call under way.").FirstOrDefault();

    /// <summary>What came late is found by its tombstone's looks.</summary>
    private string? Busy() => _world.CallsOnTheirWay > 0 || _world.Cloud.BusyUntil > _world.Scheduler.Now || _world.Cloud.HasGroupsInUse()
        ? "The clouds are still busy."
        : Q1Correspondence.Orphans(_world).FirstOrDefault();

    private string? Restless(ConnectionState state)
    {
        var isAtRest = IsContended(state) || MissesWhatItLeansOn(state) || state.Provisioning switch
        {
            ProvisioningPhase.Held => state.Request == RequestPhase.PendingApproval,
            ProvisioningPhase.Provisioned => IsStanding(state),
            ProvisioningPhase.Released or ProvisioningPhase.Failed => true,
            // What somebody else's object keeps from being carried out waits for them.
            ProvisioningPhase.Updating => IsBlocked(state),
            ProvisioningPhase.None or ProvisioningPhase.Provisioning or ProvisioningPhase.Migrating
                or ProvisioningPhase.RollingBack or ProvisioningPhase.Releasing => false,
        };
        return isAtRest ? null : $"{state.Id} is {state.Status} ({state.Provisioning}, left {state.LeftHalf.Status.Phase}, right {state.RightHalf.Status.Phase}{string.Concat(state.Hubs.Select(hub => $", {hub.Key} {hub.Value.Half.Status.Phase}"))}, health {state.Health}).";
    }

    /// <summary>Somebody has removed it again and again: it is left to them until somebody decides.</summary>
    private static bool IsContended(ConnectionState state) =>
        Statuses(state).Any(status => status.Find(HalfAspects.Contended) is not null);

    private static IEnumerable<HalfStatus> Statuses(ConnectionState state) =>
        [state.LeftHalf.Status, state.RightHalf.Status, .. state.Hubs.Values.Select(hub => hub.Half.Status)];

    /// <summary>What others made and took away, or never accepted, is theirs to bring about.</summary>
    private bool MissesWhatItLeansOn(ConnectionState state) =>
        state.Goal == Model.Links.HalfGoal.Present
        && (state.Adopt == Model.Entities.Adoption.Watch || state.Decision.ChosenCandidate?.Plan?.Adopted is not null)
        && !_world.Cloud.Peerings.Any(peering => peering.State == ObservedLinkState.Active && peering.Pair == NetworkPair.Of(state.Left.Network, state.Right.Network));

    private static bool IsStanding(ConnectionState state) =>
        (state.Sync == LinkSync.InSync && state.Health != LinkHealth.Unknown) || IsBlocked(state);

    private static bool IsBlocked(ConnectionState state) =>
        Statuses(state).Any(status => status.Phase == HalfPhase.Blocked);

    private void Go(DateTimeOffset until, Func<bool> isEnough)
    {
        while (_world.Violation is null && !isEnough() && _world.Scheduler.Step(until))
        {
            // Each round does one thing.
        }
    }

    private RunResult Result() => new(
        _world.Options, _world.Hash.Value, _world.Scheduler.Steps, _world.Turns, _world.Calls, _world.Faults.Total, [.. _world.Faults.Struck], _world.Counters, _world.Violation)
    {
        Calm = _calm,
        Settling = _settling,
        Connections = _world.Mirror.Connections.Count(),
        Transcript = _world.Transcript.IsOn ? _world.Transcript.ToString() : "",
        Outcome = _world.Options.IsScripted ? string.Join('\n', _world.OutcomeOf(_crowd)) : "",
        MostCallsOfOneIntent = _world.MostCallsOfOneIntent,
        LastDeed = _crowd.LastDeed,
    };
}
