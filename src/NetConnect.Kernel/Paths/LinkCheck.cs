using NetConnect.Model.Identity;
using NetConnect.Model.Paths;
using NetConnect.Model.Topology;

namespace NetConnect.Kernel.Paths;

/// <summary>Asks a link, as the network sees it whose route leads to it; the way back asks the other network.</summary>
internal static class LinkCheck
{
    public static PathHop Of(Standpoint at, Standpoint peer, string id)
    {
        var stop = at.Network.FindLink(id) is { } link
            ? StopAt(link, at, peer)
            : $"a route leads to it, but {at.NetworkId} shows no such link";
        return at.Hop(HopKind.Link, id, stop is null, stop ?? $"active, joins {at.NetworkId} and {peer.NetworkId}");
    }

    private static string? StopAt(ObservedLink link, Standpoint at, Standpoint peer)
    {
        if (!link.Joins(NetworkPair.Of(at.Network.Network, peer.Network.Network)))
            return $"joins {link.Requester} and {link.Accepter}, not {at.NetworkId} and {peer.NetworkId}";
        return StateText(link.State) is { } state ? $"{state}{(link.StateMessage.Length > 0 ? $": {link.StateMessage}" : "")}" : null;
    }

    private static string? StateText(ObservedLinkState state) => state switch
    {
        ObservedLinkState.Initiating => "still being checked by the provider",
        ObservedLinkState.PendingAcceptance => "waits to be accepted by the other side",
        ObservedLinkState.Provisioning => "still being set up by the provider",
        ObservedLinkState.Active => null,
        ObservedLinkState.Deleting => "being deleted",
        ObservedLinkState.Ended => "failed or was deleted",
    };
}
