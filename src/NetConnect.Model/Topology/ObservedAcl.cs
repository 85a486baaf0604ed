using System.Collections.Immutable;

namespace NetConnect.Model.Topology;

/// <summary>A stateless list of numbered rules on a subnet; the lowest number that matches decides, nothing matching denies.</summary>
public sealed record ObservedAcl(string Id, ImmutableArray<ObservedAclEntry> Entries);
