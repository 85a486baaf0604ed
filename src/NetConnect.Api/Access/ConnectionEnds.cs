using System.Collections.Immutable;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Access;

/// <summary>A connection with the services at its ends; a service that was deleted since is absent.</summary>
public sealed record ConnectionEnds(ConnectionView Connection, ServiceView? Left, ServiceView? Right) : IVersioned
{
    public long Generation => Connection.Generation;

    public ServiceView? Requesting => At(Connection.Requester);

    public ServiceView? Requested => At(Connection.Requester.Other());

    public ServiceView? At(Side side) => side == Side.Left ? Left : Right;

    /// <summary>The sides that the caller may approve by own right, approved already or not.</summary>
    public IEnumerable<Side> Approvable(Caller caller) =>
        Enum.GetValues<Side>().Where(side => At(side)?.IsApprovedBy(caller) == true);

    /// <summary>The versions that rights were read from, for the sides named.</summary>
    public ImmutableSortedDictionary<string, long> VersionsOf(IEnumerable<Side> sides) =>
        sides.Select(At).OfType<ServiceView>().DistinctBy(service => service.Id)
            .ToImmutableSortedDictionary(service => service.Id, service => service.Version, StringComparer.Ordinal);
}
