using System.Collections.Immutable;
using System.Globalization;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.Planning.Acls;

/// <summary>Gives entries their numbers: what stands keeps its own, allowing ones come first, and denying ones right before what others let in.</summary>
internal sealed class AclNumbers
{
    private readonly ObservedAcl _acl;
    private readonly ImmutableSortedDictionary<string, PartRecord> _ledger;
    private readonly Dictionary<AclLine, int> _numbers = [];
    private readonly HashSet<(bool IsEgress, int Number)> _ours;
    private readonly HashSet<(bool IsEgress, int Number)> _taken;

    private AclNumbers(ObservedAcl acl, ImmutableSortedDictionary<string, PartRecord> ledger)
    {
        (_acl, _ledger) = (acl, ledger);
        _ours = [.. Recorded()];
        _taken =
        [
            .. acl.Entries.Select(entry => (entry.IsEgress, entry.Number)),
            .. acl.Others.Select(slot => (slot.IsEgress, slot.Number)),
            .. _ours,
        ];
    }

    /// <summary>A number for each line; none at all when there is no room for one.</summary>
    public static IReadOnlyDictionary<AclLine, int>? For(
        ObservedAcl acl, ImmutableSortedDictionary<string, PartRecord> ledger, IReadOnlyCollection<AclLine> lines)
    {
        var numbers = new AclNumbers(acl, ledger);
        foreach (var line in lines.Where(line => numbers.Kept(line) is not null))
            numbers._numbers[line] = numbers.Kept(line)!.Value;
        return lines.Where(line => !numbers._numbers.ContainsKey(line)).All(numbers.Assign) && numbers.AllowComesFirst() ? numbers._numbers : null;
    }

    /// <summary>The number on record, unless somebody else's entry stands there now.</summary>
    private int? Kept(AclLine line)
    {
        if (_ledger.GetValueOrDefault(AwsNaming.AclKey(_acl.Id, line.Text)) is not { Stage: not PartStage.Foreign } record
            || NumberOf(record) is not { } number)
            return null;
        var isTaken = _acl.Others.Any(slot => slot.IsEgress == line.IsEgress && slot.Number == number)
            || _acl.Entries.Any(entry => entry.IsEgress == line.IsEgress && entry.Number == number && AclLine.Of(entry) != line);
        return isTaken ? null : number;
    }

    private bool Assign(AclLine line)
    {
        var (number, step) = line.Allows ? (1, 1) : (Ceiling(line) - 1, -1);
        while (_taken.Contains((line.IsEgress, number)))
            number += step;
        if (number is < 1 or >= AclGround.LastRule)
            return false;
        _taken.Add((line.IsEgress, number));
        _numbers[line] = number;
        return true;
    }

    /// <summary>Denying must come before the first entry of others that lets in what it denies.</summary>
    private int Ceiling(AclLine line) => _acl.Entries
        .Where(entry => entry.IsEgress == line.IsEgress && entry.Allows && entry.Remote.Overlaps(line.Remote) && !_numbers.ContainsKey(AclLine.Of(entry)))
        .Where(entry => !_ours.Contains((entry.IsEgress, entry.Number)))
        .Select(entry => entry.Number).Append(AclGround.LastRule).Min();

    private bool AllowComesFirst()
    {
        var allowing = _numbers.Where(pair => pair.Key is { IsEgress: false, Allows: true }).Select(pair => pair.Value).DefaultIfEmpty(0).Max();
        return _numbers.Where(pair => pair.Key is { IsEgress: false, Allows: false }).All(pair => pair.Value > allowing);
    }

    private IEnumerable<(bool IsEgress, int Number)> Recorded() =>
        from record in _ledger.Values
        where record.Kind == PartKinds.Acl && record.Stage != PartStage.Foreign
        where record.Spec.GetValueOrDefault("NetworkAclId") == _acl.Id
        let number = NumberOf(record)
        where number is not null
        select (record.Spec.GetValueOrDefault("Egress") == "true", number.Value);

    private static int? NumberOf(PartRecord record) =>
        int.TryParse(record.Spec.GetValueOrDefault("RuleNumber"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
