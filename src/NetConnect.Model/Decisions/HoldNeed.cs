using System.Collections.Immutable;
using NetConnect.Model.Identity;

namespace NetConnect.Model.Decisions;

/// <summary>One thing that a link takes up in a network, of which there are only so many: a peering, an entry of a route table.</summary>
/// <param name="Pool">What there is a limited number of, e.g. <c>links</c>, <c>routes/rtb-1</c>.</param>
/// <param name="Item">Which one: two requests for the same item share it.</param>
/// <param name="Live">The items that stand there, as just read.</param>
/// <param name="Limit">How many there may be; no limit when absent.</param>
public sealed record HoldNeed(NetworkRef Network, string Pool, string Item, ImmutableSortedSet<string> Live, int? Limit)
{
    public HeldSlot Slot => new(Network, Pool, Item);
}
