using System.Collections.Immutable;
using NetConnect.Model.Entities;

namespace NetConnect.Kernel.Services;

/// <summary>Somebody founds a service.</summary>
public sealed record CreateService(
    string Id, string Name, string Description, ImmutableArray<string> Owners, ApprovalRule? Approval, string By);
