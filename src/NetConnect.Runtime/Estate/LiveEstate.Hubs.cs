using System.Collections.Immutable;
using NetConnect.Kernel.Halves;
using NetConnect.Kernel.Networks;
using NetConnect.Model;
using NetConnect.Model.Decisions;
using NetConnect.Model.Facts;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Outcomes;
using NetConnect.Model.Topology;
using NetConnect.Providers;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Effects;
using NetConnect.Runtime.Store;

namespace NetConnect.Runtime.Estate;

/// <content>Hubs: accounts and regions that operators offer for links between others' networks.</content>
public sealed partial class LiveEstate
{
    /// <summary>The hubs that a link of these two might pass, as they are now; one that can't be read says so.</summary>
    private async Task<ImmutableArray<HubEnd>> HubsForAsync(KnownEnd left, KnownEnd right, CancellationToken cancellationToken)
    {
        if (left.State.Network.Platform != right.State.Network.Platform)
            return [];
        var known = await directory.HubsAsync(left.State.Network.Platform, cancellationToken);
        var near = known.Where(hub => hub.Site.Region == left.State.Region || hub.Site.Region == right.State.Region);
        return [.. await Task.WhenAll(near.Select(hub => HubEndAsync(hub.Site, hub.Module, hub.Access, cancellationToken)))];
    }

    private async Task<HubEnd> HubEndAsync(HubSite site, INetworkProvider module, ProviderAccess access, CancellationToken cancellationToken)
    {
        // What is on record is never older than what was seen: a part that was made in between is known already.
        var read = await ReadNetworkAsync(site.Provider, site.Network.NetworkId, DecisionTime, cancellationToken);
        var network = await LoadAsync(Schemas.Network, ActorKey.Network(site.Network), cancellationToken);
        return new()
        {
            Site = site,
            Observed = read is ReadResult<ObservedNetwork>.Read seen ? seen.Value : null,
            Unreadable = Unreadable(read)?.Detail,
            Held = network is null ? NothingHeld : Promises.In(network, turns.Time.GetUtcNow()),
            Declared = FactOverrides.Of(basis.Facts, access.Account, access.Settings),
            Settings = ProviderDirectory.ShapingOf(module, access),
            Ledger = network?.Parts ?? ImmutableSortedDictionary<string, PartRecord>.Empty,
            Halves = [.. network?.Halves.Values.Select(half => half.Wish) ?? []],
        };
    }

    private async Task<ImmutableArray<ObservedNetwork>> ReadHubsAsync(HubPair? hubs, CancellationToken cancellationToken)
    {
        var reads = await Task.WhenAll((hubs?.All ?? []).Select(hub => ReadNetworkAsync(hub.Provider, hub.Network.NetworkId, DecisionTime, cancellationToken)));
        return [.. reads.OfType<ReadResult<ObservedNetwork>.Read>().Select(read => read.Value)];
    }

    /// <summary>That a hub is still registered as it was when it was chosen.</summary>
    private async Task<ImmutableArray<Guard>> HubGuardsAsync(Weighed found, CancellationToken cancellationToken)
    {
        var guards = ImmutableArray.CreateBuilder<Guard>();
        foreach (var hub in HubsOf(found))
        {
            var stored = await store.LoadAsync(ActorKey.Provider(hub.Provider), cancellationToken);
            var isThere = Schemas.Provider.Read(stored) is { DeletedAt: null, IsHub: true };
            guards.Add(new(ActorKey.Provider(hub.Provider), isThere ? stored!.Version : -1, Touch: true));
        }

        return guards.ToImmutable();
    }

    private static ImmutableArray<HubSite> HubsOf(Weighed found) => found.Decision.ChosenCandidate?.Plan?.Hubs?.All ?? [];

    /// <summary>Others' traffic passes a hub: an account becomes one, or another one, only when operators say so.</summary>
    private static Fault? RefusalOfHub(
        Caller caller, ImmutableSortedDictionary<string, string> before, ImmutableSortedDictionary<string, string> after) =>
        caller.IsOperator || HubSettingsOf(before).SequenceEqual(HubSettingsOf(after))
            ? null
            : Invalid($"/settings/{HubSite.Setting}", "operators-only", "Traffic of other services passes a hub: only operators may set this.");

    private static IEnumerable<KeyValuePair<string, string>> HubSettingsOf(ImmutableSortedDictionary<string, string> settings) =>
        settings.Where(setting => setting.Key.StartsWith(HubSite.Setting, StringComparison.Ordinal));

    /// <summary>Links lead over it: without its credentials nothing there could be repaired or removed.</summary>
    private async Task<Fault?> HubInUseAsync(string providerId, string what, CancellationToken cancellationToken)
    {
        if (await directory.FindAsync(providerId, cancellationToken) is not { } provider || provider.Module.HubOf(provider.Access) is not { } hub)
            return null;
        var network = await LoadAsync(Schemas.Network, ActorKey.Network(hub), cancellationToken);
        var users = network?.Halves.Values.Where(half => half.ProviderId == providerId && half.Status.Phase != HalfPhase.Removed).Select(half => half.Wish.Connection).ToList() ?? [];
        return users.Count == 0
            ? null
            : new(FaultKind.InUse, $"{Counted.Of(users.Count, "connection")} lead{(users.Count == 1 ? "s" : "")} over this hub; delete or migrate {(users.Count == 1 ? "it" : "them")} before it is {what}.", Existing: users[0]);
    }
}
