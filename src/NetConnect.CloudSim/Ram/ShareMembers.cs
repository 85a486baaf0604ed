using System.Text.Json.Nodes;
using NetConnect.CloudSim.Cloud.Sharing;
using NetConnect.CloudSim.Cloud.Transit;

namespace NetConnect.CloudSim.Ram;

/// <summary>What is in a share and for whom. A principal is an account; one that never was in it gets an invitation.</summary>
internal static class ShareMembers
{
    public static readonly RamAction[] All =
    [
        new("AssociateResourceShare", true, Associate),
        new("DisassociateResourceShare", true, Disassociate),
        new("GetResourceShareAssociations", false, Get),
        new("ListResources", false, ListResources),
    ];

    public static double Time(DateTimeOffset at) => at.ToUnixTimeMilliseconds() / 1000.0;

    /// <summary>The members that a call names; checked before anything is changed.</summary>
    public static List<ShareMember> Read(RamCall call, ResourceShare share)
    {
        var resources = call.Body.List("resourceArns").Select(arn => ReadResource(call, arn));
        var principals = call.Body.List("principals").Select(account => ReadPrincipal(share, account));
        return [.. resources, .. principals];
    }

    private static ShareMember ReadResource(RamCall call, string arn)
    {
        RamCall.RequireArn(arn);
        var isOurs = arn.Split(':', 6) is [_, _, "ec2", var region, var account, var name] && region == call.Region && account == call.Account
            && name.StartsWith("transit-gateway/", StringComparison.Ordinal)
            && call.World.FindGateway(name["transit-gateway/".Length..]) is { IsTerminal: false };
        return isOurs ? new() { Entity = arn } : throw RamErrors.Unknown($"Resource {arn}");
    }

    private static ShareMember ReadPrincipal(ResourceShare share, string account)
    {
        if (account.Length != 12 || !account.All(char.IsAsciiDigit)) throw RamErrors.Of("InvalidParameterException", $"Principal ID {account} is malformed.");
        if (account == share.Owner) throw RamErrors.Of("OperationNotPermittedException", "You cannot share your resources with yourself.");
        return share.AllowsExternal
            ? new() { Entity = account, IsPrincipal = true }
            : throw RamErrors.Of("OperationNotPermittedException", $"{account} is outside of your organization, and the share allows no external principals.");
    }

    public static List<ShareMember> Add(RamCall call, ResourceShare share, List<ShareMember> members)
    {
        foreach (var member in members.Where(m => share.Find(m.Entity, m.IsPrincipal) is null))
        {
            (member.CreatedAt, member.UpdatedAt) = (call.Now, call.Now);
            if (member.IsPrincipal) member.Invitation = new() { Arn = call.NewArn("resource-share-invitation"), At = call.Now, ExpiresAt = call.Now.AddMilliseconds(call.World.Settings.Delays.InvitationMs) };
            else member.Become(ShareMember.Associating, ShareMember.Associated, call.Later, call.Now);
            share.Members.Add(member);
            call.NoteCreated(RamCall.Key(share, member));
        }
        return [.. members.Select(m => share.Find(m.Entity, m.IsPrincipal)!)];
    }

    public static void End(RamCall call, ResourceShare share, ShareMember member)
    {
        call.NoteEnded(RamCall.Key(share, member), member.Status);
        if (member.Invitation is { Status: ShareInvitation.Pending } invitation) invitation.Status = ShareInvitation.Expired;
        member.Become(ShareMember.Disassociating, ShareMember.Disassociated, call.Later, call.Now);
    }

    private static JsonObject Associate(RamCall call)
    {
        var share = Active(call);
        var members = Read(call, share);
        if (members.Count == 0) throw RamErrors.Of("InvalidParameterException", "Name resources or principals to associate.");
        return Answer(call, share, Add(call, share, members));
    }

    private static JsonObject Disassociate(RamCall call)
    {
        var share = Active(call);
        var named = call.Body.List("resourceArns").Select(e => (Entity: e, IsPrincipal: false))
            .Concat(call.Body.List("principals").Select(e => (Entity: e, IsPrincipal: true))).ToList();
        var members = named.Select(n => share.Find(n.Entity, n.IsPrincipal) ?? throw RamErrors.Unknown($"Association of {n.Entity}")).ToList();
        if (members.Count == 0) throw RamErrors.Of("InvalidParameterException", "Name resources or principals to disassociate.");
        foreach (var member in members.Where(m => m.Status != ShareMember.Disassociating)) End(call, share, member);
        return Answer(call, share, members);
    }

    private static ResourceShare Active(RamCall call) => call.OwnNamed() is { Status: ResourceShare.Active } share
        ? share
        : throw RamErrors.Of("InvalidStateTransitionException", "The resource share is being deleted.");

    private static JsonObject Get(RamCall call)
    {
        var isPrincipal = call.Body.Require("associationType") switch
        {
            "PRINCIPAL" => true,
            "RESOURCE" => false,
            var other => throw RamErrors.Of("InvalidParameterException", $"{other} is neither PRINCIPAL nor RESOURCE."),
        };
        var (arns, status) = (call.Body.List("resourceShareArns"), call.Body.Text("associationStatus"));
        var entity = call.Body.Text(isPrincipal ? "principal" : "resourceArn");
        var found = from share in call.Own
                    where arns.Count == 0 || arns.Contains(share.Arn)
                    from member in share.Members
                    where member.IsPrincipal == isPrincipal && (entity is null || member.Entity == entity)
                        && call.Sees(RamCall.Key(share, member)) && call.IsShown(member.IsTerminal, member.UpdatedAt)
                        && (status is null || call.StatusOf(share, member) == status)
                    select (share, member);
        return call.Page("resourceShareAssociations", found, f => Render(call, f.share, f.member));
    }

    private static JsonObject ListResources(RamCall call)
    {
        var shares = call.Body.Require("resourceOwner") switch
        {
            "SELF" => call.Own.Where(s => s.Status == ResourceShare.Active),
            "OTHER-ACCOUNTS" => call.Received.Where(r => r.Share.Status == ResourceShare.Active && r.Member.Status == ShareMember.Associated).Select(r => r.Share),
            var other => throw RamErrors.Of("InvalidParameterException", $"{other} is neither SELF nor OTHER-ACCOUNTS."),
        };
        var (arns, inShares, type) = (call.Body.List("resourceArns"), call.Body.List("resourceShareArns"), call.Body.Text("resourceType"));
        var found = from share in shares
                    where inShares.Count == 0 || inShares.Contains(share.Arn)
                    from member in share.Members
                    where !member.IsPrincipal && member.Status == ShareMember.Associated && (arns.Count == 0 || arns.Contains(member.Entity)) && type is null or "ec2:TransitGateway"
                    select (share, member);
        return call.Page("resources", found, f => new JsonObject
        {
            ["arn"] = f.member.Entity,
            ["type"] = "ec2:TransitGateway",
            ["resourceShareArn"] = f.share.Arn,
            ["status"] = "AVAILABLE",
            ["creationTime"] = Time(f.member.CreatedAt),
            ["lastUpdatedTime"] = Time(f.member.UpdatedAt),
            ["resourceRegionScope"] = "REGIONAL",
        });
    }

    private static JsonObject Answer(RamCall call, ResourceShare share, IEnumerable<ShareMember> members) => new()
    {
        ["resourceShareAssociations"] = new JsonArray([.. members.Select(m => Render(call, share, m))]),
        ["clientToken"] = call.Body.Text("clientToken"),
    };

    public static JsonObject Render(RamCall call, ResourceShare share, ShareMember member) => new()
    {
        ["resourceShareArn"] = share.Arn,
        ["resourceShareName"] = share.Name,
        ["associatedEntity"] = member.Entity,
        ["associationType"] = member.IsPrincipal ? "PRINCIPAL" : "RESOURCE",
        ["status"] = call.StatusOf(share, member),
        ["creationTime"] = Time(member.CreatedAt),
        ["lastUpdatedTime"] = Time(member.UpdatedAt),
        ["external"] = member.IsPrincipal,
    };
}
