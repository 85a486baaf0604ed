using NetConnect.Model.Identity;

namespace NetConnect.Simulation.Checks;

/// <summary>What a user was told is done.</summary>
/// <param name="Deed">E.g. <c>approve</c>.</param>
internal sealed record Acknowledgement(string Deed, ActorKey Subject, string By);
