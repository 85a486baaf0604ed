namespace NetConnect.CloudSim.Cloud;

/// <summary>A stateless packet filter of one or more subnets.</summary>
public sealed class NetworkAcl : CloudObject
{
    /// <summary>The number of the deny-all entry that every ACL ends with and nobody can change.</summary>
    public const int LastRule = 32767;

    public string VpcId { get; set; } = "";
    public bool IsDefault { get; set; }
    public List<NetworkAclEntry> Entries { get; set; } = [];
    public List<NetworkAclAssociation> Associations { get; set; } = [];

    public NetworkAclEntry? Entry(bool egress, int number) => Entries.Find(e => e.Egress == egress && e.Number == number);
}
