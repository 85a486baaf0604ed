using System.Collections.Immutable;
using NetConnect.Model.Decisions;
using NetConnect.Model.Facts;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Planning;

namespace NetConnect.Providers.Aws.LinkTypes;

/// <summary>One end of a question, seen from there.</summary>
/// <param name="Facts">As they hold here.</param>
internal sealed record EndView(LinkEnd Here, LinkEnd There, FactView Facts)
{
    public string Vpc => Here.Network.NetworkId;

    /// <summary>The tables in which routes to the other end would stand.</summary>
    public ImmutableArray<ObservedRouteTable> Tables =>
        [.. TableSelector.Select(Here.Observed, Here.Prefix).Select(id => TableSelector.Find(Here.Observed, id)).OfType<ObservedRouteTable>()];
}
