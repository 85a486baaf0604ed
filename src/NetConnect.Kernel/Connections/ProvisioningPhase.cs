namespace NetConnect.Kernel.Connections;

/// <summary>How far the link is made.</summary>
public enum ProvisioningPhase
{
    None,
    Held,
    Provisioning,
    Provisioned,
    Updating,
    Migrating,
    RollingBack,
    Releasing,
    Released,
    Failed,
}
