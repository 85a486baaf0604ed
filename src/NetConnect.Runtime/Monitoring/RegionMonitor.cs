using System.Collections.Concurrent;
using System.Collections.Immutable;
using NetConnect.Kernel;
using NetConnect.Kernel.Networks;
using NetConnect.Kernel.Regions;
using NetConnect.Model.Identity;
using NetConnect.Model.Topology;
using NetConnect.Providers;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Effects;
using NetConnect.Runtime.Modes;
using NetConnect.Runtime.Prefixes;

namespace NetConnect.Runtime.Monitoring;

/// <summary>One look at a region: a bulk read, compared with what the networks should show; only those that differ get a message.</summary>
public sealed class RegionMonitor(
    IActorHost host, NetworkIndex index, KnownPrefixes prefixes, ProviderDirectory providers, ActorTypes actors, TurnSource turns, IChangeGate gate)
{
    private readonly ConcurrentDictionary<RegionRef, bool> _trusted = new();

    /// <summary>Of each region's networks at rest, which are most of them at most times: what the last look saw when it changed nothing.</summary>
    private readonly ConcurrentDictionary<RegionRef, ImmutableDictionary<NetworkRef, QuietLook>> _quiet = new();

    public async Task LookAsync(RegionRef region, CancellationToken cancellationToken)
    {
        var networks = index.NetworksOf(region);
        if (networks.IsEmpty)
            return;
        var problem = "None of the providers through which the region is used is registered any more.";
        foreach (var providerId in WaysIn(networks))
        {
            // One tenant's credentials must not blind the others: any that works will do for all.
            if (await providers.FindAsync(providerId, cancellationToken) is not { } provider)
                continue;
            var read = await provider.Module.ReadRegionAsync(provider.Access with { Region = region.Region }, cancellationToken);
            if (read is ReadResult<ImmutableArray<ObservedNetwork>>.Read { Value: var value })
            {
                var settings = await providers.SettingsAsync(networks.SelectMany(network => network.Providers).Distinct(), cancellationToken);
                foreach (var observed in value)
                    prefixes.See(observed);
                Take(region, networks, new(value, settings, await gate.PausesAsync(cancellationToken)));
                return;
            }

            problem = ProblemOf(read);
        }

        Doubt(region, networks, problem, []);
    }

    /// <summary>A hub's own first, which shows all that others show; then those in use, then those of all others who have something there.</summary>
    private static IEnumerable<string> WaysIn(ImmutableArray<NetworkState> networks) => networks
        .OrderByDescending(network => network.Network.IsHub).ThenBy(network => network.ProviderId, StringComparer.Ordinal)
        .Select(network => network.ProviderId).Distinct()
        .Concat(networks.SelectMany(network => network.WaysIn).Distinct().Order(StringComparer.Ordinal))
        .Distinct();

    private static string ProblemOf(ReadResult<ImmutableArray<ObservedNetwork>> read) => read switch
    {
        ReadResult<ImmutableArray<ObservedNetwork>>.Refused refused => $"{refused.Code}: {refused.Reason}",
        ReadResult<ImmutableArray<ObservedNetwork>>.Unavailable unavailable => unavailable.Reason,
        ReadResult<ImmutableArray<ObservedNetwork>>.Absent absent => absent.Reason,
        _ => throw new InvalidOperationException("A read result that nobody knows."),
    };

    private void Take(RegionRef region, ImmutableArray<NetworkState> networks, BulkReading reading)
    {
        var before = _quiet.GetValueOrDefault(region, ImmutableDictionary<NetworkRef, QuietLook>.Empty);
        var looks = networks.Select(network => (Network: network, Quiet: QuietOf(network, reading, before))).ToList();

        // Only its own provider shows a hub: of another's reading its absence says nothing, and it is read by itself.
        var counts = looks.Where(look => !look.Network.Network.IsHub || reading.Find(look.Network.Network) is not null).Select(look => (look.Network, Count: CountMissing(look.Network, reading, look.Quiet))).ToList();
        var (missing, known) = (counts.Sum(one => one.Count.Missing), counts.Sum(one => one.Count.Known));
        if (BulkReadGuard.Doubt(counts.Count(one => reading.Find(one.Network.Network) is not null), counts.Count, missing, known) is { } doubt)
        {
            Doubt(region, networks, doubt, [.. counts.Where(one => one.Count.Missing > 0 || reading.Find(one.Network.Network) is null).Select(one => one.Network.Network)]);
            return;
        }

        // The first good read after a start counts as news too: the former process may have ended in doubt.
        if (_trusted.TryAdd(region, true))
            host.Post(ActorKey.Region(region), new BulkReadEnded(region, null, [], Scopes(networks)));
        _quiet[region] = looks.Select(look => Compare(look.Network, reading, look.Quiet)).OfType<QuietLook>().ToImmutableDictionary(look => look.State.Network);
    }

    /// <summary>
    /// A step is pure: asking it what the reading would change costs no write when the answer is nothing.
    /// A network that its region does not show is read by itself, which tells whether it is gone.
    /// </summary>
    /// <returns>What the next look may go by, if there is nothing to do and time alone changes nothing.</returns>
    private QuietLook? Compare(NetworkState network, BulkReading reading, QuietLook? quiet)
    {
        var turn = turns.Next();
        if (quiet?.Holds(turn.At) == true)
            return quiet;
        object message = reading.Find(network.Network) is { } observed
            ? new NetworkObserved(observed, network.ReadStamp, Asked: false, reading.PausedOf(network)) { Settings = reading.SettingsOf(network) }
            : new LookAgain(network.Network);
        var would = actors.Networks.Step(network, message, turn);
        if (!ReferenceEquals(would.State, network) || !would.Effects.IsEmpty)
        {
            host.Post(network.Key, message);
            return null;
        }

        return message is NetworkObserved seen && network.IsTimeless()
            ? new(network, seen, turn.At, actors.Networks.CountMissing(network, seen.Observed, turn.Installation))
            : null;
    }

    private static QuietLook? QuietOf(NetworkState network, BulkReading reading, ImmutableDictionary<NetworkRef, QuietLook> before) =>
        before.GetValueOrDefault(network.Network) is { } quiet && quiet.IsOf(network, reading) ? quiet : null;

    private (int Missing, int Known) CountMissing(NetworkState network, BulkReading reading, QuietLook? quiet)
    {
        var installation = turns.Next().Installation;
        return quiet?.Count
            ?? actors.Networks.CountMissing(network, reading.Find(network.Network) ?? new ObservedNetwork(network.Network, network.Region), installation);
    }

    private void Doubt(RegionRef region, ImmutableArray<NetworkState> networks, string problem, ImmutableArray<NetworkRef> suspects)
    {
        _trusted.TryRemove(region, out _);
        var message = new BulkReadEnded(region, problem, [.. networks.Select(network => network.Network)], Scopes(networks)) { Suspects = suspects };
        host.Post(ActorKey.Region(region), message);
    }

    private static ImmutableArray<string> Scopes(ImmutableArray<NetworkState> networks) =>
        [.. networks.SelectMany(network => network.Halves.Values).SelectMany(half => half.Wish.Scopes).Distinct().Order(StringComparer.Ordinal)];
}
