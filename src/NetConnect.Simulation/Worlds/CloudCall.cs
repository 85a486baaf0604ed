using NetConnect.Model.Links;
using NetConnect.Simulation.Nodes;

namespace NetConnect.Simulation.Worlds;

/// <summary>A mutating call, as it arrives at the cloud.</summary>
internal sealed record CloudCall(Node Node, string Account, ProviderOperation Operation, string Token, DateTimeOffset At);
