using NetConnect.CloudSim.Cloud;
using NetConnect.CloudSim.Cloud.Transit;

namespace NetConnect.CloudSim.Ec2.Actions.Transit;

/// <summary>What calls on transit gateways have in common: states as callers see them, and who may do what.</summary>
internal static class TransitCalls
{
    /// <summary>The state as the caller sees it; a fault may let an old one stay in sight.</summary>
    public static string StateOf(this Ec2Call call, LivingObject item) => call.Remembered(StateKey(item)) as string ?? item.State;

    public static void RequireState(LivingObject item, params string[] states)
    {
        if (!states.Contains(item.State)) throw Refuse.State(item);
    }

    /// <summary>It is on its way out, and may go on being shown as it was.</summary>
    public static void End(this Ec2Call call, LivingObject item, string by, string end, int ms)
    {
        call.NoteDeleted(StateKey(item), item.State);
        item.Become(by, end, ms, call.Now);
    }

    public static bool OwnsGateway(this Ec2Call call, TransitAttachment attachment) =>
        attachment.GatewayOwner == call.Account && attachment.Region == call.Region;

    public static bool IsAccepter(this Ec2Call call, TransitAttachment attachment) =>
        attachment.Peer is { } peer && peer.Account == call.Account && peer.Region == call.Region;

    public static Ec2Exception NotPermitted(this Ec2Call call, TransitAttachment attachment, string verb) =>
        new("OperationNotPermitted", $"User {call.Account} cannot {verb} {attachment.Id} in {call.Region}");

    /// <summary>What hung on it stays behind as routes that lead nowhere; associations and propagations go with it.</summary>
    public static void Untie(this Ec2Call call, TransitAttachment attachment)
    {
        foreach (var table in call.World.Regions.Values.SelectMany(r => r.TransitRouteTables.Values))
        {
            table.Associations.RemoveAll(a => a.AttachmentId == attachment.Id);
            table.Propagations.RemoveAll(p => p.AttachmentId == attachment.Id);
        }
    }

    /// <summary>The gateway of a table on which an attachment hangs.</summary>
    public static TransitAttachment AttachmentOn(this Ec2Call call, TransitRouteTable table)
    {
        var attachment = call.Named<TransitAttachment>("TransitGatewayAttachmentId");
        return attachment.IsOn(table.GatewayId) ? attachment : throw Refuse.NotFound(ObjectKind.Of<TransitAttachment>(), attachment.Id);
    }

    public static TransitRouteTable AvailableTable(this Ec2Call call)
    {
        var table = call.OwnNamed<TransitRouteTable>("TransitGatewayRouteTableId");
        RequireState(table, TransitState.Available);
        return table;
    }

    public static string Switch(bool on) => on ? "enable" : "disable";

    public static bool? ReadSwitch(Ec2Form form, string name) => form.Get(name) switch
    {
        null => null,
        "enable" => true,
        "disable" => false,
        var v => throw Refuse.Value(v, name),
    };

    public static string ResourceType(TransitAttachment attachment) => attachment.IsPeering ? "peering" : "vpc";

    private static string StateKey(LivingObject item) => $"{item.Id}#state";
}
