using System.Collections.Immutable;
using NetConnect.Model.Entities;

namespace NetConnect.Kernel.Connections;

/// <summary>Either side wants the link taken down for a while; what was approved stays approved.</summary>
/// <param name="Sides">The sides that the caller owns.</param>
public sealed record SuspendConnection(string By, ImmutableArray<Side> Sides, string? Reason, bool IsOverride);
