namespace NetConnect.CloudSim.Cloud;

/// <summary>How long the asynchronous steps of a peering take, in milliseconds.</summary>
public sealed class Delays
{
    /// <value>150: initiating-request to pending-acceptance or failed</value>
    public int InitiateMs { get; set; } = 150;
    /// <value>150: provisioning to active</value>
    public int ProvisionMs { get; set; } = 150;
    /// <value>150: deleting to deleted, between regions only</value>
    public int DeleteMs { get; set; } = 150;

    public static Delays None => new() { InitiateMs = 0, ProvisionMs = 0, DeleteMs = 0 };
}
