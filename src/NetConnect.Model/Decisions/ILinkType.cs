using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Model.Decisions;

/// <summary>A means of linking two networks, as pure knowledge: where it fits, what it costs, what vetoes it.</summary>
public interface ILinkType
{
    LinkType Type { get; }

    /// <summary>Lower is tried first when nothing is vetoed and costs are equal.</summary>
    int Preference { get; }

    /// <summary>The facts that its judgement rests on.</summary>
    ImmutableArray<Fact> Facts { get; }

    /// <summary>How many links of this type one network takes; no limit when absent.</summary>
    int? LinksPerNetwork { get; }

    bool Serves(Platform left, Platform right);

    /// <summary>Weighs the link for the question; all vetoes, not only the first. Rank and plan hash are the evaluator's.</summary>
    Candidate Weigh(LinkQuestion question);
}
