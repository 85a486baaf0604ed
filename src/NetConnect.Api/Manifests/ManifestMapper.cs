using System.Collections.Immutable;
using NetConnect.Api.Problems;
using NetConnect.Contracts.Manifests;
using NetConnect.Model;

namespace NetConnect.Api.Manifests;

/// <summary>Plans and their outcomes as the API shows them.</summary>
internal static class ManifestMapper
{
    public static ManifestPlanDto Map(ImmutableArray<ManifestStep> steps) => new([.. steps.Select(Map)]);

    public static ManifestResultDto Map(ImmutableArray<ManifestOutcome> outcomes) => new(
        outcomes.All(outcome => outcome.IsDone),
        [.. outcomes.Select(Map)]);

    private static ManifestItemDto Map(ManifestStep step) => new()
    {
        Pointer = step.Pointer,
        Kind = step.Kind,
        Name = step.Name,
        Action = WireName.Of(step.Action),
        Changes = step.Changes,
        Id = step.Action == ManifestAction.Create || step.Id.Length == 0 ? null : step.Id,
    };

    private static ManifestItemDto Map(ManifestOutcome outcome) => Map(outcome.Step) with
    {
        Id = outcome.Id is { Length: > 0 } id ? id : null,
        Outcome = outcome.IsDone ? "DONE" : outcome.Fault is null ? "SKIPPED" : "FAILED",
        Problem = outcome.Fault is { } fault ? Problem.Of(fault) : null,
    };
}
