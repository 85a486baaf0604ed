using System.Collections.Immutable;
using NetConnect.Model.Decisions;

namespace NetConnect.Model.Outcomes;

/// <summary>A refusal: an expected outcome, with what to do about it.</summary>
/// <param name="Existing">The id of the entity that is in the way.</param>
public sealed record Fault(
    FaultKind Kind, string Detail, ImmutableArray<FieldFault> Errors = default, string? Existing = null, DecisionRecord? Decision = null)
{
    public ImmutableArray<FieldFault> Errors { get; init; } = Errors.IsDefault ? [] : Errors;
}
