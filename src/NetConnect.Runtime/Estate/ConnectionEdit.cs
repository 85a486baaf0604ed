using System.Collections.Immutable;
using NetConnect.Model.Entities;

namespace NetConnect.Runtime.Estate;

/// <summary>All that may change of a connection, as it is to be.</summary>
public sealed record ConnectionEdit(
    string Name, ImmutableArray<Need> Needs, LinkRequirements Requirements, DateTimeOffset? ExpiresAt, bool Protected);
