using System.Collections.Immutable;
using System.Globalization;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.Planning.Hubs;

/// <summary>The gateway of a hub: made with the first connection and deleted with the last; or one that operators named, which is used as it is.</summary>
internal static class GatewayPart
{
    public static ImmutableArray<PartAssessment> Assess(HubContext context)
    {
        ImmutableArray<PartAssessment> wanted = IsNeeded(context) ? [HubContext.Rest(Wanted(context), context.Halves)] : [];
        return [.. wanted, .. context.Unwanted(PartKinds.Gateway, wanted).Select(record => Unwanted(context, record))];
    }

    /// <summary>How a message to an operator calls what a gateway does by itself.</summary>
    public static string Words(ImmutableSortedSet<string> defaults) => string.Join(" and ", defaults.Select(word => word switch
    {
        "association" => "default route table association",
        "propagation" => "default route table propagation",
        _ => "automatic acceptance of shared attachments",
    }));

    private static bool IsNeeded(HubContext context) => context.Present.Any()
        || (!context.Halves.IsEmpty && context.Gateway is not null && context.Ledger.GetValueOrDefault(AwsNaming.GatewayKey(context.Hub)) is { Stage: not PartStage.Gone });

    private static PartAssessment Wanted(HubContext context)
    {
        var part = Part(context.Hub, isWanted: true) with { Users = HubContext.Users(context.Halves) };
        return context.NamedGateway is { } named ? Named(context, named, part) : Own(context, part);
    }

    private static PartAssessment Named(HubContext context, string named, PartAssessment part)
    {
        if (context.Ours(AwsNaming.GatewayKey(context.Hub))?.ExternalId is { } own && own != named)
            return Blocked(part, $"The hub was {own}, which NetConnect made, and connections hang on it; delete them before {named} takes its place.");
        if (context.Gateway is not { } gateway)
            return Blocked(part, $"Account {context.Hub.Account} shows no transit gateway {named} in {context.Wish.Region}.");
        if (!gateway.Defaults.IsEmpty)
            return Blocked(part, DefaultsMessage(gateway));
        return Published(part with { ExternalId = gateway.Id, IsOthers = true, Label = $"gateway {gateway.Id}, which operators named" }, gateway) with
        {
            Note = "used as it is, and never changed or deleted by NetConnect",
        };
    }

    public static string DefaultsMessage(ObservedGateway gateway) =>
        $"{gateway.Id} has {Words(gateway.Defaults)} switched on, so that networks would reach each other without anybody's word; switch it off.";

    private static PartAssessment Own(HubContext context, PartAssessment part)
    {
        var mark = AwsNaming.GatewayMark(context.Installation, context.Hub);
        part = part with { Spec = Spec(context.Asn) };
        if (context.Gateway is not { } gateway)
            return part with { Operation = TransitCalls.CreateGateway(context.Asn, AwsNaming.Named(mark)), Message = "There is no gateway yet." };
        var marked = PeeringFinder.Bears(gateway.Tags, mark);
        var seen = Published(part with { ExternalId = gateway.Id, BearsOurMark = marked, Spec = Spec(gateway.Asn), Label = $"gateway {gateway.Id}" }, gateway);
        if (gateway.State != ObservedLinkState.Active)
            return seen;
        if (!marked)
            return seen with { Presence = PartPresence.Different, Operation = Ec2Calls.Tag(gateway.Id, AwsNaming.Named(mark)), Message = $"Our tags were taken off {gateway.Id}." };
        if (!gateway.Defaults.IsEmpty)
            return seen with { Presence = PartPresence.Different, Operation = TransitCalls.ModifyGateway(gateway.Id), Message = $"Somebody switched {Words(gateway.Defaults)} on." };
        return FindTwin(context, gateway, mark) is { } twin
            ? seen with { Presence = PartPresence.Different, Operation = TransitCalls.DeleteGateway(twin.Id, OperationEffect.Change), Message = $"{twin.Id} was made a second time and serves nothing." }
            : seen;
    }

    /// <summary>EC2 takes no token for gateways: one whose making nobody heard of is made again.</summary>
    private static ObservedGateway? FindTwin(HubContext context, ObservedGateway gateway, ImmutableSortedDictionary<string, string> mark) => context.Observed.Gateways.FirstOrDefault(one =>
        one.Id != gateway.Id && one.State == ObservedLinkState.Active && PeeringFinder.Bears(one.Tags, mark)
        && GatewayUse.ByOthers(context, one) is null && GatewayUse.ByOurs(context, one) is null);

    // It may be named as long as it is there: what hangs on it depends on it, whatever EC2 is doing to it.
    private static PartAssessment Published(PartAssessment part, ObservedGateway gateway) => part with
    {
        Presence = gateway.State == ObservedLinkState.Active ? PartPresence.Ready : PartPresence.Settling,
        Message = gateway.State == ObservedLinkState.Active ? "" : $"{gateway.Id} is {gateway.StateMessage}.",
        Published = gateway.State is ObservedLinkState.Active or ObservedLinkState.Provisioning
            ? part.Published.Add(TransitKeys.Gateway, gateway.Id)
            : part.Published,
    };

    private static PartAssessment Unwanted(HubContext context, PartRecord record)
    {
        var part = Part(context.Hub, isWanted: false) with { Spec = record.Spec, ExternalId = record.ExternalId };
        if (record.Stage == PartStage.Foreign || Find(context, record) is not { } gateway)
            return part;
        var seen = part with
        {
            ExternalId = gateway.Id,
            BearsOurMark = PeeringFinder.Bears(gateway.Tags, AwsNaming.GatewayMark(context.Installation, context.Hub)),
            Label = $"gateway {gateway.Id}",
        };
        if (GatewayUse.ByOthers(context, gateway) is { } others)
            return seen with { Presence = PartPresence.InUse, MayLinger = true, Message = others };
        if (GatewayUse.ByOurs(context, gateway) is { } ours)
            return seen with { Presence = PartPresence.Settling, Message = ours };
        return gateway.State == ObservedLinkState.Active
            ? seen with { Presence = PartPresence.Different, Operation = TransitCalls.DeleteGateway(gateway.Id), Message = "Nothing needs this gateway any more." }
            : seen with { Presence = PartPresence.Settling, Message = $"{gateway.Id} is {gateway.StateMessage}." };
    }

    // Whatever the settings say now: it is ours by its record or by its mark.
    private static ObservedGateway? Find(HubContext context, PartRecord record) => context.Observed.Gateways
        .Where(gateway => gateway.IsLive && (gateway.Id == record.ExternalId || PeeringFinder.Bears(gateway.Tags, AwsNaming.GatewayMark(context.Installation, context.Hub))))
        .OrderByDescending(gateway => gateway.Id == record.ExternalId)
        .FirstOrDefault();

    private static PartAssessment Blocked(PartAssessment part, string message) => part with { Presence = PartPresence.Blocked, Message = message };

    private static ImmutableSortedDictionary<string, string> Spec(long asn) =>
        ImmutableSortedDictionary<string, string>.Empty.Add("asn", asn.ToString(CultureInfo.InvariantCulture));

    private static PartAssessment Part(NetworkRef hub, bool isWanted) => new()
    {
        Key = AwsNaming.GatewayKey(hub),
        Kind = PartKinds.Gateway,
        IsWanted = isWanted,
        Presence = PartPresence.Absent,
        Aspect = PartKinds.PeeringAspect,
        Label = $"gateway of {hub}",
        LikelyRival = "whatever else manages transit gateways of the account",
    };
}
