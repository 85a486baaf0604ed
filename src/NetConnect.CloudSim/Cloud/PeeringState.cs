namespace NetConnect.CloudSim.Cloud;

/// <summary>The status codes of a VPC peering connection, as EC2 spells them.</summary>
public static class PeeringState
{
    public const string Initiating = "initiating-request";
    public const string Pending = "pending-acceptance";
    public const string Provisioning = "provisioning";
    public const string Active = "active";
    public const string Deleting = "deleting";
    public const string Deleted = "deleted";
    public const string Rejected = "rejected";
    public const string Failed = "failed";
    public const string Expired = "expired";

    public static bool IsTerminal(string state) => state is Deleted or Rejected or Failed or Expired;
}
