using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NetConnect.Kernel.Filters;
using NetConnect.Model;
using NetConnect.Model.Decisions;

namespace NetConnect.Kernel.Decisions;

/// <summary>The fingerprint of what a decision would change: approvals are given to it, and only it is executed.</summary>
public static class PlanHash
{
    /// <summary><c>sha256:</c> and the hex digest of the plan's canonical text; left and right are not interchangeable.</summary>
    public static string Of(LinkPlan plan) =>
        $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalText(plan))))}";

    private static string CanonicalText(LinkPlan plan) =>
        Sorted(JsonSerializer.SerializeToNode(Canonical(plan), NetConnectJson.Options))!.ToJsonString(NetConnectJson.Options);

    // Sets have no order, and 1.0 and 1.00 dollars are the same price.
    private static LinkPlan Canonical(LinkPlan plan) => plan with
    {
        SharedObjects = [.. plan.SharedObjects.Distinct().Order(StringComparer.Ordinal)],
        IntoLeft = FlowSet.Of(plan.IntoLeft),
        IntoRight = FlowSet.Of(plan.IntoRight),
        FixedMonthly = plan.FixedMonthly / 1.0000000000000000000000000000m,
    };

    // By name, so that moving a property in the source does not void the approvals that people have given.
    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
