using NetConnect.Model.Identity;

namespace NetConnect.Simulation.Clouds;

/// <summary>A transit gateway as the cloud has it.</summary>
/// <param name="Hub">Whose it is, and where.</param>
/// <param name="IsMarked">It bears our tags.</param>
/// <param name="IsLeaving">It is being deleted.</param>
internal sealed record CloudGateway(string Id, NetworkRef Hub, bool IsOurs, bool IsMarked, bool IsLeaving);
