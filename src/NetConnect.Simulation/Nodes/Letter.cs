using NetConnect.Runtime.Actors;

namespace NetConnect.Simulation.Nodes;

/// <summary>A message in a mailbox, and who waits for its result.</summary>
internal sealed record Letter(Envelope Envelope, TaskCompletionSource<TurnResult>? Answer);
