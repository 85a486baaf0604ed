using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Linux.Reading;

namespace NetConnect.Providers.Linux.Planning;

/// <summary>
/// A chain of ours in our table. The comment of its last rule says which rules we wrote; whether somebody has changed them since shows in what nft
/// lists: as it was at the first look after we wrote, so it is to stay.
/// </summary>
internal static class ChainParts
{
    private const string Chain = "chain", Wish = "rules", Listed = "listed";

    /// <param name="rules">What they let through or change; the rest is dropped.</param>
    public static PartAssessment Wanted(PlanningContext context, PartAssessment part, string chain, IEnumerable<string> rules, string call)
    {
        ImmutableArray<string> lines = [.. rules];
        var written = $"netconnect {Digest(lines)}";
        var seen = context.FindChain(chain);
        var isIntact = seen is not null && seen.Tags.GetValueOrDefault(GatewayMapper.WrittenTag) == written && IsAsListed(context.Ours(part.Key), written, seen);
        return part with
        {
            Spec = ImmutableSortedDictionary<string, string>.Empty.Add(Chain, chain).Add(Wish, written).Add(Listed, isIntact ? RulesOf(seen!) : ""),
            Presence = seen is null ? PartPresence.Absent : isIntact ? PartPresence.Ready : PartPresence.Different,
            ExternalId = seen?.Id,
            BearsOurMark = seen is not null,
            Operation = isIntact ? null : Script.Of(
                context.Network,
                call,
                seen is null ? OperationEffect.Create : OperationEffect.Change,
                Script.Chain(context.Table, chain, lines.Add($"counter drop comment \"{written}\""))),
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

    // nft lists rules in words of its own. What is on record may be a wish that never came to be: then it was listed for nothing.
    private static bool IsAsListed(PartRecord? record, string written, ObservedFilterGroup seen) =>
        record?.Spec.GetValueOrDefault(Wish) != written || record.Spec.GetValueOrDefault(Listed, "") is not { Length: > 0 } listed || listed == RulesOf(seen);

    private static string RulesOf(ObservedFilterGroup seen) => seen.Tags.GetValueOrDefault(GatewayMapper.RulesTag) ?? "";

    private static string Digest(IEnumerable<string> lines) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))[..16];
}
