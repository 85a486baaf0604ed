namespace NetConnect.CloudSim.Cloud;

/// <summary>Ties a network ACL to a subnet; each subnet has exactly one.</summary>
public sealed class NetworkAclAssociation
{
    public string Id { get; set; } = "";
    public string SubnetId { get; set; } = "";
}
