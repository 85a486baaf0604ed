namespace NetConnect.CloudSim.Cloud;

/// <summary>How long the steps of lives take, in milliseconds.</summary>
public sealed class Delays
{
    /// <value>150: initiating-request to pending-acceptance or failed</value>
    public int InitiateMs { get; set; } = 150;
    /// <value>150: provisioning to active</value>
    public int ProvisionMs { get; set; } = 150;
    /// <value>150: deleting to deleted, between regions only</value>
    public int DeleteMs { get; set; } = 150;

    /// <value>150: a transit gateway is made, changed or deleted; minutes in reality</value>
    public int GatewayMs { get; set; } = 150;
    /// <value>150: each step of an attachment, an association or a table of a transit gateway</value>
    public int AttachmentMs { get; set; } = 150;
    /// <value>150: each step of a resource share</value>
    public int ShareMs { get; set; } = 150;
    /// <value>12 hours: an invitation to a resource share that nobody accepts expires</value>
    public long InvitationMs { get; set; } = 12L * 3600 * 1000;

    /// <value>7 days: a request that nobody accepts expires</value>
    public long ExpireMs { get; set; } = 7L * 24 * 3600 * 1000;
    /// <value>2 hours: how long an ended peering is shown to whoever ended it</value>
    public long ShowEndedMs { get; set; } = 2L * 3600 * 1000;
    /// <value>2 days: how long it is shown to the other side</value>
    public long ShowEndedLongMs { get; set; } = 2L * 24 * 3600 * 1000;

    public static Delays None => new() { InitiateMs = 0, ProvisionMs = 0, DeleteMs = 0, GatewayMs = 0, AttachmentMs = 0, ShareMs = 0 };
}
