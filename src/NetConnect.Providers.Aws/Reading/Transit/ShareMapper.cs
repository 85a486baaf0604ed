using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Ram;

namespace NetConnect.Providers.Aws.Reading.Transit;

/// <summary>Reads with which accounts a gateway is shared. A share that NetConnect made is shown whatever has become of its members.</summary>
internal static class ShareMapper
{
    public static ImmutableArray<ObservedShare> Of(ShareDocuments documents, string gatewayArn) =>
    [
        .. documents.Shares.Where(share => share.Text("status") != "DELETED")
            .SelectMany(share => Accounts(documents, share, gatewayArn).Select(account => Map(documents, share, account, gatewayArn)))
            .OrderBy(share => share.Id, StringComparer.Ordinal).ThenBy(share => share.Account, StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Accounts(ShareDocuments documents, JsonObject share, string gatewayArn)
    {
        var tags = share.Tags();
        if (tags.ContainsKey(AwsNaming.InstallationTag) && tags.GetValueOrDefault(AwsNaming.GatewayTag) == gatewayArn[(gatewayArn.LastIndexOf('/') + 1)..])
            return [tags.GetValueOrDefault(AwsNaming.LinkTag, "")];
        return Status(documents.Resources, share, gatewayArn) is "ASSOCIATED" or "ASSOCIATING"
            ? documents.Principals.Where(one => one.Text("resourceShareArn") == share.Text("resourceShareArn")).Select(one => one.Text("associatedEntity")).Distinct()
            : [];
    }

    private static ObservedShare Map(ShareDocuments documents, JsonObject share, string account, string gatewayArn)
    {
        var (principal, resource) = (Status(documents.Principals, share, account), Status(documents.Resources, share, gatewayArn));
        return new(
            share.Text("resourceShareArn"),
            account,
            principal == "ASSOCIATED" && resource == "ASSOCIATED",
            State(share.Text("status"), principal, resource),
            share.Tags());
    }

    private static ObservedLinkState State(string share, string principal, string resource) => (share, principal, resource) switch
    {
        ("DELETING", _, _) => ObservedLinkState.Deleting,
        ("FAILED", _, _) => ObservedLinkState.Ended,
        ("PENDING", _, _) => ObservedLinkState.Initiating,
        (_, "ASSOCIATED", "ASSOCIATED") => ObservedLinkState.Active,

        // It stands and is of no use: the other account was thrown out, or has refused.
        (_, "FAILED" or "DISASSOCIATED" or "DISASSOCIATING", _) or (_, _, "FAILED" or "DISASSOCIATED" or "DISASSOCIATING") => ObservedLinkState.Ended,

        // What was just made may not be shown whole.
        _ => ObservedLinkState.PendingAcceptance,
    };

    // Of one that was thrown out and let in again the present one counts.
    private static string Status(IReadOnlyList<JsonObject> members, JsonObject share, string entity) => members
        .Where(one => one.Text("resourceShareArn") == share.Text("resourceShareArn") && one.Text("associatedEntity") == entity)
        .Select(one => one.Text("status"))
        .OrderBy(status => status is "ASSOCIATED" ? 0 : status is "ASSOCIATING" ? 1 : 2)
        .FirstOrDefault() ?? "";
}
