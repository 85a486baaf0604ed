using System.Collections.Immutable;
using NetConnect.Model.Entities;

namespace NetConnect.Runtime.Estate;

/// <summary>All that may change of a service, as it is to be.</summary>
/// <param name="Owners">Never empty.</param>
/// <param name="Approval">Absent: the owners approve.</param>
public sealed record ServiceEdit(string Name, string Description, ImmutableArray<string> Owners, ApprovalRule? Approval);
