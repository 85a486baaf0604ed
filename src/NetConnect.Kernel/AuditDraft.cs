using System.Collections.Immutable;
using NetConnect.Model.Identity;

namespace NetConnect.Kernel;

/// <summary>A decision of somebody, to be recorded in the same commit.</summary>
/// <param name="Action">E.g. <c>connection.approve</c>.</param>
public sealed record AuditDraft(string Action, ActorKey Subject, string By, ImmutableArray<string> Scopes, string Outcome)
{
    public ImmutableSortedDictionary<string, string> Detail { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}
