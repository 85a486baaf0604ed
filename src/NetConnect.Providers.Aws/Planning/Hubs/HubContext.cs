using System.Collections.Immutable;
using System.Globalization;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Access;

namespace NetConnect.Providers.Aws.Planning.Hubs;

/// <summary>What a hub's plan is made from: the connections over it, what is on record, what was seen of its gateway.</summary>
internal sealed class HubContext
{
    public HubContext(NetworkWish wish, ImmutableSortedDictionary<string, PartRecord> ledger, ObservedNetwork observed)
    {
        (Wish, Ledger, Observed) = (wish, ledger, observed);
        Halves = [.. wish.Halves
            .Where(half => half is { Type: LinkType.AwsTransitGateway, Goal: HalfGoal.Present or HalfGoal.Releasing, Spokes.IsEmpty: false })
            .OrderBy(half => half.Connection, StringComparer.Ordinal)];
        Settings = (Halves.IsEmpty ? wish.Halves : Halves).Select(half => half.Settings).FirstOrDefault() ?? ImmutableSortedDictionary<string, string>.Empty;
        Gateway = FindGateway();
        Members = [.. HubMembers.Of(this)];
    }

    public NetworkWish Wish { get; }

    public ImmutableSortedDictionary<string, PartRecord> Ledger { get; }

    public ObservedNetwork Observed { get; }

    /// <summary>Halves that still want something, in order of their connections.</summary>
    public ImmutableArray<HalfWish> Halves { get; }

    public ImmutableSortedDictionary<string, string> Settings { get; }

    /// <summary>The hub's gateway, when there is a live one.</summary>
    public ObservedGateway? Gateway { get; }

    /// <summary>All that is to hang on it: networks, and other hubs.</summary>
    public ImmutableArray<HubMember> Members { get; }

    public string Installation => Wish.Installation;

    public NetworkRef Hub => Wish.Network;

    /// <summary>The gateway that operators have made themselves.</summary>
    public string? NamedGateway => Settings.GetValueOrDefault(ProviderAccess.HubSetting, "") is { Length: > 0 } named and not AwsSettings.CreateHub ? named : null;

    public long Asn => long.TryParse(Settings.GetValueOrDefault(AwsSettings.HubAsn), NumberStyles.None, CultureInfo.InvariantCulture, out var asn)
        ? asn
        : AwsNaming.Asn(Hub.Account, Wish.Region);

    /// <summary>Takes changes: it is there, and EC2 is not at work on it.</summary>
    public ObservedGateway? ReadyGateway => Gateway is { State: ObservedLinkState.Active } ? Gateway : null;

    public IEnumerable<HalfWish> Present => Halves.Where(half => half.Goal == HalfGoal.Present);

    /// <summary>The record of a part that we made and still answer for; neither a foreign one nor a tombstone.</summary>
    public PartRecord? Ours(string key) =>
        Ledger.TryGetValue(key, out var record) && record.Stage is not (PartStage.Foreign or PartStage.Gone) ? record : null;

    /// <summary>Records of a kind whose parts nothing wants any more.</summary>
    public IEnumerable<PartRecord> Unwanted(string kind, IEnumerable<PartAssessment> wanted)
    {
        var keys = wanted.Select(part => part.Key).ToHashSet(StringComparer.Ordinal);
        return Ledger.Values.Where(record => record.Kind == kind && !keys.Contains(record.Key));
    }

    public bool BearsMark(ImmutableSortedDictionary<string, string> tags) => tags.GetValueOrDefault(AwsNaming.InstallationTag) == Installation;

    /// <summary>What only connections that let go still hold stays as it is: nothing is made or mended for them.</summary>
    public static PartAssessment Rest(PartAssessment part, ImmutableArray<HalfWish> halves) => halves.Any(half => half.Goal == HalfGoal.Present)
        ? part
        : part with { Operation = null, Presence = part.Presence == PartPresence.Different ? PartPresence.Settling : part.Presence };

    public static ImmutableSortedSet<string> Users(IEnumerable<HalfWish> halves) => [.. halves.Select(half => half.Connection)];

    // By our tags, or by the id on record when the tags were taken off. Without a wish the record says which.
    private ObservedGateway? FindGateway()
    {
        if (NamedGateway is { } named)
            return Observed.Gateways.FirstOrDefault(gateway => gateway.Id == named && gateway.IsLive);
        var recorded = Ours(AwsNaming.GatewayKey(Hub))?.ExternalId;
        var mark = AwsNaming.GatewayMark(Installation, Hub);
        return Observed.Gateways
            .Where(gateway => gateway.IsLive && (gateway.Id == recorded || PeeringFinder.Bears(gateway.Tags, mark)))
            .OrderByDescending(gateway => gateway.Id == recorded)
            .ThenBy(gateway => gateway.Id, StringComparer.Ordinal)
            .FirstOrDefault();
    }
}
