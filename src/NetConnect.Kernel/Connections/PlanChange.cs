using System.Collections.Immutable;
using NetConnect.Kernel.Filters;
using NetConnect.Model.Addresses;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;
using NetConnect.Model.Links;

namespace NetConnect.Kernel.Connections;

/// <summary>What a connection is to be made by and what it is to open: the part of an edit that can change its plan.</summary>
public sealed record PlanChange(LinkType Type, ImmutableArray<Need> Needs, LinkRequirements Requirements, DecisionRecord Decision)
{
    public string PlanHash => Decision.PlanHash ?? throw new InvalidOperationException("Invariant broken: a plan that is to be carried out has a hash.");

    /// <summary>What is in force.</summary>
    public static PlanChange InForce(ConnectionState state) => new(state.Type, state.Needs, state.Requirements, state.Decision with { PlanHash = state.PlanHash });

    /// <summary>What was asked for last, approved or not.</summary>
    public static PlanChange Latest(ConnectionState state) => state.Pending is { } edit
        ? new(edit.Type, edit.Needs, edit.Requirements, edit.Decision with { PlanHash = edit.PlanHash })
        : InForce(state);

    /// <summary>Says the same as the other, whatever was read for it.</summary>
    public bool IsSame(PlanChange other) =>
        Type == other.Type && Canonical.Same(Needs, other.Needs) && Canonical.Same(Requirements, other.Requirements);

    /// <summary>Nobody has approved what is added here: more ports, another kind of link, other objects, another price.</summary>
    public bool GoesBeyond(PlanChange approved) =>
        Type != approved.Type
        || OpensMore(approved.Needs, Needs)
        || !IsSameLink(approved.Decision.ChosenCandidate?.Plan, Decision.ChosenCandidate?.Plan);

    /// <summary>The plans differ at most in what is let in: the owners' filters change without anybody's approval.</summary>
    public static bool IsSameLink(LinkPlan? one, LinkPlan? other) =>
        one is null || other is null || Canonical.Same(one with { IntoLeft = [], IntoRight = [] }, other with { IntoLeft = [], IntoRight = [] });

    private static bool OpensMore(ImmutableArray<Need> before, ImmutableArray<Need> after) =>
        after.Any(need => !before.Any(known => known.To == need.To && FlowSet.Covers(FlowOf(known), FlowOf(need))));

    // Who is let in is the other side either way; only protocol and ports tell needs apart.
    private static Flow FlowOf(Need need) => new(need.Protocol, need.Ports, Anywhere);

    private static readonly Cidr Anywhere = Cidr.Parse("0.0.0.0/0");
}
