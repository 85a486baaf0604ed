using System.Collections.Immutable;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Connections;

/// <summary>What asking for a connection approves at once; pure.</summary>
/// <param name="Requester">The side whose service asks: the caller's own, left before right.</param>
/// <param name="ServiceVersions">Versions of the services that the grants were read from.</param>
internal sealed record AskingRights(
    Side Requester, ImmutableArray<SideGrant> Grants, ImmutableSortedDictionary<string, long> ServiceVersions)
{
    public static AskingRights Of(Caller caller, ServiceView left, ServiceView right) =>
        For(caller, left.IsOwnedBy(caller) || !right.IsOwnedBy(caller) ? Side.Left : Side.Right, left, right);

    /// <summary>The same for a change of what exists: there it is settled whose service asked.</summary>
    public static AskingRights For(Caller caller, Side requester, ServiceView? left, ServiceView? right)
    {
        var (own, other) = requester == Side.Left ? (left, right) : (right, left);
        // An operator who owns neither end speaks for neither: both sides are asked.
        if (own is null || other is null || !own.IsOwnedBy(caller))
            return new(requester, [], ImmutableSortedDictionary<string, long>.Empty);
        var grants = GrantsOf(caller, requester, own, other);
        return new(requester, grants, grants.IsEmpty
            ? ImmutableSortedDictionary<string, long>.Empty
            : ImmutableSortedDictionary<string, long>.Empty.SetItem(own.Id, own.Version).SetItem(other.Id, other.Version));
    }

    private static ImmutableArray<SideGrant> GrantsOf(Caller caller, Side requester, ServiceView own, ServiceView other)
    {
        var grants = ImmutableArray.CreateBuilder<SideGrant>();
        if (own.IsApprovedBy(caller))
            grants.Add(SideGrant.Of(requester, ApprovalHow.Owner, own));
        // A rule speaks for the whole side, a person perhaps for one of two.
        var isRuled = other.Approval?.AutoApproveFrom.Contains(own.Id) == true;
        if (other.IsApprovedBy(caller) && (other.VotesNeeded == 1 || !isRuled))
            grants.Add(SideGrant.Of(requester.Other(), ApprovalHow.SameOwner, other));
        else if (isRuled)
            grants.Add(new(requester.Other(), ApprovalHow.AutoRule));
        return grants.ToImmutable();
    }
}
