namespace NetConnect.Kernel.Connections;

/// <summary>The word that people see, as a total function of the machines.</summary>
public static class StateTable
{
    /// <param name="health">The last health that was known: not seeing changes no state.</param>
    public static ConnectionStatus Derive(
        DesiredState desired, RequestPhase request, ProvisioningPhase provisioning, LinkHealth? health) => desired switch
    {
        DesiredState.Deleted => provisioning == ProvisioningPhase.Released ? ConnectionStatus.Deleted : ConnectionStatus.Deleting,
        DesiredState.Established or DesiredState.Suspended => request switch
        {
            RequestPhase.PendingApproval => ConnectionStatus.PendingApproval,
            RequestPhase.Rejected => ConnectionStatus.Rejected,
            RequestPhase.Withdrawn => ConnectionStatus.Withdrawn,
            RequestPhase.Expired => ConnectionStatus.Expired,
            RequestPhase.Approved => IsSuspended(desired, provisioning) ? ConnectionStatus.Suspended : Approved(provisioning, health),
        },
    };

    private static bool IsSuspended(DesiredState desired, ProvisioningPhase provisioning) =>
        desired == DesiredState.Suspended && provisioning == ProvisioningPhase.Released;

    private static ConnectionStatus Approved(ProvisioningPhase provisioning, LinkHealth? health) => provisioning switch
    {
        ProvisioningPhase.None or ProvisioningPhase.Held or ProvisioningPhase.Provisioning => ConnectionStatus.Provisioning,
        ProvisioningPhase.Provisioned or ProvisioningPhase.Updating or ProvisioningPhase.Migrating => Standing(health ?? LinkHealth.Unknown),
        ProvisioningPhase.Releasing or ProvisioningPhase.Released => ConnectionStatus.Provisioning,
        ProvisioningPhase.RollingBack or ProvisioningPhase.Failed => ConnectionStatus.Failed,
    };

    private static ConnectionStatus Standing(LinkHealth health) => health switch
    {
        LinkHealth.Unknown => ConnectionStatus.Provisioning,
        LinkHealth.Up => ConnectionStatus.Established,
        LinkHealth.Degraded => ConnectionStatus.Degraded,
        LinkHealth.Down => ConnectionStatus.Down,
    };
}
