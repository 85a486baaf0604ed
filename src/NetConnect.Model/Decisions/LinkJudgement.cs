using System.Collections.Immutable;

namespace NetConnect.Model.Decisions;

/// <summary>What a link type has to say of one pair of resources.</summary>
public sealed record LinkJudgement
{
    /// <summary>What speaks for it and what to know, in a developer's words.</summary>
    public ImmutableArray<string> Reasons { get; init; } = [];

    public ImmutableArray<Veto> Vetoes { get; init; } = [];

    /// <summary>What executing it would change; absent when vetoed. Its price is the evaluator's to fill in.</summary>
    public LinkPlan? Plan { get; init; }
}
