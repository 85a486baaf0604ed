using System.Globalization;
using NetConnect.Model.Decisions;
using NetConnect.Providers.Aws.Planning.Transit;

namespace NetConnect.Providers.Aws.LinkTypes;

/// <summary>What speaks against one end hanging on a hub.</summary>
internal static class SpokeVetoes
{
    /// <summary>The network itself, whichever hub it would be.</summary>
    public static IEnumerable<Veto> Network(EndView end)
    {
        if (end.Here.Observed.GatewaysHidden is { } hidden)
            yield return AwsPeeringFacts.Veto(
                end.Facts, AwsTransitFacts.Visible, "hidden", $"What {end.Vpc} is attached to can't be seen, so that it can't be joined to a hub. {hidden}");
        if (end.Here.Observed.Cidrs.FirstOrDefault(cidr => cidr.Overlaps(end.There.Prefix)) is { PrefixLength: > 0 } own)
            yield return AwsPeeringFacts.Veto(
                end.Facts,
                AwsTransitFacts.LocalRoutes,
                $"{end.There.Prefix} and {own}",
                $"{end.There.Prefix} of {end.There.ResourceName} overlaps {own} of {end.Vpc} itself, whose own routes go first: packets to it would never leave the VPC.");
    }

    /// <summary>This very hub.</summary>
    public static IEnumerable<Veto> AtHub(SpokeView spoke)
    {
        var end = spoke.End;
        if (spoke.Attachment is { } foreign && spoke.Standing is null)
            yield return AwsPeeringFacts.Veto(end.Facts, AwsTransitFacts.PerVpcAndGateway, foreign.Id, AttachmentPart.ForeignMessage(foreign));
        var attached = spoke.Attached;
        var held = end.Here.HeldBeyond(HoldPools.Attachments, attached).Remove(spoke.Hub.Name.ToString()).Count;
        if (spoke.Standing is null && attached.Count + held >= end.Facts.Count(AwsTransitFacts.PerVpc))
            yield return AwsPeeringFacts.Veto(
                end.Facts,
                AwsTransitFacts.PerVpc,
                (attached.Count + held).ToString(CultureInfo.InvariantCulture),
                string.Create(CultureInfo.InvariantCulture, $"{end.Vpc} is attached to {attached.Count} transit gateways, and {held} more are promised to other requests."));
    }
}
