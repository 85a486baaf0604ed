using System.Collections.Immutable;
using NetConnect.Model.Entities;

namespace NetConnect.Kernel.Services;

/// <summary>Somebody changes a service: the whole of what may change, as it is to be.</summary>
/// <param name="Owners">Never empty.</param>
/// <param name="IfGeneration">The version that the editor saw.</param>
public sealed record EditService(
    string Name, string Description, ImmutableArray<string> Owners, ApprovalRule? Approval, string By, long? IfGeneration);
