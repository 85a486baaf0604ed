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
    Resume,

    /// <summary>Forget it and leave the clouds alone.</summary>
    Detach,
}
