using System.Collections.Immutable;
using NetConnect.Api.Access;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Connections;

/// <summary>By what right somebody acts on a connection, which the commit guards; pure.</summary>
internal static class ActingRights
{
    /// <summary>As an owner of some sides, or else as an operator, which is put on record.</summary>
    public static ConnectionAction Of(Caller caller, ConnectionEnds ends, string? reason = null)
    {
        ImmutableArray<Side> sides = [.. Enum.GetValues<Side>().Where(side => ends.At(side)?.IsOwnedBy(caller) == true)];
        return new(reason, Override: sides.IsEmpty, ends.VersionsOf(sides)) { Sides = sides };
    }

    /// <summary>The same, with what asking for a change approves at once.</summary>
    public static ConnectionAction ToChange(Caller caller, ConnectionEnds ends, string? reason = null)
    {
        var asking = AskingRights.For(caller, ends.Connection.Requester, ends.Left, ends.Right);
        var acting = Of(caller, ends, reason);
        return acting with
        {
            Grants = asking.Grants,
            ServiceVersions = acting.ServiceVersions.SetItems(asking.ServiceVersions),
            IfGeneration = ends.Generation,
        };
    }
}
