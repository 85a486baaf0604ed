using NetConnect.Model.Decisions;
using NetConnect.Providers.Aws.Planning.Hubs;

namespace NetConnect.Providers.Aws.LinkTypes;

/// <summary>What speaks against a hub whoever would hang on it.</summary>
internal static class HubVetoes
{
    public static IEnumerable<Veto> Of(HubView hub)
    {
        if (hub.Hub.Observed is null)
            yield return AwsPeeringFacts.Veto(
                hub.Facts, AwsTransitFacts.Visible, "unreadable", $"The hub {hub.Name} can't be read: {hub.Hub.Unreadable ?? "nobody knows why"}");
        else if (hub.Named is { } named && hub.Gateway is null)
            yield return AwsPeeringFacts.Veto(
                hub.Facts, AwsTransitFacts.Visible, named, $"Operators named {named} as the hub of {hub.Hub.Site.Region}, and account {hub.Name.Account} shows no such transit gateway.");
        else if (hub.Named is not null && hub.Gateway is { Defaults.IsEmpty: false } gateway)
            yield return AwsPeeringFacts.Veto(hub.Facts, AwsTransitFacts.Defaults, string.Join(", ", gateway.Defaults), GatewayPart.DefaultsMessage(gateway));
    }
}
