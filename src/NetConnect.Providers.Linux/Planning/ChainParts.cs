using System.Collections.Immutable;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Linux.Planning;

/// <summary>
/// A chain of ours in our table. Whether somebody has changed it shows in the rules that nft lists: as they were at the first look after we wrote
/// it, so they are to stay.
/// </summary>
internal static class ChainParts
{
    private const string Chain = "chain", Wish = "rules", Listed = "listed";

    public static PartAssessment Wanted(PlanningContext context, PartAssessment part, string chain, IEnumerable<string> rules, string call)
    {
        var wish = string.Join('\n', rules);
        var seen = context.FindChain(chain);
        var record = context.Ours(part.Key);
        var isWritten = record?.Spec.GetValueOrDefault(Wish) == wish;

        // nft lists rules in words of its own: what it said first of what we wrote is what it has to go on saying.
        var listed = isWritten ? record!.Spec.GetValueOrDefault(Listed, "") : "";
        var shown = seen?.Tags.GetValueOrDefault(Reading.GatewayMapper.RulesTag) ?? "";
        var isIntact = seen is not null && isWritten && (listed.Length == 0 || listed == shown);
        return part with
        {
            Spec = ImmutableSortedDictionary<string, string>.Empty.Add(Chain, chain).Add(Wish, wish).Add(Listed, isIntact ? shown : ""),
            Presence = seen is null ? PartPresence.Absent : isIntact ? PartPresence.Ready : PartPresence.Different,
            ExternalId = seen?.Id,
            BearsOurMark = seen is not null,
            Operation = isIntact ? null : Script.Of(context.Network, call, seen is null ? OperationEffect.Create : OperationEffect.Change, Script.Chain(context.Table, chain, wish.Split('\n'))),
            Message = seen is null ? $"{chain} is not there yet." : isIntact ? "" : $"{chain} does not say what it should.",
        };
    }

    public static PartAssessment Unwanted(PlanningContext context, PartRecord record, PartAssessment part)
    {
        var chain = record.Spec.GetValueOrDefault(Chain, "");
        var seen = context.FindChain(chain);
        return part with
        {
            Spec = record.Spec,
            Requires = record.Requires,
            ExternalId = record.ExternalId,
            BearsOurMark = seen is not null,
            Label = $"chain {chain}",
            Presence = seen is null ? PartPresence.Absent : PartPresence.Different,
            Operation = seen is null ? null : Script.Of(context.Network, "RemoveChain", OperationEffect.Remove, Script.NoChain(context.Table, chain)),
            Message = "Nothing needs this chain any more.",
        };
    }
}
