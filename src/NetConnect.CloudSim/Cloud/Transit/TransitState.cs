namespace NetConnect.CloudSim.Cloud.Transit;

/// <summary>The states of transit gateways and what belongs to them, as EC2 spells them.</summary>
public static class TransitState
{
    public const string Pending = "pending";
    public const string Available = "available";
    public const string Modifying = "modifying";
    public const string Deleting = "deleting";
    public const string Deleted = "deleted";
    public const string InitiatingRequest = "initiatingRequest";
    public const string PendingAcceptance = "pendingAcceptance";
    public const string Rejecting = "rejecting";
    public const string Rejected = "rejected";
    public const string Failed = "failed";
}
