using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.Planning.Hubs;

/// <summary>What still needs a gateway that connections need no more.</summary>
internal static class GatewayUse
{
    /// <summary>Attachments and tables that are not ours, in words. Whoever made them may still want them: they are never taken away.</summary>
    public static string? ByOthers(HubContext context, ObservedGateway gateway)
    {
        var others = gateway.Attachments.Where(one => one.IsLive && one.State != ObservedLinkState.Deleting && !IsLeaving(context, one)).Select(one => one.Id)
            .Concat(gateway.Tables.Where(table => IsThere(table) && !context.BearsMark(table.Tags)).Select(table => table.Id))
            .Order(StringComparer.Ordinal)
            .ToList();
        return others.Count > 0
            ? $"{gateway.Id} is still used by {string.Join(", ", others)}, which NetConnect does not remove; when that is gone the gateway is deleted."
            : null;
    }

    /// <summary>What goes with the connections and is not gone yet, in words.</summary>
    public static string? ByOurs(HubContext context, ObservedGateway gateway)
    {
        var ours = gateway.Attachments.Where(one => one.IsLive).Select(one => one.Id)
            .Concat(gateway.Tables.Where(table => table.State != ObservedLinkState.Ended).Select(table => table.Id))
            .Order(StringComparer.Ordinal)
            .ToList();
        return ours.Count > 0 ? $"{gateway.Id} waits for {string.Join(", ", ours)} to go." : null;
    }

    /// <summary>A network hangs there that connections have let in: with the last of them its own side takes it away.</summary>
    public static bool IsLeaving(HubContext context, ObservedAttachment attachment) => attachment.Network is { } network
        ? context.Ledger.GetValueOrDefault(AwsNaming.AdmitKey(context.Hub, network))?.ExternalId == attachment.Id
        : context.Ledger.Values.Any(record => record.Kind is PartKinds.GatewayPeering or PartKinds.GatewayAccept && record.ExternalId == attachment.Id);

    private static bool IsThere(ObservedGatewayTable table) => table.State is not (ObservedLinkState.Ended or ObservedLinkState.Deleting);
}
