using System.Text.Json.Nodes;
using NetConnect.CloudSim.Cloud.Sharing;

namespace NetConnect.CloudSim.Ram;

/// <summary>Invitations to shares of other accounts: seen and answered by who is invited.</summary>
internal static class Invitations
{
    public static readonly RamAction[] All =
    [
        new("GetResourceShareInvitations", false, Get),
        new("AcceptResourceShareInvitation", true, Accept),
        new("RejectResourceShareInvitation", true, Reject),
    ];

    private static JsonObject Get(RamCall call)
    {
        var (arns, shares) = (call.Body.List("resourceShareInvitationArns"), call.Body.List("resourceShareArns"));
        foreach (var arn in arns.Concat(shares)) RamCall.RequireArn(arn);
        return call.Page("resourceShareInvitations", Mine(call).Where(i =>
            (arns.Count == 0 || arns.Contains(i.Member.Invitation!.Arn)) && (shares.Count == 0 || shares.Contains(i.Share.Arn))), i => Render(call, i.Share, i.Member));
    }

    private static IEnumerable<(ResourceShare Share, ShareMember Member)> Mine(RamCall call) => call.Received.Where(r =>
        r.Member.Invitation is { } invitation
        && call.IsShown(r.Share.IsTerminal || invitation.Status != ShareInvitation.Pending, Later(r.Member.UpdatedAt, invitation)));

    private static DateTimeOffset Later(DateTimeOffset updated, ShareInvitation invitation) =>
        invitation.Status == ShareInvitation.Expired && invitation.ExpiresAt > updated ? invitation.ExpiresAt : updated;

    private static JsonObject Accept(RamCall call)
    {
        var (share, member) = Named(call);
        member.Invitation!.Status = ShareInvitation.Accepted;
        member.Become(ShareMember.Associating, ShareMember.Associated, call.Later, call.Now);
        return Answer(call, share, member);
    }

    private static JsonObject Reject(RamCall call)
    {
        var (share, member) = Named(call);
        member.Invitation!.Status = ShareInvitation.Rejected;
        member.Become(ShareMember.Disassociating, ShareMember.Disassociated, call.Later, call.Now);
        return Answer(call, share, member);
    }

    private static (ResourceShare Share, ShareMember Member) Named(RamCall call)
    {
        var arn = call.Body.Require("resourceShareInvitationArn");
        RamCall.RequireArn(arn);
        var found = call.Received.FirstOrDefault(r => r.Member.Invitation?.Arn == arn);
        if (found.Share is null) throw RamErrors.Of("ResourceShareInvitationArnNotFoundException", $"{arn} could not be found.");
        return found.Member.Invitation!.Status switch
        {
            ShareInvitation.Pending => found,
            ShareInvitation.Accepted => throw RamErrors.Of("ResourceShareInvitationAlreadyAcceptedException", $"{arn} is accepted already."),
            ShareInvitation.Rejected => throw RamErrors.Of("ResourceShareInvitationAlreadyRejectedException", $"{arn} is rejected already."),
            _ => throw RamErrors.Of("ResourceShareInvitationExpiredException", $"{arn} has expired."),
        };
    }

    private static JsonObject Answer(RamCall call, ResourceShare share, ShareMember member) => new()
    {
        ["resourceShareInvitation"] = Render(call, share, member),
        ["clientToken"] = call.Body.Text("clientToken"),
    };

    private static JsonObject Render(RamCall call, ResourceShare share, ShareMember member) => new()
    {
        ["resourceShareInvitationArn"] = member.Invitation!.Arn,
        ["resourceShareName"] = share.Name,
        ["resourceShareArn"] = share.Arn,
        ["senderAccountId"] = share.Owner,
        ["receiverAccountId"] = call.Account,
        ["invitationTimestamp"] = ShareMembers.Time(member.Invitation.At),
        ["status"] = member.Invitation.Status,
        ["receiverArn"] = $"arn:aws:iam::{call.Account}:root",
    };
}
