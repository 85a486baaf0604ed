namespace NetConnect.Kernel.Connections;

/// <summary>What moves provisioning.</summary>
public enum ProvisioningTrigger
{
    Hold,
    Start,
    BothReady,
    Refuse,
    Edit,
    Migrate,
    Release,
    BothRemoved,
    Retry,
}
