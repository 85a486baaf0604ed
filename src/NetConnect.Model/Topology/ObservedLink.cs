using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Model.Topology;

/// <summary>A link between two networks as one of its sides sees it.</summary>
/// <param name="Tags">The tags of the side that was read: sides don't see each other's.</param>
/// <param name="StateMessage">The provider's own words for the state.</param>
public sealed record ObservedLink(
    string Id,
    LinkType Type,
    ObservedLinkState State,
    NetworkRef Requester,
    NetworkRef Accepter,
    ImmutableSortedDictionary<string, string> Tags,
    string StateMessage = "")
{
    /// <summary>What was switched on for the link, in the module's own words.</summary>
    public ImmutableSortedSet<string> Options { get; init; } = [];

    /// <summary>The side's own end of a link, such as a tunnel's interface: the other side has another one, under a name of its own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsOneEnd { get; init; }

    /// <summary>Uses up a slot of both networks, now or soon.</summary>
    public bool IsLive => State is not ObservedLinkState.Ended;

    public bool Joins(NetworkPair pair) => (Requester == pair.Smaller && Accepter == pair.Larger) || (Requester == pair.Larger && Accepter == pair.Smaller);
}
