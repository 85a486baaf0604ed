using System.Collections.Immutable;
using NetConnect.Kernel.Decisions;
using NetConnect.Model.Addresses;
using NetConnect.Model.Decisions;
using NetConnect.Model.Decisions.Policy;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Kernel.Tests.Decisions;

/// <summary>A link type that says what the test wants.</summary>
internal sealed record StubLinkType(LinkType Type, decimal Monthly = 0, int Preference = 1) : ILinkType
{
    public ImmutableArray<Veto> Vetoes { get; init; } = [];

    public int? BandwidthMbps { get; init; }

    public bool HasPlan { get; init; } = true;

    public string Latency { get; init; } = "in-region";

    public string Encryption { get; init; } = "tunnel";

    public string Inspection { get; init; } = "none";

    /// <summary>Whether a module makes it.</summary>
    public bool IsMade { get; init; } = true;

    public Platform Serving { get; init; } = Platform.Aws;

    public bool Serves(Platform left, Platform right) => (left, right) == (Serving, Serving);

    public LinkJudgement Judge(LinkQuestion question) => new() { Vetoes = Vetoes, Plan = HasPlan && Vetoes.IsEmpty ? PlanOf(question) : null };

    public ImmutableArray<HoldNeed> Needs(LinkQuestion question) => [new(question.Left.Network, HoldPools.Links, "pair", [], 1)];

    public static Veto Veto(string fact) => new(fact, "126", "125", "Amazon VPC quotas", "2025-06", $"{fact} says no.");

    /// <summary>Asks about two networks in an installation whose ladder has these types.</summary>
    public static LinkQuestion Question(IEnumerable<StubLinkType> types, LinkRequirements? requirements = null, DecisionPolicy? policy = null) =>
        new(End("left", "vpc-1", "10.1.0.0/24"), End("right", "vpc-2", "10.2.0.0/24"), requirements ?? LinkRequirements.None)
        {
            Basis = StubBasis.Of(types, policy ?? DecisionPolicy.Default),
        };

    public static DecisionRecord Decide(
        IEnumerable<StubLinkType> types, LinkType? forced = null, LinkRequirements? requirements = null, DecisionPolicy? policy = null, DateTimeOffset at = default)
    {
        var all = types.ToList();
        return Evaluator.Decide(Question(all, requirements, policy), Made(all), forced, at);
    }

    public static ImmutableArray<ILinkType> Made(IEnumerable<StubLinkType> types) => [.. types.Where(type => type.IsMade)];

    private LinkPlan PlanOf(LinkQuestion question) => new()
    {
        Type = Type,
        LeftNetwork = question.Left.Network,
        RightNetwork = question.Right.Network,
        LeftPrefix = question.Left.Prefix,
        RightPrefix = question.Right.Prefix,
    };

    private static LinkEnd End(string side, string network, string prefix)
    {
        var reference = new NetworkRef(Platform.Aws, "111111111111", network);
        return new()
        {
            Resource = $"{side}-resource",
            ResourceName = side,
            Service = $"{side}-service",
            Network = reference,
            Region = "ap-southeast-1",
            Prefix = Cidr.Parse(prefix),
            Observed = new ObservedNetwork(reference, "ap-southeast-1"),
        };
    }
}
