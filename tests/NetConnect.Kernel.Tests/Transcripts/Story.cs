using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NetConnect.Kernel.Connections;
using NetConnect.Kernel.Networks;
using NetConnect.Kernel.Resources;
using NetConnect.Model.Addresses;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Kernel.Tests.Transcripts;

/// <summary>
/// A host in a page: real machines, one message at a time, a clock that jumps to the next wake-up. All that happens is written down.
/// </summary>
internal sealed class Story
{
    public const string Plan = "sha256:plan";

    private const int MostSteps = 20_000;

    private static readonly DateTimeOffset Begin = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly KernelSettings _settings = new() { LateCallGrace = TimeSpan.FromSeconds(1) };
    private readonly NetworkMachine _networks = new(ImmutableDictionary<Platform, INetworkPlanner>.Empty.Add(Platform.External, new CablePlanner()));
    private readonly SortedDictionary<ActorKey, ActorState> _actors = [];
    private readonly Queue<(ActorKey Actor, object Item)> _queue = [];
    private readonly List<(ActorKey Actor, object Item)> _said = [];
    private readonly StringBuilder _text = new();
    private DateTimeOffset _now = Begin;
    private long _epoch = 1;
    private int _steps;

    public Story(string title) => _text.Append("# ").Append(title).Append('\n');

    public CableCloud Cloud { get; } = new();

    public int Calls { get; private set; }

    public override string ToString() => _text.ToString();

    public ConnectionState Connection(string id) => (ConnectionState)_actors[ActorKey.Connection(id)];

    public ResourceState Resource(string name) => (ResourceState)_actors[ActorKey.Resource(name)];

    public bool Knows(ActorKey actor) => _actors.ContainsKey(actor);

    public NetworkState Hub => (NetworkState)_actors[ActorKey.Network(CableHub.Site.Network)];

    /// <summary>Ann wants the link made the other way; with it she approves the left side.</summary>
    public void Migrate(string id, bool overHub)
    {
        var state = Connection(id);
        var decision = Decided(state.Left, state.Right, null, overHub) with { PlanHash = Plan };
        Tell(ActorKey.Connection(id), new MigrateConnection(
            decision, [new GrantedSide(Side.Left, ApprovalHow.Owner, "user:ann")], "user:ann", null, false, null));
    }

    public NetworkState Network(int number) => (NetworkState)_actors[ActorKey.Network(CableCloud.Network(number))];

    /// <summary>A remark, and what the cloud has now.</summary>
    public void Note(string text) => _text.Append($"\n## {text}\n   cloud: {Cloud}\n\n");

    public void Register(string name, int network, string prefix, string? provider = null) => _actors[ActorKey.Resource(name)] = new ResourceState
    {
        Id = name,
        Name = name,
        Service = $"{name}-team",
        Provider = provider ?? $"provider-{network}",
        Network = CableCloud.Network(network),
        Region = "here",
        Subnet = Cidr.Parse(prefix),
        L4Filters = [L4Filter.Default],
        Phase = ResourcePhase.Ready,
        CreatedAt = Begin,
    };

    /// <summary>Somebody asks, and with it approves the left side.</summary>
    public void Request(string id, string left, string right, Adoption? adopt = null, bool overHub = false)
    {
        Hold(id, EndOf(left), EndOf(right), overHub);
        Tell(ActorKey.Connection(id), new RequestConnection(
            id,
            id,
            EndOf(left),
            EndOf(right),
            Side.Left,
            [],
            LinkRequirements.None,
            Decided(EndOf(left), EndOf(right), adopt, overHub),
            [new GrantedSide(Side.Left, ApprovalHow.Owner, "user:ann")],
            "user:ann")
        {
            Adopt = adopt,
        });
    }

    /// <summary>As the intake does before it commits a request.</summary>
    private void Hold(string id, ConnectionEnd left, ConnectionEnd right, bool overHub)
    {
        if (overHub)
            Tell(ActorKey.Network(CableHub.Site.Network), new HoldSlot(
                CableHub.Site.Network, id, "", _now + TimeSpan.FromMinutes(1), CableHub.Needs(left.Network, right.Network), CableHub.Site.Region, CableHub.Site.Provider));
        var pair = NetworkPair.Of(left.Network, right.Network).ToString();
        foreach (var end in new[] { left, right })
            Tell(ActorKey.Network(end.Network), new HoldSlot(end.Network, id, pair, _now + TimeSpan.FromMinutes(1), [], end.Region, end.Provider));
    }

    public void Approve(string id) =>
        Tell(ActorKey.Connection(id), new ApproveConnection(Plan, [new GrantedSide(Side.Right, ApprovalHow.Owner, "user:bob")], "user:bob", null));

    /// <summary>Ann changes something; what she does not name stays. With it she approves the left side, where that is asked for.</summary>
    public void Edit(string id, Func<EditConnection, EditConnection> change)
    {
        var state = Connection(id);
        var (needs, hash) = (state.Pending?.Needs ?? state.Needs, state.Pending?.PlanHash ?? state.PlanHash);
        Tell(ActorKey.Connection(id), change(new(
            state.Name,
            needs,
            state.Requirements,
            state.ExpiresAt,
            state.Protected,
            state.Decision with { PlanHash = hash },
            [new GrantedSide(Side.Left, ApprovalHow.Owner, "user:ann")],
            "user:ann",
            IfGeneration: null)));
    }

    /// <summary>What whoever asked was told last.</summary>
    public object? LastAnswer { get; private set; }

    public DateTimeOffset Now => _now;

    public void Tell(ActorKey actor, object message) => _queue.Enqueue((actor, message));

    /// <summary>What monitoring does: a bulk reading, which may be wrong like any other.</summary>
    public void Look(int network) => Tell(
        ActorKey.Network(CableCloud.Network(network)),
        new NetworkObserved(Misread(Cloud.Read(CableCloud.Network(network))), Network(network).ReadStamp, Asked: false, Paused));

    /// <summary>Which messages between actors get lost.</summary>
    public Predicate<object> Loses { get; set; } = _ => false;

    /// <summary>The network that does not exist any more.</summary>
    public NetworkRef? Gone { get; set; }

    /// <summary>Why nothing may be changed: known to readings, and to the gate before each call.</summary>
    public string? Paused { get; set; }

    /// <summary>The pause comes between a reading and the call that follows from it.</summary>
    public bool PauseIsNews { get; set; }

    /// <summary>How readings go wrong from now on.</summary>
    public Func<ObservedNetwork, ObservedNetwork> Misread { get; set; } = observed => observed;

    /// <summary>Until nothing is due within the horizon.</summary>
    public void Settle(int horizonSeconds = 45)
    {
        while (Next(Begin + TimeSpan.FromDays(100)) && (_queue.Count > 0 || NextWakeUp() - _now < TimeSpan.FromSeconds(horizonSeconds)))
        {
            // Each round does one thing.
        }
    }

    /// <summary>Until the call is about to be made: its intent is on record.</summary>
    public void SettleUntilCall(string name)
    {
        while (!(_queue.TryPeek(out var next) && next.Item is Effect.Execute call && call.Intent.Operation.Name == name))
            Assert.True(Next(Begin + TimeSpan.FromHours(1)), $"{name} is never called.");
    }

    public void Wait(TimeSpan time)
    {
        var until = _now + time;
        while (Next(until))
        {
            // Whatever is due until then.
        }

        _now = until;
    }

    /// <summary>The clock is set forward.</summary>
    public void Jump(TimeSpan time) => _now += time;

    /// <summary>The process dies: what is on record stays, all else is lost. A new one takes over.</summary>
    public void Kill(bool afterTheCall)
    {
        if (afterTheCall && _queue.Dequeue().Item is Effect.Execute call)
            Cloud.Execute(call.Network, call.Intent.Operation);
        _queue.Clear();
        _epoch++;
        foreach (var (actor, state) in _actors.Where(actor => actor.Value.WakeAt is not null))
            Tell(actor, TakenOver.Now);
    }

    /// <summary>Every message between actors so far, once more, the last first.</summary>
    public void RepeatBackwards()
    {
        foreach (var (actor, item) in _said.AsEnumerable().Reverse().ToList())
            Tell(actor, item);
    }

    private bool Next(DateTimeOffset until)
    {
        Assert.True(++_steps < MostSteps, "It does not come to rest.");
        if (_queue.TryDequeue(out var next))
        {
            if (next.Item is Effect effect)
                Perform(next.Actor, effect);
            else
                Step(next.Actor, next.Item);
            return true;
        }

        if (NextWakeUp() is not { } due || due > until)
            return false;
        _now = due > _now ? due : _now;
        Tell(_actors.First(actor => actor.Value.WakeAt == due).Key, WakeUp.Now);
        return true;
    }

    private DateTimeOffset? NextWakeUp() => _actors.Values.Min(state => state.WakeAt);

    private void Perform(ActorKey actor, Effect effect)
    {
        switch (effect)
        {
            case Effect.Send send:
                _said.Add((send.To, send.Message));
                if (!Loses(send.Message))
                    Tell(send.To, send.Message);
                break;
            case Effect.Execute call when Paused is { } paused:
                PauseIsNews = false;
                Tell(actor, new OperationEnded(call.Intent.Call, new OperationResult.Withheld(paused)));
                break;
            case Effect.Execute call:
                Calls++;
                var result = Cloud.Execute(call.Network, call.Intent.Operation);
                _now += TimeSpan.FromMilliseconds(100);
                Tell(actor, new OperationEnded(call.Intent.Call, result));
                break;
            case Effect.Observe read:
                _now += TimeSpan.FromMilliseconds(20);
                Tell(actor, read.Network == Gone
                    ? new NetworkUnreadable($"There is no {Gone.NetworkId}.", Asked: true, IsAbsent: true)
                    : new NetworkObserved(Misread(Cloud.Read(read.Network)), read.Stamp, Asked: true, PauseIsNews ? null : Paused));
                break;
        }
    }

    private void Step(ActorKey actor, object message)
    {
        var turn = new Turn(_now, _epoch, 0, "here", _settings);
        var state = _actors.GetValueOrDefault(actor);
        switch (actor.Kind)
        {
            case ActorKind.Connection:
                Take(actor, message, (ConnectionState?)state, new ConnectionMachine().Step((ConnectionState?)state, message, turn));
                break;
            case ActorKind.Resource:
                Take(actor, message, (ResourceState?)state, new ResourceMachine().Step((ResourceState?)state, message, turn));
                break;
            case ActorKind.Network:
                Take(actor, message, (NetworkState?)state, _networks.Step((NetworkState?)state, message, turn));
                break;
            default:
                throw new InvalidOperationException($"No {actor.Kind} in these stories.");
        }
    }

    private void Take<TState>(ActorKey actor, object message, TState? before, Transition<TState> transition)
        where TState : ActorState
    {
        var lines = Wording.Of(before, transition).ToList();
        if (lines.Count > 0)
            _text.Append(CultureInfo.InvariantCulture, $"{(_now - Begin).TotalSeconds,9:0.00} {Wording.Name(actor)} <- {Wording.Of(message)}\n");
        foreach (var line in lines)
            _text.Append("            ").Append(line).Append('\n');
        LastAnswer = transition.Reply ?? LastAnswer;
        if (transition.IsOver)
            _actors.Remove(actor);
        else if (transition.State is { } after)
            _actors[actor] = after;
        foreach (var effect in transition.Effects)
            _queue.Enqueue((actor, effect));
    }

    /// <summary>Who adopts names what stands there.</summary>
    private DecisionRecord Decided(ConnectionEnd left, ConnectionEnd right, Adoption? adopt, bool overHub = false) => new()
    {
        Chosen = overHub ? LinkType.TransitHub : LinkType.Routed,
        PlanHash = Plan,
        Candidates = adopt is null && !overHub ? [] : [Candidate(left, right, adopt, overHub)],
    };

    private Candidate Candidate(ConnectionEnd left, ConnectionEnd right, Adoption? adopt, bool overHub) => new()
    {
        Type = overHub ? LinkType.TransitHub : LinkType.Routed,
        Takes = overHub ? [.. CableHub.Needs(left.Network, right.Network).Select(need => need.Slot)] : [],
        Cost = new(0, 0, 0, 0, [], ""),
        LatencyClass = "",
        Encryption = "",
        FailureDomain = "",
        Plan = new()
        {
            Type = overHub ? LinkType.TransitHub : LinkType.Routed,
            LeftNetwork = left.Network,
            RightNetwork = right.Network,
            LeftPrefix = left.Prefix,
            RightPrefix = right.Prefix,
            Adopted = adopt is null ? null : Cloud.Read(left.Network).Links.Single().Id,
            Hubs = overHub ? new(CableHub.Site, CableHub.Site) : null,
        },
    };

    private ConnectionEnd EndOf(string resource)
    {
        var state = (ResourceState)_actors[ActorKey.Resource(resource)];
        return new(state.Id, state.Name, state.Service, state.Provider, state.Network, state.Region, state.Subnet);
    }
}
