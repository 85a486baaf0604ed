using System.Collections.Immutable;
using NetConnect.Model.Links;

namespace NetConnect.Model.Decisions.Policy;

/// <summary>What the operators of an installation want of all links.</summary>
public sealed record DecisionPolicy
{
    public static DecisionPolicy Default { get; } = new();

    public PolicyWeights Weights { get; init; } = PolicyWeights.Default;

    /// <summary>Link types that nobody gets.</summary>
    public ImmutableArray<LinkType> ForbiddenCtypes { get; init; } = [];

    /// <summary>Gigabytes a month, where a request names none.</summary>
    public int AssumedGb { get; init; } = 100;

    /// <summary>Between whom traffic has to pass an inspection.</summary>
    public ImmutableArray<InspectionRule> Inspection { get; init; } = [];
}
