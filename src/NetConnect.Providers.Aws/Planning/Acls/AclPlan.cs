using System.Collections.Immutable;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.Planning.Acls;

/// <summary>The entries that the links of one resource want, or why they can't be had.</summary>
internal sealed class AclPlan
{
    private readonly PlanningContext _context;
    private readonly AclGround _ground;
    private readonly Dictionary<string, ImmutableArray<(AclLine Line, int Number)>> _entries = new(StringComparer.Ordinal);

    private AclPlan(PlanningContext context, string resource, ImmutableArray<HalfWish> halves)
    {
        (_context, Resource, Halves) = (context, resource, halves);
        _ground = new(context.Observed, halves[0].LocalPrefix, context.Ledger);
        Users = halves.SelectMany(half => Lines(half).Select(line => (Line: line, half.Connection)))
            .GroupBy(use => use.Line)
            .ToDictionary(line => line.Key, line => line.Select(use => use.Connection).ToImmutableSortedSet());
        Obstacle = _ground.Obstacle([.. Users.Keys]);
    }

    public string Resource { get; }

    public ImmutableArray<HalfWish> Halves { get; }

    public IReadOnlyDictionary<AclLine, ImmutableSortedSet<string>> Users { get; }

    public string? Obstacle { get; }

    public ImmutableArray<ObservedAcl> Acls => _ground.Acls;

    /// <summary>The plans of the resources whose owners want ACLs to enforce.</summary>
    public static IEnumerable<AclPlan> Of(PlanningContext context) => context.Resources
        .Where(resource => PlanningContext.SettingsOf(resource.Halves).EnforcesByAcl)
        .Select(resource => new AclPlan(context, resource.Resource, resource.Halves));

    public static IEnumerable<AclLine> Lines(HalfWish half) => AclLines.Of(half.Inbound, half.Outbound, half.RemotePrefix);

    /// <summary>What stands is kept whatever comes in the way: taking it away would open the door.</summary>
    public ImmutableArray<(AclLine Line, int Number)> Entries(ObservedAcl acl)
    {
        if (!_entries.TryGetValue(acl.Id, out var entries))
            _entries[acl.Id] = entries = [.. Number(acl).OrderBy(entry => entry.Line.Text, StringComparer.Ordinal)];
        return entries;
    }

    private IEnumerable<(AclLine Line, int Number)> Number(ObservedAcl acl)
    {
        var lines = Obstacle is null ? Users.Keys : Users.Keys.Where(line => _context.Ours(AwsNaming.AclKey(acl.Id, line.Text)) is not null);
        var numbers = AclNumbers.For(acl, _context.Ledger, [.. lines]);
        return numbers is null ? [] : numbers.Select(pair => (pair.Key, pair.Value));
    }

    public IEnumerable<ObservedAclEntry> Foreign(ObservedAcl acl) => _ground.Foreign(acl);

    /// <summary>The parts that a route of the half stands on: no traffic before what stops the rest of it is there.</summary>
    public IEnumerable<string> KeysFor(HalfWish half)
    {
        var lines = Lines(half).ToHashSet();
        var keys = Acls.SelectMany(acl => Entries(acl).Where(entry => lines.Contains(entry.Line)).Select(entry => AwsNaming.AclKey(acl.Id, entry.Line.Text)));
        return Obstacle is null ? keys : keys.Append(AwsNaming.AclKey(Resource));
    }
}
