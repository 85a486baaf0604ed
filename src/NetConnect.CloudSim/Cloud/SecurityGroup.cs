namespace NetConnect.CloudSim.Cloud;

/// <summary>A stateful set of permissions for the interfaces that carry it.</summary>
public sealed class SecurityGroup : CloudObject
{
    public string VpcId { get; set; } = "";
    public string Name { get; set; } = "";
    public string Description { get; set; } = "";
    public List<SecurityGroupRule> Rules { get; set; } = [];
}
