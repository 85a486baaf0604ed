namespace NetConnect.Kernel.Connections;

using static ProvisioningPhase;
using static ProvisioningTrigger;

/// <summary>The two machines of a connection's life.</summary>
public static class ConnectionTables
{
    public static TransitionTable<RequestPhase, RequestTrigger> Request { get; } = new(
        "Request",
        RequestPhase.PendingApproval,
        (RequestPhase.PendingApproval, RequestTrigger.Approve, RequestPhase.Approved),
        (RequestPhase.PendingApproval, RequestTrigger.Reject, RequestPhase.Rejected),
        (RequestPhase.PendingApproval, RequestTrigger.Withdraw, RequestPhase.Withdrawn),
        (RequestPhase.PendingApproval, RequestTrigger.Expire, RequestPhase.Expired));

    public static TransitionTable<ProvisioningPhase, ProvisioningTrigger> Provisioning { get; } = new(
        "Provisioning",
        None,
        (None, Hold, Held),
        (Held, Start, ProvisioningPhase.Provisioning),
        (Held, Release, Releasing),
        (ProvisioningPhase.Provisioning, BothReady, Provisioned),
        (ProvisioningPhase.Provisioning, Refuse, RollingBack),
        (ProvisioningPhase.Provisioning, Release, Releasing),
        (Provisioned, Edit, Updating),
        (Provisioned, Migrate, Migrating),
        (Provisioned, Release, Releasing),
        (Updating, BothReady, Provisioned),
        (Updating, Release, Releasing),
        (Migrating, BothReady, Provisioned),
        (Migrating, Release, Releasing),
        (RollingBack, BothRemoved, Failed),
        (RollingBack, Release, Releasing),
        (Releasing, BothRemoved, Released),
        (Failed, Retry, ProvisioningPhase.Provisioning),
        (Failed, Release, Releasing));
}
