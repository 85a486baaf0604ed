using System.Collections.Immutable;
using NetConnect.Model.Decisions;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Planning;

namespace NetConnect.Providers.Aws.LinkTypes;

/// <summary>One end of a link with the hub that it would hang on.</summary>
internal sealed record SpokeView(EndView End, HubView Hub)
{
    /// <summary>Its live attachment to the hub's gateway, whoever made it.</summary>
    public ObservedAttachment? Attachment =>
        Hub.Gateway is { } gateway ? Live.FirstOrDefault(one => one.Gateway == gateway.Id) : null;

    /// <summary>That is ours: one more connection will share it.</summary>
    public ObservedAttachment? Standing => Attachment is { } attachment && IsOurs(attachment) ? attachment : null;

    /// <summary>The hubs that this network hangs on, by name; what is not ours by the gateway.</summary>
    public ImmutableSortedSet<string> Attached => [.. Live.Select(NameOf)];

    public IEnumerable<HoldNeed> Needs()
    {
        var (network, facts) = (End.Here.Network, End.Facts);
        if (Standing is null)
            yield return new(network, HoldPools.Attachments, Hub.Name.ToString(), Attached, facts.Count(AwsTransitFacts.PerVpc));
        foreach (var table in End.Tables)
            yield return new(network, HoldPools.Routes(table.Id), End.There.Prefix.ToString(), AwsPeeringNeeds.Destinations(table), facts.Count(AwsPeeringFacts.RoutesPerTable));
    }

    private IEnumerable<ObservedAttachment> Live => End.Here.Observed.Attachments.Where(one => one.IsLive);

    private string NameOf(ObservedAttachment attachment) => End.Here.Ledger.Values
        .Where(record => record.Kind == PartKinds.Attachment && record.ExternalId == attachment.Id).Select(record => AwsNaming.Other(record.Key)).FirstOrDefault() ?? attachment.Gateway;

    // By the id on record; or, when the answer with the id was lost, by the tag that our recorded intent asked for.
    private bool IsOurs(ObservedAttachment attachment) =>
        End.Here.Ledger.GetValueOrDefault(AwsNaming.AttachmentKey(End.Here.Network, Hub.Name)) is { Stage: not (PartStage.Foreign or PartStage.Gone) } record
        && (record.ExternalId == attachment.Id
            || (record.ExternalId is null && attachment.Tags.GetValueOrDefault(AwsNaming.LinkTag) == AwsNaming.TransitHash($"{Hub.Name} {End.Here.Network}")));
}
