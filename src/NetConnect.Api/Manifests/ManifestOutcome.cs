using NetConnect.Model.Outcomes;

namespace NetConnect.Api.Manifests;

/// <summary>What became of a step.</summary>
/// <param name="Id">Of the entity; none when there is none.</param>
/// <param name="Fault">Why it failed; none when it was not tried, because what it stands on failed.</param>
internal sealed record ManifestOutcome(ManifestStep Step, string? Id, bool IsDone, Fault? Fault = null)
{
    public bool IsTried => IsDone || Fault is not null;
}
