using System.Collections.Immutable;
using NetConnect.Kernel.Connections;
using NetConnect.Kernel.Halves;
using NetConnect.Model;
using NetConnect.Model.Entities;

namespace NetConnect.Runtime.Estate;

/// <summary>Turns a connection's state into what clients see.</summary>
internal static class ConnectionViews
{
    public static ConnectionView Of(ConnectionState state) => new()
    {
        Id = state.Id,
        Name = state.Name,
        ResourceLeft = state.Left.Resource,
        ResourceRight = state.Right.Resource,
        LeftService = state.Left.Service,
        RightService = state.Right.Service,
        Requester = state.Requester,
        Type = state.Type,
        State = WireName.Of(state.Status),
        DesiredState = WireName.Of(state.Desired),
        Details = DetailsOf(state),
        Request = WireName.Of(state.Request),
        Provisioning = WireName.Of(state.Provisioning),
        Health = WireName.Of(state.Health),
        Sync = WireName.Of(state.Sync),
        VerifiedBy = state.VerifiedBy,
        Reason = state.Reason,
        PlanHash = state.PlanHash,
        LeftApproval = ViewOf(state.LeftApproval),
        RightApproval = ViewOf(state.RightApproval),
        Votes = [.. state.Votes.Select(ViewOf)],
        Pending = state.Pending is { } edit ? ViewOf(edit) : null,
        Cost = state.Decision.ChosenCandidate?.Cost,
        Needs = state.Needs,
        Requirements = state.Requirements,
        Adopt = state.Adopt,
        ExpiresAt = state.ExpiresAt,
        Protected = state.Protected,
        Conditions = [.. state.Conditions.Select(ViewOf)],
        LeftExposure = Exposure(state, Side.Left),
        RightExposure = Exposure(state, Side.Right),
        RequestedBy = state.RequestedBy,
        CreatedAt = state.CreatedAt,
        UpdatedAt = state.UpdatedAt,
        DeletedAt = state.DeletedAt,
        Generation = state.Generation,
        ObservedGeneration = state.ObservedGeneration,
        Decision = state.Decision,
    };

    private static ApprovalView? ViewOf(Approval? approval) =>
        approval is null ? null : new(approval.By, approval.At, approval.PlanHash, approval.How);

    private static VoteView ViewOf(Vote vote) => new(vote.Side, vote.By, vote.At, vote.PlanHash, vote.How) { As = vote.As };

    private static PendingEditView ViewOf(PendingEdit edit) => new()
    {
        Type = edit.Type,
        Needs = edit.Needs,
        Requirements = edit.Requirements,
        PlanHash = edit.PlanHash,
        Ballot = new(ViewOf(edit.Ballot.Left), ViewOf(edit.Ballot.Right), [.. edit.Ballot.Votes.Select(ViewOf)]),
        Cost = edit.Decision.ChosenCandidate?.Cost,
        LeftExposure = edit.Decision.ChosenCandidate?.Plan?.IntoLeft ?? [],
        RightExposure = edit.Decision.ChosenCandidate?.Plan?.IntoRight ?? [],
        By = edit.By,
        At = edit.At,
        ExpiresAt = edit.ExpiresAt,
    };

    internal static ConditionView ViewOf(Condition condition) =>
        new(condition.Type, condition.Status.ToString(), condition.Reason, condition.Message, condition.Since);

    private static ImmutableSortedDictionary<string, string> DetailsOf(ConnectionState state)
    {
        var details = ImmutableSortedDictionary.CreateBuilder<string, string>();
        foreach (var (key, value) in state.RightHalf.Status.Published.Concat(state.LeftHalf.Status.Published))
            details[key] = value;
        foreach (var (key, value) in state.Hubs.Values.Reverse().SelectMany(hub => hub.Half.Status.Published).Where(entry => !entry.Key.Contains('/', StringComparison.Ordinal)))
            details[key] = value;
        AddObjects(details, "left", state.LeftHalf.Status);
        AddObjects(details, "right", state.RightHalf.Status);
        foreach (var hub in state.Hubs.Values)
            AddObjects(details, hub.Site.Network.NetworkId, hub.Half.Status);
        return details.ToImmutable();
    }

    private static void AddObjects(ImmutableSortedDictionary<string, string>.Builder details, string side, HalfStatus half)
    {
        for (var i = 0; i < half.Objects.Length; i++)
            details[$"{side}_{i + 1}"] = half.Objects[i];
    }

    /// <summary>What observed rules let in; before there are any, what the plan would; nothing once nothing is left.</summary>
    private static ImmutableArray<Flow> Exposure(ConnectionState state, Side side)
    {
        if (state.Provisioning == ProvisioningPhase.Released)
            return [];
        var half = state.Half(side).Status;
        if (half.View?.Groups.FirstOrDefault(group => group.Id == half.ManagedGroup) is { } managed)
        {
            var remote = state.End(side.Other()).Prefix;
            return
            [
                .. from rule in managed.Ingress
                   let source = rule.Remote?.Intersect(remote)
                   where source is not null
                   orderby rule.Protocol, rule.Ports ?? PortRange.All
                   select new Flow(rule.Protocol, rule.Ports, source.Value),
            ];
        }

        var plan = state.Decision.ChosenCandidate?.Plan;
        return (side == Side.Left ? plan?.IntoLeft : plan?.IntoRight) ?? [];
    }
}
