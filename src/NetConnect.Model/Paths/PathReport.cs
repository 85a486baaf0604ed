using System.Collections.Immutable;

namespace NetConnect.Model.Paths;

/// <summary>The walk of a packet there and of its answer back.</summary>
/// <param name="StoppedAt">The first hop that stops it, or none.</param>
/// <param name="Partly">It passes between some subnets of the two prefixes, but not between all.</param>
public sealed record PathReport(
    bool Passes, ImmutableArray<PathHop> Forward, ImmutableArray<PathHop> Back, PathHop? StoppedAt, bool Partly = false);
