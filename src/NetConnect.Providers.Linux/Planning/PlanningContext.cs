using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Linux.Access;

namespace NetConnect.Providers.Linux.Planning;

/// <summary>What a plan is made from: the wish, what is on record, what was seen.</summary>
internal sealed class PlanningContext
{
    public PlanningContext(NetworkWish wish, ImmutableSortedDictionary<string, PartRecord> ledger, ObservedNetwork observed)
    {
        (Wish, Ledger, Observed) = (wish, ledger, observed);
        Halves = [.. wish.Halves.Where(half => half.Goal != HalfGoal.Absent && half.Remote != wish.Network && Tunnel.Knows(half.Type)).OrderBy(half => half.Connection, StringComparer.Ordinal)];
        Tunnels = [.. Halves.GroupBy(half => (half.Remote, half.Type)).Select(group => new Tunnel(this, group.Key.Remote, group.Key.Type, [.. group])).OrderBy(tunnel => tunnel.LinkKey, StringComparer.Ordinal)];
    }

    public NetworkWish Wish { get; }

    public ImmutableSortedDictionary<string, PartRecord> Ledger { get; }

    public ObservedNetwork Observed { get; }

    /// <summary>Halves that still want something, in order of their connections.</summary>
    public ImmutableArray<HalfWish> Halves { get; }

    public ImmutableArray<Tunnel> Tunnels { get; }

    public string Installation => Wish.Installation;

    public NetworkRef Network => Wish.Network;

    public string Table => LinuxNaming.Table(Installation);

    /// <summary>The address by which other gateways reach this one: what the owner says, else the underlay interface's first.</summary>
    public string? EndpointOf(HalfWish half) => LinuxSettings.Ipv4(LinuxSettings.Find(half.Settings, LinuxSettings.Endpoint))
        ?? Observed.Interfaces.FirstOrDefault(item => item.Id == LinuxSettings.UnderlayOf(half.Settings))?.Addresses.Select(address => (string?)address.First.ToString()).FirstOrDefault();

    public ObservedFilterGroup? FindChain(string name) =>
        Observed.Groups.FirstOrDefault(group => group.Id == name && group.Tags.GetValueOrDefault(Reading.GatewayMapper.TableTag) == Table);

    /// <summary>The record of a part that we made and still answer for; neither a foreign one nor a tombstone.</summary>
    public PartRecord? Ours(string key) =>
        Ledger.TryGetValue(key, out var record) && record.Stage is not (PartStage.Foreign or PartStage.Gone) ? record : null;

    /// <summary>
    /// An interface of ours that stands there without our mark: somebody took it off, or the script that made it was ended between its lines, for
    /// the kernel takes the mark only after it has made the interface.
    /// </summary>
    public bool HasLostMark(string key, string name) => Observed.Interfaces.Any(item => item.Id == name)
        && Ours(key) is { } record && (record.Stage == PartStage.Intended ? record.Spec.GetValueOrDefault(LinkParts.Interface) == name
            : record.Stage is PartStage.Seen or PartStage.Made && record.ExternalId == name);

    /// <summary>Records of a kind whose parts nothing wants any more.</summary>
    public IEnumerable<PartRecord> Unwanted(string kind, IEnumerable<PartAssessment> wanted)
    {
        var keys = wanted.Select(part => part.Key).ToHashSet(StringComparer.Ordinal);
        return Ledger.Values.Where(record => record.Kind == kind && !keys.Contains(record.Key));
    }
}
