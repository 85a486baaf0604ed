using System.Collections.Immutable;
using NetConnect.Model;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Providers.Aws.LinkTypes;

/// <summary>VPC peering: the cheapest and fastest way between two VPCs, when nothing vetoes it.</summary>
public sealed class AwsPeeringLinkType : ILinkType
{
    public LinkType Type => LinkType.AwsPeering;

    public bool Serves(Platform left, Platform right) => (left, right) == (Platform.Aws, Platform.Aws);

    public LinkJudgement Judge(LinkQuestion question)
    {
        var pair = PairView.Of(question);
        var vetoes = AwsPeeringVetoes.Of(question, pair);
        return new()
        {
            Reasons = AwsPeeringReasons.Of(question, pair),
            Vetoes = vetoes,
            Plan = vetoes.IsEmpty ? Plan(question, pair) : null,
        };
    }

    public ImmutableArray<HoldNeed> Needs(LinkQuestion question) => AwsPeeringNeeds.Of(question);

    // What is only watched opens nothing; what is adopted is named, so that it is agreed to with the rest.
    private static LinkPlan Plan(LinkQuestion question, PairView pair) => new()
    {
        Type = LinkType.AwsPeering,
        LeftNetwork = question.Left.Network,
        RightNetwork = question.Right.Network,
        LeftPrefix = question.Left.Prefix,
        RightPrefix = question.Right.Prefix,
        SharedObjects = pair.Adopted is { } adopted
            ? [$"AWS_PEERING {pair.Pair}", $"{WireName.Of(question.Adopt!.Value)} {adopted.Id}"]
            : [$"AWS_PEERING {pair.Pair}"],
        Adopted = pair.Adopted?.Id,
        IntoLeft = question.Adopt == Adoption.Watch ? [] : Sorted(question.Left.Inbound),
        IntoRight = question.Adopt == Adoption.Watch ? [] : Sorted(question.Right.Inbound),
    };

    private static ImmutableArray<Flow> Sorted(ImmutableArray<Flow> flows) => [.. flows.Distinct().Order()];
}
