using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;

namespace NetConnect.Model.Links;

/// <summary>The hubs that a link passes: the one that the left network hangs on and the right one's, which may be the same.</summary>
public sealed record HubPair(HubSite Left, HubSite Right) : Document
{
    [JsonIgnore]
    public ImmutableArray<HubSite> All => Left.Network == Right.Network ? [Left] : [Left, Right];

    public HubSite Of(Side side) => side == Side.Left ? Left : Right;

    /// <summary>The hub at the other end; itself when there is only one.</summary>
    public HubSite Other(NetworkRef hub) => Left.Network == hub ? Right : Left;
}
