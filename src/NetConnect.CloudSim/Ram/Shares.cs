using System.Text.Json.Nodes;
using NetConnect.CloudSim.Cloud.Sharing;

namespace NetConnect.CloudSim.Ram;

/// <summary>Resource shares: made, listed, deleted by who shares.</summary>
internal static class Shares
{
    public static readonly RamAction[] All =
    [
        new("CreateResourceShare", true, Create),
        new("GetResourceShares", false, Get),
        new("DeleteResourceShare", true, Delete, "DELETE"),
    ];

    private static JsonObject Create(RamCall call)
    {
        var share = Read(call);
        if (Repeated(call) is { } before) return Answer(call, before);
        if (call.Own.Count(s => !s.IsTerminal) >= call.World.LimitsOf(call.Account).ResourceShares)
            throw RamErrors.Of("ResourceShareLimitExceededException", "The maximum number of resource shares has been reached.");
        var members = ShareMembers.Read(call, share);
        share.Arn = call.NewArn("resource-share");
        share.Sequence = ++call.World.Counter;
        call.World.ResourceShares.Add(share.Arn, share);
        call.NoteCreated(share.Arn);
        ShareMembers.Add(call, share, members);
        return Answer(call, share);
    }

    private static ResourceShare Read(RamCall call)
    {
        var share = new ResourceShare
        {
            Name = call.Body.Require("name"),
            Owner = call.Account,
            Region = call.Region,
            AllowsExternal = call.Body.Flag("allowExternalPrincipals") ?? true,
            CreatedAt = call.Now,
            UpdatedAt = call.Now,
            ClientToken = call.Body.Text("clientToken"),
            Asked = call.Body.TextWithoutToken(),
        };
        foreach (var tag in call.Body.Objects("tags")) share.Tags[tag.Require("key")] = tag.Text("value") ?? "";
        if (share.Tags.Keys.Any(k => k.StartsWith("aws:", StringComparison.OrdinalIgnoreCase)))
            throw RamErrors.Of("TagPolicyViolationException", "Tag keys starting with 'aws:' are reserved.");
        return share;
    }

    // The same token with the same content answers what was made by it.
    private static ResourceShare? Repeated(RamCall call)
    {
        if (call.Body.Text("clientToken") is not { } token) return null;
        if (call.World.ResourceShares.Values.FirstOrDefault(s => s.Owner == call.Account && s.Region == call.Region && s.ClientToken == token && !s.IsTerminal) is not { } before) return null;
        return before.Asked == call.Body.TextWithoutToken()
            ? before
            : throw RamErrors.Of("IdempotentParameterMismatchException", "The client token was used before, with other parameters.");
    }

    private static JsonObject Get(RamCall call)
    {
        var (arns, name, status) = (call.Body.List("resourceShareArns"), call.Body.Text("name"), call.Body.Text("resourceShareStatus"));
        foreach (var arn in arns) RamCall.RequireArn(arn);
        var all = call.Body.Require("resourceOwner") switch
        {
            "SELF" => call.Own,
            "OTHER-ACCOUNTS" => call.Received.Where(r => r.Member.Status == ShareMember.Associated).Select(r => r.Share).Distinct(),
            var other => throw RamErrors.Of("InvalidParameterException", $"{other} is neither SELF nor OTHER-ACCOUNTS."),
        };
        var found = all.ToList();
        if (arns.FirstOrDefault(a => !found.Exists(s => s.Arn == a)) is { } unknown) throw RamErrors.Unknown($"ResourceShare {unknown}");
        return call.Page("resourceShares", found.Where(s => (arns.Count == 0 || arns.Contains(s.Arn))
            && (name is null || s.Name == name) && (status is null || call.StatusOf(s) == status) && HasTags(call, s)), s => Render(call, s), byId: arns.Count > 0);
    }

    private static bool HasTags(RamCall call, ResourceShare share) => call.Body.Objects("tagFilters").All(f =>
        share.Tags.TryGetValue(f.Require("tagKey"), out var value) && (f.List("tagValues") is { Count: 0 } || f.List("tagValues").Contains(value)));

    private static JsonObject Delete(RamCall call)
    {
        var share = call.OwnNamed();
        if (share.Status is ResourceShare.Deleting or ResourceShare.Deleted)
            throw RamErrors.Of("InvalidStateTransitionException", $"{share.Arn} is {share.Status}.");
        call.NoteEnded(share.Arn, share.Status);
        foreach (var member in share.Members.Where(m => !m.IsTerminal)) ShareMembers.End(call, share, member);
        share.Become(ResourceShare.Deleting, ResourceShare.Deleted, call.Later, call.Now);
        return new() { ["returnValue"] = true };
    }

    private static JsonObject Answer(RamCall call, ResourceShare share) => new() { ["resourceShare"] = Render(call, share), ["clientToken"] = share.ClientToken };

    private static JsonObject Render(RamCall call, ResourceShare share) => new()
    {
        ["resourceShareArn"] = share.Arn,
        ["name"] = share.Name,
        ["owningAccountId"] = share.Owner,
        ["allowExternalPrincipals"] = share.AllowsExternal,
        ["status"] = call.StatusOf(share),
        // Tags are the owner's; others see none.
        ["tags"] = share.Owner == call.Account ? new JsonArray([.. share.Tags.Select(t => new JsonObject { ["key"] = t.Key, ["value"] = t.Value })]) : new JsonArray(),
        ["creationTime"] = ShareMembers.Time(share.CreatedAt),
        ["lastUpdatedTime"] = ShareMembers.Time(share.UpdatedAt),
        ["featureSet"] = "STANDARD",
    };
}
