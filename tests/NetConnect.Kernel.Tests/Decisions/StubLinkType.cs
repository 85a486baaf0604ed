using System.Collections.Immutable;
using NetConnect.Model.Addresses;
using NetConnect.Model.Decisions;
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

    public Platform Serving { get; init; } = Platform.Aws;

    public ImmutableArray<Fact> Facts => [];

    public int? LinksPerNetwork => null;

    public bool Serves(Platform left, Platform right) => (left, right) == (Serving, Serving);

    public Candidate Weigh(LinkQuestion question) => new()
    {
        Type = Type,
        Cost = new(Monthly, 0, question.VolumeGb, Monthly, [Side.Left, Side.Right], "nothing"),
        Vetoes = Vetoes,
        BandwidthMbps = BandwidthMbps,
        LatencyClass = "region",
        Encryption = "provider",
        FailureDomain = "region",
        Plan = HasPlan && Vetoes.IsEmpty ? PlanOf(question) : null,
    };

    public static Veto Veto(string fact) => new(fact, "126", "125", "Amazon VPC quotas", "2025-06", $"{fact} says no.");

    public static LinkQuestion Question(LinkRequirements? requirements = null) =>
        new(End("left", "vpc-1", "10.1.0.0/24"), End("right", "vpc-2", "10.2.0.0/24"), requirements ?? LinkRequirements.None);

    private LinkPlan PlanOf(LinkQuestion question) => new()
    {
        Type = Type,
        LeftNetwork = question.Left.Network,
        RightNetwork = question.Right.Network,
        LeftPrefix = question.Left.Prefix,
        RightPrefix = question.Right.Prefix,
        FixedMonthly = Monthly,
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
