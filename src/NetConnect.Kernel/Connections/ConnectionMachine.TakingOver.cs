using NetConnect.Model.Entities;

namespace NetConnect.Kernel.Connections;

/// <content>What others made becomes ours last of all, so that whatever fails before has nothing of theirs to give back.</content>
public sealed partial class ConnectionMachine
{
    private static string? AgreedUpon(ConnectionState state) => state.Decision.ChosenCandidate?.Plan?.Adopted;

    /// <summary>Until both sides stand it is only used, and a link that goes leaves it where it was.</summary>
    private static bool IsStillToBeTakenOver(ConnectionState state) => state is
    {
        Adopt: Adoption.Manage,
        Provisioning: not (ProvisioningPhase.Provisioned or ProvisioningPhase.Updating or ProvisioningPhase.Migrating),
    }
    && AgreedUpon(state) is not null;

    /// <summary>A refusal from here on takes nothing down: the link carries, and goes on asking.</summary>
    private static void TakeOver(Draft<ConnectionState> draft)
    {
        Move(draft, ProvisioningTrigger.TakeOver);
        draft.State = draft.State with { Reason = null };
        Tell(draft, "taking-over", Ourselves, $"The link stands; {AgreedUpon(draft.State)}, which others made, is being taken over.");
    }
}
