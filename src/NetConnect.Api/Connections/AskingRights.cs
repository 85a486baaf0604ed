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
    public static AskingRights Of(Caller caller, ServiceView left, ServiceView right)
    {
        var requester = left.IsOwnedBy(caller) || !right.IsOwnedBy(caller) ? Side.Left : Side.Right;
        var (own, other) = requester == Side.Left ? (left, right) : (right, left);
        // An operator who owns neither end speaks for neither: both sides are asked.
        if (!own.IsOwnedBy(caller))
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
            grants.Add(new(requester, ApprovalHow.Owner));
        if (other.IsApprovedBy(caller))
            grants.Add(new(requester.Other(), ApprovalHow.SameOwner));
        else if (other.Approval?.AutoApproveFrom.Contains(own.Id) == true)
            grants.Add(new(requester.Other(), ApprovalHow.AutoRule));
        return grants.ToImmutable();
    }
}
