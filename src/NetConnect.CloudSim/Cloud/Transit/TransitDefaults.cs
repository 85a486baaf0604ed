namespace NetConnect.CloudSim.Cloud.Transit;

/// <summary>What a gateway does by itself with an attachment that has become available: associate it, and propagate its prefixes.</summary>
internal static class TransitDefaults
{
    public static void Apply(World world)
    {
        foreach (var attachment in world.TransitAttachments.Values)
        {
            if (!attachment.DefaultsDue || !attachment.Carries) continue;
            attachment.DefaultsDue = false;
            if (world.FindGateway(attachment.GatewayId) is { DefaultTable: { } id } gateway
                && world.At(gateway.Owner, gateway.Region).TransitRouteTables.GetValueOrDefault(id) is { IsTerminal: false } table)
                Tie(gateway, table, attachment);
        }
    }

    private static void Tie(TransitGateway gateway, TransitRouteTable table, TransitAttachment attachment)
    {
        if (gateway.DefaultAssociation) table.Associations.Add(new() { AttachmentId = attachment.Id, State = TransitAssociation.Associated });
        if (gateway.DefaultPropagation) table.Propagations.Add(new() { AttachmentId = attachment.Id, State = TransitAssociation.Enabled });
    }
}
