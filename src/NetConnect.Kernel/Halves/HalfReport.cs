using NetConnect.Model.Identity;

namespace NetConnect.Kernel.Halves;

/// <summary>From a network, by way of the resource, to the connection.</summary>
/// <param name="Echo">The connection's own name for the wish that this answers.</param>
/// <param name="Revision">To be acknowledged once the connection has stored it.</param>
public sealed record HalfReport(string Connection, string Resource, string Echo, long Revision, HalfStatus Status)
{
    /// <summary>The hub whose part in the link it is: it comes without a resource in between.</summary>
    public NetworkRef? Hub { get; init; }
}
