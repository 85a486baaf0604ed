using System.Collections.Immutable;
using NetConnect.Model.Decisions;

namespace NetConnect.Kernel.Connections;

/// <summary>Somebody wants the link made by another type, which was decided on before.</summary>
/// <param name="Grants">The sides that asking approves at once.</param>
/// <param name="IfGeneration">The version that the decision rests on.</param>
public sealed record MigrateConnection(
    DecisionRecord Decision, ImmutableArray<GrantedSide> Grants, string By, string? Reason, bool IsOverride, long? IfGeneration);
