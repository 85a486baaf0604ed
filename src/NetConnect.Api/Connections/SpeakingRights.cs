using System.Collections.Immutable;
using NetConnect.Api.Access;
using NetConnect.Api.Input;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Outcomes;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Connections;

/// <summary>For which sides a caller may say yes or no to a request, and by what right; pure.</summary>
internal static class SpeakingRights
{
    /// <summary>Every open side that the caller may approve, or the one that an operator names and overrides.</summary>
    public static Outcome<ImmutableArray<SideGrant>> ToApprove(Caller caller, ConnectionEnds ends, ActionInput input)
    {
        var own = OwnGrants(caller, ends, input.Side);
        if (!own.IsEmpty)
            return own;
        return caller.IsOperator ? ToOverride(ends, input) : NothingOpen(caller, ends, input.Side);
    }

    /// <summary>The sides that a rejection speaks for; empty when an operator overrides.</summary>
    public static Outcome<ImmutableArray<SideGrant>> ToReject(Caller caller, ConnectionEnds ends, ActionInput input)
    {
        var own = OwnGrants(caller, ends, input.Side);
        if (!own.IsEmpty || caller.IsOperator)
            return own;
        return NothingOpen(caller, ends, input.Side);
    }

    private static ImmutableArray<SideGrant> OwnGrants(Caller caller, ConnectionEnds ends, Side? named) =>
    [
        .. ends.Approvable(caller)
            .Where(side => ends.Connection.OpenBallot.IsOpenTo(side, caller.ToString(), ends.At(side)!) && (named is null || named == side))
            .Select(side => SideGrant.Of(side, ApprovalHow.Owner, ends.At(side)!)),
    ];

    private static Outcome<ImmutableArray<SideGrant>> ToOverride(ConnectionEnds ends, ActionInput input)
    {
        var faults = new InputFaults();
        if (input.Side is null)
            faults.Add("/side", FaultCodes.Required, "As an operator, name the side that you approve for: `left` or `right`.");
        if (input.Reason is null)
            faults.Add("/reason", FaultCodes.Required, "An override is recorded with its reason: say why.");
        if (faults.Any)
            return faults.ToFault();
        return ends.Connection.OpenBallot.Of(input.Side!.Value) is null
            ? ImmutableArray.Create(new SideGrant(input.Side.Value, ApprovalHow.Override))
            : Settled(ends.Connection);
    }

    private static Fault NothingOpen(Caller caller, ConnectionEnds ends, Side? named) =>
        ends.Approvable(caller).Any(side => named is null || named == side)
            ? Settled(ends.Connection)
            : new(FaultKind.Forbidden, "Only approvers of that side may speak for it.");

    private static Fault Settled(ConnectionView connection) => new(FaultKind.Conflict, connection.AwaitsApproval
        ? "You, or your side, have approved already; another's word is waited for. To take the request back, withdraw it."
        : $"Nothing waits for approval: the connection is {connection.State}.");
}
