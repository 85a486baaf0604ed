using NetConnect.Kernel;
using NetConnect.Kernel.Connections;
using NetConnect.Kernel.Modes;
using NetConnect.Kernel.Networks;
using NetConnect.Kernel.Regions;
using NetConnect.Kernel.Registrations;
using NetConnect.Kernel.Resources;
using NetConnect.Kernel.Services;
using NetConnect.Model.Decisions;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Store;
using NetConnect.Simulation.Storing;

namespace NetConnect.Simulation.Worlds;

/// <summary>What the store holds, read row by row as it is written: what checkers look at. It does not trust what the runtime says.</summary>
internal sealed class Mirror(MemoryDatabase database)
{
    private readonly Dictionary<ActorKey, ActorState> _states = [];

    public ActorState? Find(ActorKey key) => _states.GetValueOrDefault(key);

    public NetworkState? Network(NetworkRef network) => (NetworkState?)Find(ActorKey.Network(network));

    public IEnumerable<NetworkState> Networks => _states.Values.OfType<NetworkState>();

    public IEnumerable<ConnectionState> Connections => _states.Values.OfType<ConnectionState>();

    public IEnumerable<ModeState> Modes => _states.Values.OfType<ModeState>();

    public IEnumerable<ResourceState> Resources => _states.Values.OfType<ResourceState>();

    public (ActorState? Before, ActorState? After) Take(Commit commit)
    {
        var before = Find(commit.Key);
        if (commit.IsOver)
        {
            _states.Remove(commit.Key);
            return (before, null);
        }

        var after = Next(commit, before);
        if (after is not null)
            _states[commit.Key] = after with { WakeAt = commit.WakeAt };
        return (before, after);
    }

    private ActorState? Next(Commit commit, ActorState? before) => commit.Key.Kind switch
    {
        ActorKind.Service => Header<ServiceState>(commit, before),
        ActorKind.Provider => Header<RegisteredProvider>(commit, before),
        ActorKind.AddressPlan => Schemas.AddressPlan.Read(database.Load(commit.Key)),
        ActorKind.Mode => Schemas.Mode.Read(database.Load(commit.Key)),
        ActorKind.Region => Header<RegionState>(commit, before),
        ActorKind.Resource => Schemas.Resource.Read(database.Load(commit.Key)),
        ActorKind.Connection => Connection(commit, (ConnectionState?)before),
        ActorKind.Network => Network(commit, (NetworkState?)before),
    };

    private static TState? Header<TState>(Commit commit, ActorState? before)
        where TState : ActorState => commit.Header is { } row ? Parse<TState>(row) : (TState?)before;

    private static ConnectionState? Connection(Commit commit, ConnectionState? before)
    {
        if (Header<ConnectionState>(commit, before) is not { } after)
            return null;
        after = before is null ? after : after with { Decision = before.Decision, Pending = before.Pending, LeftHalf = before.LeftHalf, RightHalf = before.RightHalf, Hubs = before.Hubs };
        foreach (var (key, row) in commit.Children)
        {
            after = key switch
            {
                _ when key.StartsWith("hub/", StringComparison.Ordinal) => after with { Hubs = row is null ? after.Hubs.Remove(Rest(key)) : after.Hubs.SetItem(Rest(key), Parse<HubTrack>(row)) },
                "decision" => after with { Decision = Parse<DecisionRecord>(row!) },
                "half/left" => after with { LeftHalf = Parse<HalfTrack>(row!) },
                "half/right" => after with { RightHalf = Parse<HalfTrack>(row!) },
                "edit" => after with { Pending = row is null ? null : Parse<PendingEdit>(row) },
                _ => after,
            };
        }

        return after;
    }

    private static NetworkState? Network(Commit commit, NetworkState? before)
    {
        if (Header<NetworkState>(commit, before) is not { } after)
            return null;
        var (halves, parts, holds) = before is null ? (after.Halves, after.Parts, after.Holds) : (before.Halves, before.Parts, before.Holds);
        foreach (var (key, row) in commit.Children)
        {
            var rest = Rest(key);
            if (key.StartsWith("half/", StringComparison.Ordinal))
                halves = row is null ? halves.Remove(rest) : halves.SetItem(rest, Parse<HalfRecord>(row));
            else if (key.StartsWith("part/", StringComparison.Ordinal))
                parts = row is null ? parts.Remove(rest) : parts.SetItem(rest, Parse<PartRecord>(row));
            else if (key.StartsWith("hold/", StringComparison.Ordinal))
                holds = row is null ? holds.Remove(rest) : holds.SetItem(rest, Parse<HoldRecord>(row));
        }

        return after with { Halves = halves, Parts = parts, Holds = holds };
    }

    private static string Rest(string key) => key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..];

    private static T Parse<T>(StoredRow row)
        where T : class =>
        row.Read<T>(static stored => stored.Body);
}
