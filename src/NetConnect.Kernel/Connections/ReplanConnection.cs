using NetConnect.Model.Decisions;

namespace NetConnect.Kernel.Connections;

/// <summary>What executing a request would change is another thing now than what it was: decided anew on what was read just now.</summary>
/// <param name="Instead">The plan that this replaces; of any other nothing is said.</param>
public sealed record ReplanConnection(DecisionRecord Decision, string Instead);
