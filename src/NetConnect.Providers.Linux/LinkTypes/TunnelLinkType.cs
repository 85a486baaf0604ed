using System.Collections.Immutable;
using NetConnect.Model;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Providers.Linux.Reading;

namespace NetConnect.Providers.Linux.LinkTypes;

/// <summary>A tunnel between two gateways: where it can be made, and what it would change.</summary>
public sealed class TunnelLinkType(LinkType type) : ILinkType
{
    public LinkType Type => type;

    public bool Serves(Platform left, Platform right) => (left, right) == (Platform.Linux, Platform.Linux);

    public LinkJudgement Judge(LinkQuestion question)
    {
        var vetoes = TunnelVetoes.Of(question, type);
        return new()
        {
            Reasons = [.. Reasons(question)],
            Vetoes = vetoes,
            Plan = vetoes.IsEmpty ? Plan(question) : null,
        };
    }

    /// <summary>A route of each gateway's one table; the kernel sets no limit to them.</summary>
    public ImmutableArray<HoldNeed> Needs(LinkQuestion question) =>
    [
        .. new[] { (Here: question.Left, There: question.Right), (Here: question.Right, There: question.Left) }.Select(end => new HoldNeed(
            end.Here.Network, HoldPools.Routes(GatewayMapper.MainTable), end.There.Prefix.ToString(), [], Limit: null)),
    ];

    private IEnumerable<string> Reasons(LinkQuestion question)
    {
        yield return type == LinkType.Wireguard
            ? "Encrypted between the two gateways; the private keys are made there and never leave them."
            : "Quick and simple, and not encrypted: for an underlay that you trust.";
        yield return $"Only {question.Left.Prefix} and {question.Right.Prefix}: whatever else comes out of the tunnel is dropped.";
    }

    private LinkPlan Plan(LinkQuestion question) => new()
    {
        Type = type,
        LeftNetwork = question.Left.Network,
        RightNetwork = question.Right.Network,
        LeftPrefix = question.Left.Prefix,
        RightPrefix = question.Right.Prefix,
        SharedObjects = [$"{WireName.Of(type)} {NetworkPair.Of(question.Left.Network, question.Right.Network)}"],
        IntoLeft = Sorted(question.Left.Inbound),
        IntoRight = Sorted(question.Right.Inbound),
    };

    private static ImmutableArray<Flow> Sorted(ImmutableArray<Flow> flows) => [.. flows.Distinct().Order()];
}
