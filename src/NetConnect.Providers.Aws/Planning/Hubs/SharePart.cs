using System.Collections.Immutable;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.Planning.Hubs;

/// <summary>The hub's gateway lent to another account: one share for each, as long as anything of that account hangs on it.</summary>
internal static class SharePart
{
    private const string Account = "account";

    public static ImmutableArray<PartAssessment> Assess(HubContext context)
    {
        var wanted = context.Members
            .Where(member => !member.Name.IsHub && member.Name.Account != context.Hub.Account)
            .GroupBy(member => member.Name.Account)
            .Select(account => (account.Key, Halves: account.SelectMany(member => member.Halves).DistinctBy(half => half.Connection).ToImmutableArray()))
            .Where(account => account.Halves.Any(half => half.Goal == HalfGoal.Present) || context.Ledger.ContainsKey(AwsNaming.ShareKey(context.Hub, account.Key)))
            .Select(account => HubContext.Rest(Wanted(context, account.Key, account.Halves), account.Halves))
            .ToList();
        return [.. wanted, .. context.Unwanted(PartKinds.Share, wanted).Select(record => Unwanted(context, record))];
    }

    private static PartAssessment Wanted(HubContext context, string account, ImmutableArray<HalfWish> halves)
    {
        var part = Part(context, account, isWanted: true) with { Users = HubContext.Users(halves) };
        if (context.Gateway is not { State: ObservedLinkState.Active or ObservedLinkState.Provisioning } gateway)
            return part with { Message = "Waits for the gateway." };
        part = part with { Spec = part.Spec.Add("gateway", gateway.Id) };
        if (Find(context, gateway, account) is { } share)
            return There(context, gateway, share, part);

        // Operators may have shared it themselves: then that serves.
        if (gateway.Shares.FirstOrDefault(one => one.Account == account && one.State == ObservedLinkState.Active) is { } others)
            return Shared(part with { Presence = PartPresence.Ready, IsOthers = true, Label = $"share of {gateway.Id} with {account}, which others made" }, others);
        return part with
        {
            Operation = TransitCalls.Share(
                AwsNaming.ShareName(context.Installation, account), Arn(context, gateway), account, AwsNaming.ShareMark(context.Installation, account, gateway.Id)),
            Message = $"{gateway.Id} is not shared with {account} yet.",
        };
    }

    private static PartAssessment There(HubContext context, ObservedGateway gateway, ObservedShare share, PartAssessment part)
    {
        var seen = part with
        {
            ExternalId = share.Id,
            BearsOurMark = context.BearsMark(share.Tags),
            Label = $"share of {gateway.Id} with {share.Account}",
        };
        return share.State switch
        {
            ObservedLinkState.Active when FindTwin(context, gateway, share) is { } twin => Shared(seen, share) with
            {
                Presence = PartPresence.Different,
                Operation = TransitCalls.Unshare(twin.Id, OperationEffect.Change),
                Message = $"{twin.Id} was made a second time and serves nothing.",
            },
            ObservedLinkState.Active => Shared(seen with { Presence = PartPresence.Ready }, share),
            ObservedLinkState.Ended => seen with
            {
                Presence = PartPresence.Different,
                Operation = TransitCalls.Unshare(share.Id, OperationEffect.Change),
                Message = $"Account {share.Account} is in the share no more; it has to be made anew.",
            },
            ObservedLinkState.Deleting => seen with { Presence = PartPresence.Settling, Message = "The former share is being deleted." },
            _ => Shared(seen with { Presence = PartPresence.Settling, Message = $"Account {share.Account} has not accepted the share yet." }, share),
        };
    }

    private static PartAssessment Unwanted(HubContext context, PartRecord record)
    {
        var account = AwsNaming.Other(record.Key);
        var part = Part(context, account, isWanted: false) with { Spec = record.Spec, Requires = record.Requires, ExternalId = record.ExternalId };
        var found = context.Observed.Gateways
            .Select(gateway => (Gateway: gateway, Share: gateway.Shares.FirstOrDefault(share => share.Id == record.ExternalId) ?? Find(context, gateway, account)))
            .FirstOrDefault(one => one.Share is not null);
        if (record.Stage == PartStage.Foreign || found.Share is not { } share)
            return part;
        var seen = part with { ExternalId = share.Id, BearsOurMark = context.BearsMark(share.Tags), Label = $"share of {found.Gateway.Id} with {account}" };
        if (share.State == ObservedLinkState.Deleting)
            return seen with { Presence = PartPresence.Settling, Message = "The share is being deleted." };
        var attached = found.Gateway.Attachments.Where(one => one.IsLive && one.Network?.Account == account).ToList();
        if (attached.Find(one => !GatewayUse.IsLeaving(context, one) && one.State != ObservedLinkState.Deleting) is { } foreign)
            return seen with { Presence = PartPresence.InUse, MayLinger = true, Message = $"{foreign.Id} of account {account} hangs on {found.Gateway.Id} and was not made by NetConnect." };
        return attached.Count > 0
            ? seen with { Presence = PartPresence.Settling, Message = $"Waits for {attached[0].Id} of account {account} to go." }
            : seen with { Presence = PartPresence.Different, Operation = TransitCalls.Unshare(share.Id), Message = "Nothing needs this share any more." };
    }

    private static ObservedShare? Find(HubContext context, ObservedGateway gateway, string account)
    {
        var recorded = context.Ours(AwsNaming.ShareKey(context.Hub, account))?.ExternalId;
        var mark = AwsNaming.ShareMark(context.Installation, account, gateway.Id);
        return gateway.Shares
            .Where(share => share.Account == account && (share.Id == recorded || PeeringFinder.Bears(share.Tags, mark)))
            .OrderBy(share => share.State is ObservedLinkState.Deleting or ObservedLinkState.Ended)
            .ThenByDescending(share => share.State == ObservedLinkState.Active)
            .ThenByDescending(share => share.Id == recorded)
            .ThenBy(share => share.Id, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    /// <summary>Nobody accepts a second one, as the gateway is seen already.</summary>
    private static ObservedShare? FindTwin(HubContext context, ObservedGateway gateway, ObservedShare share) => gateway.Shares.FirstOrDefault(one =>
        one.Id != share.Id && one.State == ObservedLinkState.PendingAcceptance && PeeringFinder.Bears(one.Tags, AwsNaming.ShareMark(context.Installation, share.Account, gateway.Id)));

    private static PartAssessment Shared(PartAssessment part, ObservedShare share) =>
        part with { Published = part.Published.Add(TransitKeys.ShareWith(share.Account), share.Id) };

    private static string Arn(HubContext context, ObservedGateway gateway) =>
        $"arn:{Partition(context.Wish.Region)}:ec2:{context.Wish.Region}:{gateway.OwnerAccount}:transit-gateway/{gateway.Id}";

    private static string Partition(string region) => region switch
    {
        _ when region.StartsWith("cn-", StringComparison.Ordinal) => "aws-cn",
        _ when region.StartsWith("us-gov-", StringComparison.Ordinal) => "aws-us-gov",
        _ => "aws",
    };

    private static PartAssessment Part(HubContext context, string account, bool isWanted) => new()
    {
        Key = AwsNaming.ShareKey(context.Hub, account),
        Kind = PartKinds.Share,
        IsWanted = isWanted,
        Requires = [AwsNaming.GatewayKey(context.Hub)],
        Spec = ImmutableSortedDictionary<string, string>.Empty.Add(Account, account),
        Presence = PartPresence.Absent,
        Aspect = PartKinds.PeeringAspect,
        Label = $"share of the gateway with {account}",
    };
}
