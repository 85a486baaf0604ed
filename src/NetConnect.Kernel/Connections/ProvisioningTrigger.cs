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

    /// <summary>What was leaned on becomes ours, now that all else stands.</summary>
    TakeOver,

    /// <summary>Forget it and leave the clouds alone.</summary>
    Detach,
}
