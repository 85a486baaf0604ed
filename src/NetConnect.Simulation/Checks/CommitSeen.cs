using NetConnect.Kernel;
using NetConnect.Runtime.Store;
using NetConnect.Simulation.Nodes;

namespace NetConnect.Simulation.Checks;

/// <summary>A commit as it became part of history, with the state before and after.</summary>
internal sealed record CommitSeen(Node Node, Commit Commit, long Version, ActorState? Before, ActorState? After);
