using System.Collections.Immutable;
using NetConnect.Kernel.Connections;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Checks;

/// <summary>Nobody's network is changed without their word.</summary>
internal sealed class A06Approved(World world) : Check(
    world, "A6", "No mutating call but teardown is intended without earlier approvals, by both sides, of this plan or of one that covers it.")
{
    private readonly Dictionary<(string Connection, Side Side), Proposal> _approved = [];

    public override void OnCommitted(CommitSeen seen)
    {
        if (seen.After is ConnectionState connection)
            Remember((ConnectionState?)seen.Before, connection);
        if (NewIntent.In(seen) is not { Removes: false } found)
            return;
        var users = found.Part?.Users ?? [];
        Require(!users.IsEmpty, $"{found.Intent.Operation} is for nobody.");
        foreach (var user in users)
            Look(found, user);
    }

    /// <summary>At the moment at which somebody's word counts, it is for the plan in force then.</summary>
    private void Remember(ConnectionState? before, ConnectionState after)
    {
        if (after.LeftApproval is { } left && left != before?.LeftApproval)
            Remember(after, Side.Left, left);
        if (after.RightApproval is { } right && right != before?.RightApproval)
            Remember(after, Side.Right, right);
    }

    private void Remember(ConnectionState state, Side side, Approval approval)
    {
        _approved.Remove((state.Id, side));
        if (approval.PlanHash == state.PlanHash)
            _approved[(state.Id, side)] = Proposal.Of(state);
    }

    private bool IsCovered(ConnectionState state, Side side) =>
        _approved.TryGetValue((state.Id, side), out var approved) && approved.Covers(Proposal.Of(state));

    private void Look(NewIntent found, string user)
    {
        var state = (ConnectionState?)World.Mirror.Find(ActorKey.Connection(user));
        var isApproved = state is { Request: RequestPhase.Approved, LeftApproval: not null, RightApproval: not null }
            && IsCovered(state, Side.Left) && IsCovered(state, Side.Right);
        Require(isApproved, $"{found.Intent.Operation} is for {user}, which is {state?.Request} with plan {state?.PlanHash}, approved {state?.LeftApproval?.PlanHash} and {state?.RightApproval?.PlanHash}.");
        if (state is not null && Destination(found) is { } destination)
        {
            var planned = Planned(state, found.Network.Network);
            Require(planned.Contains(destination), $"A route to {destination} is intended for {user}, whose plan says {string.Join(" and ", planned)}.");
        }
    }

    /// <summary>To the other side; a hub leads both ways.</summary>
    private static ImmutableArray<string> Planned(ConnectionState state, NetworkRef network) => state.Decision.ChosenCandidate?.Plan is not { } plan ? []
        : network.IsHub ? [$"{plan.LeftPrefix}", $"{plan.RightPrefix}"]
        : state.Left.Network == network ? [$"{plan.RightPrefix}"] : [$"{plan.LeftPrefix}"];

    /// <summary>Where a route is to lead, in the words of the model or of EC2.</summary>
    private static string? Destination(NewIntent found) =>
        found.Intent.Operation.Arguments.GetValueOrDefault("destination") ?? found.Intent.Operation.Arguments.GetValueOrDefault("DestinationCidrBlock");
}
