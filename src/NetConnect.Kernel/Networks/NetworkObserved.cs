using NetConnect.Model.Topology;

namespace NetConnect.Kernel.Networks;

/// <summary>A read of the network.</summary>
/// <param name="StartedAt">When it began: what changed later it may not show.</param>
public sealed record NetworkObserved(ObservedNetwork Observed, DateTimeOffset StartedAt);
