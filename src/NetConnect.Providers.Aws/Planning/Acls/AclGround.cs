using System.Collections.Immutable;
using System.Globalization;
using NetConnect.Model.Addresses;
using NetConnect.Model.Entities;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.Planning.Acls;

/// <summary>The ACLs that guard a prefix, and whether entries for it may be put into them.</summary>
/// <remarks>
/// Entries go into the ACL that the subnets have, not into one of ours: a swapped ACL would take the owner's own entries out of force.
/// So the ACL must guard nothing but the resource, because an entry speaks for every subnet of its ACL.
/// </remarks>
internal sealed class AclGround(ObservedNetwork network, Cidr prefix, ImmutableSortedDictionary<string, PartRecord> ledger)
{
    /// <summary>The number of the entry that denies the rest; nobody made it.</summary>
    public const int LastRule = 32767;

    /// <summary>In each direction, the last one included (Amazon VPC quotas).</summary>
    public const int MostEntries = 20;

    private readonly ImmutableArray<ObservedSubnet> _subnets = [.. network.Subnets.Where(subnet => subnet.Cidr.Overlaps(prefix))];

    public ImmutableArray<ObservedAcl> Acls =>
    [
        .. network.Acls.Where(acl => _subnets.Any(subnet => subnet.AclId == acl.Id)).OrderBy(acl => acl.Id, StringComparer.Ordinal),
    ];

    /// <summary>Why the lines can't be made; none when they can, or stand.</summary>
    public string? Obstacle(IReadOnlyCollection<AclLine> lines) =>
        Ownership() ?? Acls.Select(acl => Overruled(acl, lines) ?? Full(acl, lines) ?? (AclNumbers.For(acl, ledger, lines) is null ? NoRoom(acl) : null))
            .FirstOrDefault(obstacle => obstacle is not null);

    public IEnumerable<ObservedAclEntry> Foreign(ObservedAcl acl) =>
        acl.Entries.Where(entry => entry.Number < LastRule && !IsOurs(acl, entry));

    private string? Ownership()
    {
        if (_subnets.IsEmpty)
            return $"no subnet lies in {prefix}: there is nothing that an ACL could guard";
        if (_subnets.FirstOrDefault(subnet => !prefix.Contains(subnet.Cidr)) is { } part)
            return $"{part.Id} ({part.Cidr}) lies only partly in {prefix}, and an ACL guards whole subnets";
        var acls = _subnets.Select(subnet => subnet.AclId).ToHashSet(StringComparer.Ordinal);
        return network.Subnets.FirstOrDefault(subnet => acls.Contains(subnet.AclId) && !_subnets.Contains(subnet)) is { } other
            ? $"{other.AclId} also guards {other.Id} ({other.Cidr}), which is not in {prefix}; give the subnets of the resource an ACL of their own"
            : null;
    }

    private string? Overruled(ObservedAcl acl, IReadOnlyCollection<AclLine> lines) =>
        (from entry in Foreign(acl)
         where !entry.Allows
         from line in lines
         where line.Allows && line.IsEgress == entry.IsEgress && Meet(line, entry)
         select string.Create(CultureInfo.InvariantCulture, $"rule {entry.Number} of {acl.Id} ({AclLine.Of(entry).Text}) forbids what the link needs ({line.Text}); NetConnect does not overrule it"))
        .FirstOrDefault();

    private static bool Meet(AclLine line, ObservedAclEntry entry) =>
        line.Remote.Overlaps(entry.Remote)
        && (line.Protocol == entry.Protocol || line.Protocol == Protocol.Any || entry.Protocol == Protocol.Any)
        && (line.Ports ?? PortRange.All).Overlaps(entry.Ports ?? PortRange.All)
        && (line.Icmp is not { } icmp || entry.IcmpType is null || entry.IcmpType == icmp.Type);

    private string? Full(ObservedAcl acl, IReadOnlyCollection<AclLine> lines)
    {
        foreach (var isEgress in new[] { false, true })
        {
            var others = Foreign(acl).Count(entry => entry.IsEgress == isEgress) + acl.Others.Count(slot => slot.IsEgress == isEgress && slot.Number < LastRule) + 1;
            var ours = lines.Count(line => line.IsEgress == isEgress);
            if (others + ours > MostEntries)
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{acl.Id} takes {MostEntries} {(isEgress ? "outbound" : "inbound")} entries: {others} are others', and the links of the resource need {ours}");
        }

        return null;
    }

    private static string NoRoom(ObservedAcl acl) =>
        $"{acl.Id} has no numbers left before the entries that let traffic in; renumber these, so that ours come first";

    private bool IsOurs(ObservedAcl acl, ObservedAclEntry entry) =>
        ledger.GetValueOrDefault(AwsNaming.AclKey(acl.Id, AclLine.Of(entry).Text)) is { Stage: not PartStage.Foreign } record
        && record.Spec.GetValueOrDefault("RuleNumber") == entry.Number.ToString(CultureInfo.InvariantCulture);
}
