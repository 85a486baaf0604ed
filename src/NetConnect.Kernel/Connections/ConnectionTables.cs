namespace NetConnect.Kernel.Connections;

using static ProvisioningPhase;
using static ProvisioningTrigger;

/// <summary>The machines of a connection's life.</summary>
public static class ConnectionTables
{
    public static TransitionTable<RequestPhase, RequestTrigger> Request { get; } = new(
        "Request",
        RequestPhase.PendingApproval,
        (RequestPhase.PendingApproval, RequestTrigger.Approve, RequestPhase.Approved),
        (RequestPhase.PendingApproval, RequestTrigger.Reject, RequestPhase.Rejected),
        (RequestPhase.PendingApproval, RequestTrigger.Withdraw, RequestPhase.Withdrawn),
        (RequestPhase.PendingApproval, RequestTrigger.Expire, RequestPhase.Expired));

    public static TransitionTable<EditPhase, EditTrigger> Edits { get; } = new(
        "Edit",
        EditPhase.None,
        (EditPhase.None, EditTrigger.Propose, EditPhase.PendingApproval),
        (EditPhase.PendingApproval, EditTrigger.Propose, EditPhase.PendingApproval),
        (EditPhase.PendingApproval, EditTrigger.Approve, EditPhase.None),
        (EditPhase.PendingApproval, EditTrigger.Reject, EditPhase.None),
        (EditPhase.PendingApproval, EditTrigger.Withdraw, EditPhase.None),
        (EditPhase.PendingApproval, EditTrigger.Expire, EditPhase.None),
        (EditPhase.PendingApproval, EditTrigger.Drop, EditPhase.None));

    public static TransitionTable<ProvisioningPhase, ProvisioningTrigger> Provisioning { get; } = new(
        "Provisioning",
        None,
        (None, Hold, Held),
        (Held, Start, ProvisioningPhase.Provisioning),
        (Held, Release, Releasing),
        (ProvisioningPhase.Provisioning, BothReady, Provisioned),
        (ProvisioningPhase.Provisioning, Refuse, RollingBack),
        (ProvisioningPhase.Provisioning, Release, Releasing),
        (ProvisioningPhase.Provisioning, Detach, Releasing),
        (Provisioned, TakeOver, Updating),
        (Provisioned, Edit, Updating),
        (Provisioned, Migrate, Migrating),
        (Provisioned, Release, Releasing),
        (Provisioned, Detach, Releasing),
        (Updating, BothReady, Provisioned),
        (Updating, Edit, Updating),
        (Updating, Migrate, Migrating),
        (Updating, Release, Releasing),
        (Updating, Detach, Releasing),
        (Migrating, BothReady, Provisioned),
        (Migrating, Edit, Migrating),
        (Migrating, Migrate, Migrating),
        (Migrating, Release, Releasing),
        (Migrating, Detach, Releasing),
        (RollingBack, BothRemoved, Failed),
        (RollingBack, Release, Releasing),
        (RollingBack, Detach, Releasing),
        (Releasing, BothRemoved, Released),
        (Releasing, Detach, Releasing),
        (Released, Resume, ProvisioningPhase.Provisioning),
        (Failed, Retry, ProvisioningPhase.Provisioning),
        (Failed, Migrate, ProvisioningPhase.Provisioning),
        (Failed, Release, Releasing));
}
