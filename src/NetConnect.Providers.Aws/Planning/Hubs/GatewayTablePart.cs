using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.Planning.Hubs;

/// <summary>A route table for each member of a hub: what comes from there goes by it, and so reaches what was agreed and nothing else.</summary>
internal static class GatewayTablePart
{
    private const string Mark = "mark";

    public static ImmutableArray<PartAssessment> Assess(HubContext context)
    {
        var wanted = context.Members
            .Where(member => member.IsWanted || (context.Ours(AwsNaming.TableKey(context.Hub, member.Name)) is not null && Find(context, member.Name) is not null))
            .Select(member => HubContext.Rest(Wanted(context, member), member.Halves))
            .ToList();
        return [.. wanted, .. context.Unwanted(PartKinds.GatewayTable, wanted).Select(record => Unwanted(context, record))];
    }

    /// <summary>By our tags, or by the id on record when the tags were taken off.</summary>
    public static ObservedGatewayTable? Find(HubContext context, NetworkRef member) => Find(
        context, context.Gateway, context.Ours(AwsNaming.TableKey(context.Hub, member))?.ExternalId, AwsNaming.TransitHash($"{context.Hub} {member}"));

    public static bool IsMarked(HubContext context, NetworkRef member, ObservedGatewayTable table) =>
        PeeringFinder.Bears(table.Tags, AwsNaming.TableMark(context.Installation, context.Hub, member));

    private static ObservedGatewayTable? Find(HubContext context, ObservedGateway? gateway, string? recorded, string link) => gateway?.Tables
        .Where(table => table.State is not (ObservedLinkState.Ended or ObservedLinkState.Deleting))
        .Where(table => table.Id == recorded || (context.BearsMark(table.Tags) && table.Tags.GetValueOrDefault(AwsNaming.LinkTag) == link))
        .OrderByDescending(table => table.Id == recorded)
        .ThenBy(table => table.Id, StringComparer.Ordinal)
        .FirstOrDefault();

    private static PartAssessment Wanted(HubContext context, HubMember member)
    {
        var mark = AwsNaming.TableMark(context.Installation, context.Hub, member.Name);
        var part = Part(context, AwsNaming.TableKey(context.Hub, member.Name), isWanted: true) with
        {
            Users = HubContext.Users(member.Halves),
            Spec = ImmutableSortedDictionary<string, string>.Empty.Add(Mark, mark[AwsNaming.LinkTag]),
        };
        if (Find(context, member.Name) is { } table)
            return There(context, member, table, part, mark);
        return context.ReadyGateway is { } gateway
            ? part with { Operation = TransitCalls.CreateTable(gateway.Id, AwsNaming.Named(mark)), Message = "There is no route table yet." }
            : part with { Message = "Waits for the gateway." };
    }

    private static PartAssessment There(
        HubContext context, HubMember member, ObservedGatewayTable table, PartAssessment part, ImmutableSortedDictionary<string, string> mark)
    {
        var marked = IsMarked(context, member.Name, table);
        var seen = part with { ExternalId = table.Id, BearsOurMark = marked, Label = $"route table {table.Id} for {member.Name}" };
        if (table.State != ObservedLinkState.Active)
            return seen with { Presence = PartPresence.Settling, Message = $"{table.Id} is being made." };
        if (!marked)
            return seen with { Presence = PartPresence.Different, Operation = Ec2Calls.Tag(table.Id, AwsNaming.Named(mark)), Message = $"Our tags were taken off {table.Id}." };
        return FindTwin(context, table, mark[AwsNaming.LinkTag]) is { } twin
            ? seen with { Presence = PartPresence.Different, Operation = TransitCalls.DeleteTable(twin.Id, OperationEffect.Change), Message = $"{twin.Id} was made a second time and serves nothing." }
            : seen with { Presence = PartPresence.Ready };
    }

    /// <summary>EC2 takes no token for tables: one whose making nobody heard of is made again.</summary>
    private static ObservedGatewayTable? FindTwin(HubContext context, ObservedGatewayTable table, string link) => context.Gateway!.Tables.FirstOrDefault(one =>
        one.Id != table.Id && one.State == ObservedLinkState.Active && one.Associations.IsEmpty && context.BearsMark(one.Tags) && one.Tags.GetValueOrDefault(AwsNaming.LinkTag) == link);

    private static PartAssessment Unwanted(HubContext context, PartRecord record)
    {
        var part = Part(context, record.Key, isWanted: false) with { Spec = record.Spec, Requires = record.Requires, ExternalId = record.ExternalId };
        var table = context.Observed.Gateways.Select(gateway => Find(context, gateway, record.ExternalId, record.Spec.GetValueOrDefault(Mark, ""))).FirstOrDefault(one => one is not null);
        if (record.Stage == PartStage.Foreign || table is null)
            return part;
        var seen = part with { ExternalId = table.Id, BearsOurMark = context.BearsMark(table.Tags), Label = $"route table {table.Id}" };
        if (table.State != ObservedLinkState.Active || table.Associations.Values.Any(state => state == ObservedLinkState.Deleting))
            return seen with { Presence = PartPresence.Settling, Message = $"EC2 is still at work on {table.Id}." };
        return table.Associations.IsEmpty
            ? seen with { Presence = PartPresence.Different, Operation = TransitCalls.DeleteTable(table.Id), Message = "Nothing needs this table any more." }
            : seen with
            {
                Presence = PartPresence.InUse,
                MayLinger = true,
                Message = $"{string.Join(", ", table.Associations.Keys)} still goes by {table.Id}, and NetConnect did not tie it; take it off and the table will be deleted.",
            };
    }

    private static PartAssessment Part(HubContext context, string key, bool isWanted) => new()
    {
        Key = key,
        Kind = PartKinds.GatewayTable,
        IsWanted = isWanted,
        Requires = [AwsNaming.GatewayKey(context.Hub)],
        Presence = PartPresence.Absent,
        Aspect = PartKinds.RoutesAspect,
        Label = $"route table for {AwsNaming.Other(key)}",
    };
}
