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

    public int Preference => 10;

    public int? LinksPerNetwork => AwsPeeringFacts.Number(AwsPeeringFacts.ActivePerVpc);

    public ImmutableArray<Fact> Facts => AwsPeeringFacts.All;

    public bool Serves(Platform left, Platform right) => (left, right) == (Platform.Aws, Platform.Aws);

    public Candidate Weigh(LinkQuestion question)
    {
        var cost = AwsPeeringCost.Of(question);
        var vetoes = AwsPeeringVetoes.Of(question, cost);
        return new()
        {
            Type = Type,
            Cost = cost,
            Reasons = AwsPeeringReasons.Of(question),
            Vetoes = vetoes,
            Mtu = AwsPeeringFacts.Number(question.SameRegion ? AwsPeeringFacts.MtuInRegion : AwsPeeringFacts.MtuBetweenRegions),
            LatencyClass = question.SameRegion ? "in-region" : "inter-region",
            Encryption = question.SameRegion ? "provider, between current instance types" : "provider",
            FailureDomain = question.SameRegion ? "region" : "two regions",
            SetupSeconds = question.SameRegion ? 30 : 60,
            Plan = vetoes.IsEmpty ? Plan(question, cost, PairView.Of(question)) : null,
        };
    }

    // What is only watched opens nothing; what is adopted is named, so that it is agreed to with the rest.
    private static LinkPlan Plan(LinkQuestion question, CostEstimate cost, PairView pair) => new()
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
        FixedMonthly = cost.FixedMonthly,
    };

    private static ImmutableArray<Flow> Sorted(ImmutableArray<Flow> flows) => [.. flows.Distinct().Order()];
}
