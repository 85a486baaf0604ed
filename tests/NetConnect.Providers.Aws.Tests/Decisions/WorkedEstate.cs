using System.Text.Json;
using NetConnect.Kernel.Decisions;
using NetConnect.Model;
using NetConnect.Model.Decisions;
using NetConnect.Model.Decisions.Policy;
using NetConnect.Model.Entities;
using NetConnect.Providers.Aws.LinkTypes;

namespace NetConnect.Providers.Aws.Tests.Decisions;

/// <summary>An estate as the document describes it.</summary>
internal sealed record WorkedEstate
{
    private static readonly DateTimeOffset At = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);

    public required WorkedEnd Left { get; init; }

    public required WorkedEnd Right { get; init; }

    public LinkRequirements? Requirements { get; init; }

    public DecisionPolicy Policy { get; init; } = DecisionPolicy.Default;

    public LinkQuestion Question => new(Left.ToEnd("left"), Right.ToEnd("right"), Requirements ?? LinkRequirements.None)
    {
        Basis = new(DecisionBasis.Product.Facts, DecisionBasis.Product.Links, Policy),
    };

    public static WorkedEstate Parse(string text) => JsonSerializer.Deserialize<WorkedEstate>(text, NetConnectJson.Options)!;

    public DecisionRecord Decide() => Evaluator.Decide(Question, [new AwsPeeringLinkType(), new AwsTransitLinkType()], null, At);
}
