using NetConnect.Kernel.Connections;
using NetConnect.Kernel.Networks;
using NetConnect.Model.Links;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Checks;

/// <summary>Counts the paths that must be visited for a soak to mean anything; finds nothing itself.</summary>
internal sealed class RareCases(World world) : Check(world, "X3", "The rare paths are visited.")
{
    public override void OnCommitted(CommitSeen seen)
    {
        if (seen is { Before: ConnectionState before, After: ConnectionState after })
            Count(before, after);
        if (seen is { Before: NetworkState old, After: NetworkState now })
            Count(old, now);
    }

    private void Count(ConnectionState before, ConnectionState after)
    {
        var counters = World.Counters;
        if (before.Status != after.Status && after.Status == ConnectionStatus.Established)
        {
            counters.Established++;
            counters.EstablishedOverHubs += after.Decision.ChosenCandidate?.Plan?.Hubs is null ? 0 : 1;
        }

        if (before.Status != after.Status && after.Status == ConnectionStatus.Deleted)
            counters.Deleted++;
        if (before.Provisioning == ProvisioningPhase.Provisioning && after.Provisioning == ProvisioningPhase.Releasing)
            counters.ApprovalsRevokedHalfway++;
        if (before.Provisioning != after.Provisioning && after.Provisioning == ProvisioningPhase.RollingBack)
            counters.HealingGivenUp++;
    }

    /// <summary>The call is off, and nothing came of it.</summary>
    private static bool IsWithheld(NetworkState before, NetworkState after) =>
        before.Intent is not null && after.Intent is null && before.ChangedAt == after.ChangedAt;

    private void Count(NetworkState before, NetworkState after)
    {
        if (IsWithheld(before, after))
            World.Counters.CallsWithheld++;
        foreach (var (key, part) in after.Parts)
        {
            var old = before.Parts.GetValueOrDefault(key);
            // Intended and failed without anybody knowing how, and then it was there.
            if (old is { Stage: PartStage.Intended, Failures: > 0 } && part.Stage == PartStage.Seen)
                World.Counters.AmbiguousCreatesFound++;
            if (old is { Stage: PartStage.Seen } && part.Stage is PartStage.Missing or PartStage.Intended)
                World.Counters.Drifts++;
        }
    }
}
