using NetConnect.Kernel.Connections;
using NetConnect.Model.Identity;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Checks;

/// <summary>Nobody's network is changed without their word.</summary>
internal sealed class A06Approved(World world) : Check(
    world, "A6", "No mutating call but teardown is intended without earlier approvals, by both sides, of exactly this plan.")
{
    public override void OnCommitted(CommitSeen seen)
    {
        if (NewIntent.In(seen) is not { Removes: false } found)
            return;
        var users = found.Part?.Users ?? [];
        Require(!users.IsEmpty, $"{found.Intent.Operation} is for nobody.");
        foreach (var user in users)
            Look(found, user);
    }

    private void Look(NewIntent found, string user)
    {
        var state = (ConnectionState?)World.Mirror.Find(ActorKey.Connection(user));
        var isApproved = state is { Request: RequestPhase.Approved, LeftApproval: { } left, RightApproval: { } right }
            && left.PlanHash == state.PlanHash && right.PlanHash == state.PlanHash;
        Require(isApproved, $"{found.Intent.Operation} is for {user}, which is {state?.Request} with plan {state?.PlanHash}, approved {state?.LeftApproval?.PlanHash} and {state?.RightApproval?.PlanHash}.");
        if (state is not null && found.Intent.Operation.Arguments.TryGetValue("destination", out var destination))
        {
            var plan = state.Decision.ChosenCandidate?.Plan;
            var planned = state.Left.Network == found.Network.Network ? plan?.RightPrefix : plan?.LeftPrefix;
            Require(planned?.ToString() == destination, $"A route to {destination} is intended for {user}, whose plan says {planned}.");
        }
    }
}
