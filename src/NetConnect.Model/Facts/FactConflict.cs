using System.Collections.Immutable;

namespace NetConnect.Model.Facts;

/// <summary>Sources that contradict each other: one is used, and all are shown.</summary>
/// <param name="Used">The youngest; of the same age the one with the better confidence.</param>
public sealed record FactConflict(Fact Used, ImmutableArray<Fact> Others)
{
    public override string ToString() =>
        $"{Used.Key}: {Used.Text} is used ({Used.Source}, {Used.Date}), but {string.Join(" and ", Others.Select(other => $"{other.Source} ({other.Date}) says {other.Text}"))}";
}
