namespace NetConnect.CloudSim.Cloud;

/// <summary>A virtual network with a primary and perhaps secondary prefixes.</summary>
public sealed class Vpc : CloudObject
{
    /// <summary>The first one is the primary prefix; it stays as long as the VPC does.</summary>
    public List<VpcCidr> Cidrs { get; set; } = [];
    public string Tenancy { get; set; } = "default";
    public bool DnsSupport { get; set; } = true;
    public bool DnsHostnames { get; set; }

    /// <summary>Accounts that see this VPC and its subnets as resource-share participants; only the owner changes it.</summary>
    public List<string> SharedWith { get; set; } = [];

    public bool HasAddress(uint address) => Cidrs.Exists(c => c.Prefix.Contains(address));
    public bool Overlaps(Vpc other) => Cidrs.Exists(mine => other.Cidrs.Exists(theirs => mine.Prefix.Overlaps(theirs.Prefix)));
}
