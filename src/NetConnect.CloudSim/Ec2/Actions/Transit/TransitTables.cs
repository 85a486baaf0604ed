using System.Xml.Linq;
using NetConnect.CloudSim.Cloud.Transit;
using static NetConnect.CloudSim.Cloud.Transit.TransitAssociation;
using static NetConnect.CloudSim.Ec2.Actions.Transit.TransitCalls;
using static NetConnect.CloudSim.Ec2.Ec2Xml;

namespace NetConnect.CloudSim.Ec2.Actions.Transit;

/// <summary>Route tables of transit gateways, and which attachments go by them (association) or are known in them (propagation).</summary>
internal static class TransitTables
{
    private sealed record Tie(TransitAssociation Of, TransitAttachment Attachment, string GatewayId);

    private static readonly Filters<TransitRouteTable> TableFilters = new(t => t.Id)
    {
        { "transit-gateway-route-table-id", t => t.Id },
        { "transit-gateway-id", t => t.GatewayId },
        { "state", (call, t) => [call.StateOf(t)] },
        { "default-association-route-table", (call, t) => [IsDefault(call, t, g => g.DefaultAssociation) ? "true" : "false"] },
        { "default-propagation-route-table", (call, t) => [IsDefault(call, t, g => g.DefaultPropagation) ? "true" : "false"] },
    };

    private static readonly Filters<Tie> TieFilters = new(t => t.Attachment.Id)
    {
        { "transit-gateway-attachment-id", t => t.Attachment.Id },
        { "resource-id", t => t.Attachment.ResourceOf(t.GatewayId) },
        { "resource-type", t => ResourceType(t.Attachment) },
    };

    private static readonly Description<TransitRouteTable> Description =
        new("transitGatewayRouteTables", "TransitGatewayRouteTableIds", TableFilters, Render);

    public static readonly Ec2Action[] All =
    [
        new("DescribeTransitGatewayRouteTables", false, Description.Answer),
        new("CreateTransitGatewayRouteTable", true, Create),
        new("DeleteTransitGatewayRouteTable", true, Delete),
        new("AssociateTransitGatewayRouteTable", true, Associate),
        new("DisassociateTransitGatewayRouteTable", true, Disassociate),
        new("GetTransitGatewayRouteTableAssociations", false, call => Ties(call, "associations", t => t.Associations)),
        new("EnableTransitGatewayRouteTablePropagation", true, Enable),
        new("DisableTransitGatewayRouteTablePropagation", true, Disable),
        new("GetTransitGatewayRouteTablePropagations", false, call => Ties(call, "transitGatewayRouteTablePropagations", t => t.Propagations)),
    ];

    public static string AssociationKey(TransitRouteTable table, string attachment) => $"{table.Id}|{attachment}";

    public static TransitRouteTable New(Ec2Call call, TransitGateway gateway)
    {
        var table = new TransitRouteTable { GatewayId = gateway.Id, CreatedAt = call.Now };
        table.Become(TransitState.Pending, TransitState.Available, call.World.Settings.Delays.AttachmentMs, call.Now);
        return table;
    }

    private static IEnumerable<XElement?> Render(Ec2Call call, TransitRouteTable table) =>
    [
        E("transitGatewayRouteTableId", table.Id), E("transitGatewayId", table.GatewayId), E("state", call.StateOf(table)),
        E("defaultAssociationRouteTable", IsDefault(call, table, g => g.DefaultAssociation)),
        E("defaultPropagationRouteTable", IsDefault(call, table, g => g.DefaultPropagation)),
        E("creationTime", table.CreatedAt), Tags(call.Here.TagsOf(table.Id)),
    ];

    private static bool IsDefault(Ec2Call call, TransitRouteTable table, Func<TransitGateway, bool> isOn) =>
        call.World.FindGateway(table.GatewayId) is { } gateway && gateway.DefaultTable == table.Id && isOn(gateway);

    private static IEnumerable<XElement?> Create(Ec2Call call)
    {
        var gateway = call.OwnNamed<TransitGateway>("TransitGatewayId");
        Tagging.Check(call, "transit-gateway-route-table");
        RequireState(gateway, TransitState.Available, TransitState.Modifying);
        if (call.World.TablesOf(gateway.Id).Count() >= call.Limits.TransitTables)
            throw new Ec2Exception("TransitGatewayRouteTableLimitExceeded", $"The maximum number of route tables has been reached for {gateway.Id}.");
        return Answer(call, call.Add(New(call, gateway)));
    }

    private static IEnumerable<XElement?> Delete(Ec2Call call)
    {
        var table = call.AvailableTable();
        if (table.Associations.Count > 0) throw Refuse.State(table, $"has associations: {string.Join(", ", table.Associations.Select(a => a.AttachmentId))}.");
        if (call.World.FindGateway(table.GatewayId)?.DefaultTable == table.Id) throw Refuse.State(table, "is the default route table of its gateway.");
        table.Propagations.Clear();
        call.End(table, TransitState.Deleting, TransitState.Deleted, call.World.Settings.Delays.AttachmentMs);
        return Answer(call, table);
    }

    private static IEnumerable<XElement?> Associate(Ec2Call call)
    {
        var table = call.AvailableTable();
        var attachment = call.AttachmentOn(table);
        RequireState(attachment, TransitState.Available, TransitState.Modifying);
        if (call.World.TablesOf(table.GatewayId).Any(t => t.AssociationOf(attachment.Id) is not null))
            throw new Ec2Exception("Resource.AlreadyAssociated", $"Transit Gateway Attachment {attachment.Id} is already associated to a route table.");
        var tie = new TransitAssociation { AttachmentId = attachment.Id };
        tie.Become(Associating, Associated, Later(call));
        table.Associations.Add(tie);
        call.NoteCreated(AssociationKey(table, attachment.Id), tie);
        return [E("association", Render(table, tie, attachment))];
    }

    private static IEnumerable<XElement?> Disassociate(Ec2Call call)
    {
        var table = call.AvailableTable();
        var attachment = call.AttachmentOn(table);
        if (table.AssociationOf(attachment.Id) is not { State: Associated or Associating } tie)
            throw new Ec2Exception("InvalidAssociation.NotFound", $"{attachment.Id} is not associated with {table.Id}.");
        tie.Become(Disassociating, Disassociated, Later(call));
        return [E("association", Render(table, tie, attachment))];
    }

    private static IEnumerable<XElement?> Enable(Ec2Call call)
    {
        var table = call.AvailableTable();
        var attachment = call.AttachmentOn(table);
        if (attachment.IsPeering) throw Refuse.Value($"{attachment.Id} is a peering, and peerings propagate no routes.");
        RequireState(attachment, TransitState.Available, TransitState.Modifying);
        if (table.Propagations.Exists(p => p.AttachmentId == attachment.Id))
            throw new Ec2Exception("TransitGatewayRouteTablePropagation.Duplicate", $"Propagation of {attachment.Id} to {table.Id} already exists.");
        var tie = new TransitAssociation { AttachmentId = attachment.Id };
        tie.Become(Enabling, Enabled, Later(call));
        table.Propagations.Add(tie);
        return [E("propagation", Render(table, tie, attachment))];
    }

    private static IEnumerable<XElement?> Disable(Ec2Call call)
    {
        var table = call.AvailableTable();
        var attachment = call.AttachmentOn(table);
        var tie = table.Propagations.Find(p => p.AttachmentId == attachment.Id)
            ?? throw new Ec2Exception("TransitGatewayRouteTablePropagation.NotFound", $"There is no propagation of {attachment.Id} to {table.Id}.");
        tie.Become(Disabling, Disabled, Later(call));
        return [E("propagation", Render(table, tie, attachment))];
    }

    private static IEnumerable<XElement?> Render(TransitRouteTable table, TransitAssociation tie, TransitAttachment attachment) =>
    [
        E("transitGatewayRouteTableId", table.Id), E("transitGatewayAttachmentId", tie.AttachmentId),
        E("resourceId", attachment.ResourceOf(table.GatewayId)), E("resourceType", ResourceType(attachment)), E("state", tie.State),
    ];

    private static IEnumerable<XElement?> Ties(Ec2Call call, string set, Func<TransitRouteTable, List<TransitAssociation>> list)
    {
        var table = call.OwnNamed<TransitRouteTable>("TransitGatewayRouteTableId");
        var ties = list(table).Where(t => call.Sees(AssociationKey(table, t.AttachmentId)))
            .Select(t => new Tie(t, call.World.TransitAttachments[t.AttachmentId], table.GatewayId)).Take(call.AnswersAtMost);
        var page = Page<(int Index, Tie Tie)>.Cut(call, TieFilters.Apply(call, ties).Index(), t => t.Index, byId: false);
        return [Set(set, page.Items, t => Render(table, t.Tie.Of, t.Tie.Attachment).Skip(1)), E("nextToken", page.NextToken)];
    }

    private static DateTimeOffset Later(Ec2Call call) => call.Now.AddMilliseconds(call.World.Settings.Delays.AttachmentMs);

    private static IEnumerable<XElement?> Answer(Ec2Call call, TransitRouteTable table) => [E("transitGatewayRouteTable", Render(call, table))];
}
