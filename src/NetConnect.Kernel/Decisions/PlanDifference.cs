using System.Collections.Immutable;
using NetConnect.Kernel.Filters;
using NetConnect.Model;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;
using NetConnect.Model.Links;

namespace NetConnect.Kernel.Decisions;

/// <summary>What two plans would do differently, in words for those who approved the one and are asked for the other.</summary>
public static class PlanDifference
{
    public static ImmutableArray<string> Of(LinkPlan before, LinkPlan after) =>
    [
        .. Changed("the link type", WireName.Of(before.Type), WireName.Of(after.Type)),
        .. Changed("the left network", before.LeftNetwork, after.LeftNetwork),
        .. Changed("the right network", before.RightNetwork, after.RightNetwork),
        .. Changed("the left prefix", before.LeftPrefix, after.LeftPrefix),
        .. Changed("the right prefix", before.RightPrefix, after.RightPrefix),
        .. Changed("what it stands on", List(before.SharedObjects), List(after.SharedObjects)),
        .. Changed("the way", Way(before.Hubs), Way(after.Hubs)),
        .. Changed("the link of others that it leans on", before.Adopted ?? "none", after.Adopted ?? "none"),
        .. Opened("left", before.IntoLeft, after.IntoLeft),
        .. Opened("right", before.IntoRight, after.IntoRight),
        .. Changed("the fixed price a month", Dollars(before.FixedMonthly), Dollars(after.FixedMonthly)),
    ];

    private static string Way(HubPair? hubs) => hubs is null ? "a direct one" : $"over {string.Join(" and ", hubs.All.Select(hub => hub.Network))}";

    private static IEnumerable<string> Changed<T>(string what, T before, T after)
    {
        if (!Equals(before, after))
            yield return $"{what} is {after} instead of {before}";
    }

    private static IEnumerable<string> Opened(string side, ImmutableArray<Flow> before, ImmutableArray<Flow> after)
    {
        var (old, now) = (FlowSet.Of(before), FlowSet.Of(after));
        foreach (var flow in now.Where(flow => !old.Any(known => FlowSet.Covers(known, flow))))
            yield return $"{flow} is let into the {side} side, too";
        foreach (var flow in old.Where(flow => !now.Any(known => FlowSet.Covers(known, flow))))
            yield return $"{flow} is no longer let into the {side} side";
    }

    private static string List(ImmutableArray<string> names) => names.IsEmpty ? "nothing" : string.Join(", ", names.Distinct().Order(StringComparer.Ordinal));

    private static string Dollars(decimal amount) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{amount:0.00} USD");
}
