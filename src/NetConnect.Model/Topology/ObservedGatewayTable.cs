using System.Collections.Immutable;

namespace NetConnect.Model.Topology;

/// <summary>A route table of a gateway; a route's target is the id of an attachment.</summary>
/// <param name="Associations">Ids of the attachments whose packets go by it, those on their way in or out included.</param>
public sealed record ObservedGatewayTable(
    string Id,
    ObservedLinkState State,
    ImmutableSortedDictionary<string, string> Tags,
    ImmutableSortedDictionary<string, ObservedLinkState> Associations,
    ImmutableArray<ObservedRoute> Routes);
