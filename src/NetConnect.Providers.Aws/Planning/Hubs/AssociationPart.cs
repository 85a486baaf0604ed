using System.Collections.Immutable;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.Planning.Hubs;

/// <summary>That packets from a member go by its own table.</summary>
internal static class AssociationPart
{
    private const string Table = "table";
    private const string Attachment = "attachment";

    public static ImmutableArray<PartAssessment> Assess(HubContext context)
    {
        var wanted = context.Members
            .Where(member => member.IsWanted || (context.Ours(AwsNaming.AssociationKey(context.Hub, member.Name)) is not null && member.Attachment?.Table is not null))
            .Select(member => HubContext.Rest(Wanted(context, member), member.Halves))
            .ToList();
        return [.. wanted, .. context.Unwanted(PartKinds.Association, wanted).Select(record => Unwanted(context, record))];
    }

    private static PartAssessment Wanted(HubContext context, HubMember member)
    {
        var part = Part(AwsNaming.AssociationKey(context.Hub, member.Name), isWanted: true) with
        {
            Users = HubContext.Users(member.Halves),
            Requires = [AwsNaming.TableKey(context.Hub, member.Name), member.JoinKey],
        };
        if (GatewayTablePart.Find(context, member.Name) is not { } table || member.Attachment is not { } attachment)
            return part with { Message = "Waits for its table and its attachment." };
        part = part with
        {
            Spec = part.Spec.Add(Table, table.Id).Add(Attachment, attachment.Id),
            BearsOurMark = GatewayTablePart.IsMarked(context, member.Name, table),
            Label = $"{attachment.Id} by {table.Id}",
        };
        if (attachment.Table is { } other && other != table.Id)
            return part with
            {
                BearsOurMark = false,
                Presence = PartPresence.Blocked,
                Message = $"{attachment.Id} goes by {other}, which is not its table; take it off there.",
            };
        return table.Associations.TryGetValue(attachment.Id, out var state)
            ? part with { ExternalId = IdOf(table.Id, attachment.Id), Presence = state == ObservedLinkState.Active ? PartPresence.Ready : PartPresence.Settling, Message = $"{attachment.Id} is being tied to {table.Id}." }
            : part with { Operation = TransitCalls.Associate(table.Id, attachment.Id), Message = $"{attachment.Id} goes by no table yet." };
    }

    private static PartAssessment Unwanted(HubContext context, PartRecord record)
    {
        var (table, attachment) = (record.Spec.GetValueOrDefault(Table, ""), record.Spec.GetValueOrDefault(Attachment, ""));
        var part = Part(record.Key, isWanted: false) with { Spec = record.Spec, Requires = record.Requires, ExternalId = record.ExternalId, Label = $"{attachment} by {table}" };
        var seen = context.Observed.Gateways.Select(gateway => gateway.FindTable(table)).FirstOrDefault(one => one is not null);
        if (record.Stage == PartStage.Foreign || seen is null || !seen.Associations.TryGetValue(attachment, out var state))
            return part;
        part = part with { BearsOurMark = context.BearsMark(seen.Tags) };
        return state == ObservedLinkState.Deleting
            ? part with { Presence = PartPresence.Settling, Message = $"{attachment} is being taken off {table}." }
            : part with { Presence = PartPresence.Different, Operation = TransitCalls.Disassociate(table, attachment), Message = $"{attachment} need not go by {table} any more." };
    }

    /// <summary>EC2 gives it none; that it ends with its attachment, without a call of ours, is known by it.</summary>
    private static string IdOf(string table, string attachment) => $"{table}/{attachment}";

    private static PartAssessment Part(string key, bool isWanted) => new()
    {
        Key = key,
        Kind = PartKinds.Association,
        IsWanted = isWanted,
        Presence = PartPresence.Absent,
        Aspect = PartKinds.RoutesAspect,
        Label = $"the table of {AwsNaming.Other(key)}",
    };
}
