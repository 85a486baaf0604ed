using NetConnect.Model.Entities;
using System.Collections.Immutable;

namespace NetConnect.Runtime.Estate;

/// <summary>A service to be made.</summary>
/// <param name="Owners">Never empty; the creator is among them.</param>
/// <param name="Approval">Absent: the owners approve.</param>
public sealed record ServiceDraft(string Name, string Description, ImmutableArray<string> Owners, ApprovalRule? Approval = null);
