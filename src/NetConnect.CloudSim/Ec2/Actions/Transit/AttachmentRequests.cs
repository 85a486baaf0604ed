using System.Xml.Linq;
using NetConnect.CloudSim.Cloud;
using NetConnect.CloudSim.Cloud.Transit;
using static NetConnect.CloudSim.Ec2.Actions.Transit.TransitCalls;

namespace NetConnect.CloudSim.Ec2.Actions.Transit;

/// <summary>What becomes of an attachment that was asked for: the same for VPCs and for peerings of gateways.</summary>
/// <param name="isOne">Whether an attachment is of the kind.</param>
/// <param name="decides">Whether the caller's word is waited for.</param>
/// <param name="answer">The kind's way of showing one.</param>
internal sealed class AttachmentRequests(
    Func<TransitAttachment, bool> isOne, Func<Ec2Call, TransitAttachment, bool> decides, Func<Ec2Call, TransitAttachment, IEnumerable<XElement?>> answer)
{
    public IEnumerable<XElement?> Accept(Ec2Call call) => Decide(call, "accept", TransitState.Pending, TransitState.Available);

    public IEnumerable<XElement?> Reject(Ec2Call call) => Decide(call, "reject", TransitState.Rejecting, TransitState.Rejected);

    public IEnumerable<XElement?> Delete(Ec2Call call)
    {
        var item = Named(call);
        RequireState(item, TransitState.Available, TransitState.PendingAcceptance);
        call.Untie(item);
        call.End(item, TransitState.Deleting, TransitState.Deleted, call.World.Settings.Delays.AttachmentMs);
        return answer(call, item);
    }

    public TransitAttachment Named(Ec2Call call) =>
        call.Named<TransitAttachment>("TransitGatewayAttachmentId") is var item && isOne(item)
            ? item
            : throw Refuse.NotFound(ObjectKind.Of<TransitAttachment>(), call.Form.Require("TransitGatewayAttachmentId"));

    private IEnumerable<XElement?> Decide(Ec2Call call, string verb, string by, string end)
    {
        var item = Named(call);
        if (!decides(call, item)) throw call.NotPermitted(item, verb);
        RequireState(item, TransitState.PendingAcceptance);
        item.Become(by, end, call.World.Settings.Delays.AttachmentMs, call.Now);
        return answer(call, item);
    }
}
