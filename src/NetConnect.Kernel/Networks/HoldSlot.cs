using System.Collections.Immutable;
using NetConnect.Model.Identity;

namespace NetConnect.Kernel.Networks;

/// <summary>Promise a peering slot to a request.</summary>
/// <param name="Pair">The pair of networks.</param>
/// <param name="LivePairs">The pairs that have a live link in this network, as just read.</param>
/// <param name="Limit">Links that the network takes; no limit when absent.</param>
public sealed record HoldSlot(NetworkRef Network, 
    string Connection, string Pair, DateTimeOffset Until, ImmutableSortedSet<string> LivePairs, int? Limit, string Region, string ProviderId);
