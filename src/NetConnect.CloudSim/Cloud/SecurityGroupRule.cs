namespace NetConnect.CloudSim.Cloud;

/// <summary>One permission of a security group: a protocol, ports, and exactly one kind of peer.</summary>
public sealed class SecurityGroupRule
{
    public string Id { get; set; } = "";
    public bool Egress { get; set; }

    /// <summary>tcp, udp, icmp, another protocol's number, or "-1" for all.</summary>
    public string Protocol { get; set; } = "-1";
    public int FromPort { get; set; } = -1;
    public int ToPort { get; set; } = -1;
    public string? Cidr { get; set; }
    public string? GroupId { get; set; }
    public string? GroupOwner { get; set; }
    public string? PrefixListId { get; set; }
    public string? Description { get; set; }

    /// <summary>Two rules that permit the same traffic are duplicates, whatever their descriptions.</summary>
    public bool PermitsSameAs(SecurityGroupRule other) =>
        (Egress, Protocol, FromPort, ToPort, Cidr, GroupId, PrefixListId)
        == (other.Egress, other.Protocol, other.FromPort, other.ToPort, other.Cidr, other.GroupId, other.PrefixListId);
}
