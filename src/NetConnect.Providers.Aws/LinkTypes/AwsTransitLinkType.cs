using System.Collections.Immutable;
using NetConnect.Model;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Providers.Aws.LinkTypes;

/// <summary>Transit gateways: networks hang on a hub that operators provide, and reach over it what was agreed; between regions over two.</summary>
public sealed class AwsTransitLinkType : ILinkType
{
    public LinkType Type => LinkType.AwsTransitGateway;

    public bool Serves(Platform left, Platform right) => (left, right) == (Platform.Aws, Platform.Aws);

    public LinkJudgement Judge(LinkQuestion question)
    {
        var view = TransitView.Of(question);
        var vetoes = AwsTransitVetoes.Of(question, view);
        return new()
        {
            Reasons = AwsTransitReasons.Of(question, view),
            Vetoes = vetoes,
            Plan = vetoes.IsEmpty && view.Hubs is ({ } left, { } right) ? Plan(question, view, new(left.Hub.Site, right.Hub.Site)) : null,
        };
    }

    public ImmutableArray<HoldNeed> Needs(LinkQuestion question) => AwsTransitNeeds.Of(question);

    private static LinkPlan Plan(LinkQuestion question, TransitView view, HubPair hubs) => new()
    {
        Type = LinkType.AwsTransitGateway,
        LeftNetwork = question.Left.Network,
        RightNetwork = question.Right.Network,
        LeftPrefix = question.Left.Prefix,
        RightPrefix = question.Right.Prefix,
        Hubs = hubs,
        SharedObjects = [.. Shared(view, hubs)],
        IntoLeft = Sorted(question.Left.Inbound),
        IntoRight = Sorted(question.Right.Inbound),
    };

    private static IEnumerable<string> Shared(TransitView view, HubPair hubs)
    {
        var word = WireName.Of(LinkType.AwsTransitGateway);
        foreach (var hub in hubs.All)
            yield return $"{word} {hub.Network}";
        foreach (var spoke in view.Spokes)
            yield return $"attachment of {spoke.End.Here.Network} to {spoke.Hub.Name}";
        if (hubs.All is [var one, var other])
            yield return $"peering of {NetworkPair.Of(one.Network, other.Network).ToString().Replace("~", " and ", StringComparison.Ordinal)}";
    }

    private static ImmutableArray<Flow> Sorted(ImmutableArray<Flow> flows) => [.. flows.Distinct().Order()];
}
