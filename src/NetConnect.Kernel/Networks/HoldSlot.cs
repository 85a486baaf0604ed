using System.Collections.Immutable;
using NetConnect.Model.Decisions;
using NetConnect.Model.Identity;

namespace NetConnect.Kernel.Networks;

/// <summary>Promise a request all that its link takes up here, or nothing of it.</summary>
/// <param name="Pair">The pair of networks.</param>
/// <param name="Needs">Of this network.</param>
public sealed record HoldSlot(
    NetworkRef Network, string Connection, string Pair, DateTimeOffset Until, ImmutableArray<HoldNeed> Needs, string Region, string ProviderId);
