using NetConnect.CloudSim.Cloud;

namespace NetConnect.CloudSim.Sim.Seeding;

/// <summary>A small world to start with. Everything is found again by its name, so the same seed may be planted twice.</summary>
public sealed class SeedDocument
{
    public List<SeedAccount> Accounts { get; set; } = [];
    public List<SeedPeering> Peerings { get; set; } = [];

    /// <summary>Trust policies; a role that isn't named here may be assumed by anybody.</summary>
    public List<RolePolicy> Roles { get; set; } = [];
    public Settings? Settings { get; set; }
}

/// <summary>An account with its regions.</summary>
public sealed class SeedAccount
{
    public string Id { get; set; } = "";
    public Limits? Limits { get; set; }
    public List<SeedKey> AccessKeys { get; set; } = [];
    public List<SeedRegion> Regions { get; set; } = [];
}

/// <summary>A long-lived access key.</summary>
public sealed record SeedKey(string Id, string Secret);

/// <summary>A region with its VPCs.</summary>
public sealed class SeedRegion
{
    public string Name { get; set; } = "";
    public List<SeedVpc> Vpcs { get; set; } = [];
}

/// <summary>A VPC and what is in it.</summary>
public sealed class SeedVpc
{
    public string Name { get; set; } = "";
    public string Cidr { get; set; } = "";
    public List<string> SecondaryCidrs { get; set; } = [];
    public List<string> SharedWith { get; set; } = [];
    public Dictionary<string, string> Tags { get; set; } = [];
    public List<SeedRouteTable> RouteTables { get; set; } = [];
    public List<SeedAcl> NetworkAcls { get; set; } = [];
    public List<SeedSubnet> Subnets { get; set; } = [];
    public List<SeedGroup> SecurityGroups { get; set; } = [];
    public List<SeedInterface> Interfaces { get; set; } = [];
}

/// <summary>A route table; the one named "main" is the VPC's main table.</summary>
public sealed class SeedRouteTable
{
    public string Name { get; set; } = "";
    public List<SeedRoute> Routes { get; set; } = [];
    /// <summary>Makes it a gateway table.</summary>
    public string? Gateway { get; set; }
    public Dictionary<string, string> Tags { get; set; } = [];
}

/// <summary>A route; the target is an id, or "peering/NAME" for a seeded peering, or "interface/NAME".</summary>
public sealed record SeedRoute(string Destination, string Target);

/// <summary>A network ACL; the one named "default" is the VPC's own.</summary>
public sealed class SeedAcl
{
    public string Name { get; set; } = "";
    public List<NetworkAclEntry> Entries { get; set; } = [];
    public Dictionary<string, string> Tags { get; set; } = [];
}

/// <summary>A subnet; without a route table it uses the main one, without an ACL the default one.</summary>
public sealed class SeedSubnet
{
    public string Name { get; set; } = "";
    public string Cidr { get; set; } = "";
    public string? Zone { get; set; }
    public string? RouteTable { get; set; }
    public string? NetworkAcl { get; set; }
    public Dictionary<string, string> Tags { get; set; } = [];
}

/// <summary>A security group; without egress rules it lets everything out, as EC2's do. "default" is the VPC's own.</summary>
public sealed class SeedGroup
{
    public string Name { get; set; } = "";
    public string? Description { get; set; }
    public List<SeedRule> Ingress { get; set; } = [];
    public List<SeedRule>? Egress { get; set; }
    public Dictionary<string, string> Tags { get; set; } = [];
}

/// <summary>A rule for one CIDR or one group of the same VPC.</summary>
public sealed class SeedRule
{
    public string Protocol { get; set; } = "-1";
    public int? Port { get; set; }
    public int? FromPort { get; set; }
    public int? ToPort { get; set; }
    public string? Cidr { get; set; }
    public string? Group { get; set; }
    public string? Description { get; set; }
}

/// <summary>A network interface, standing for a machine.</summary>
public sealed class SeedInterface
{
    public string Name { get; set; } = "";
    public string Subnet { get; set; } = "";
    public string? Address { get; set; }
    public List<string> Groups { get; set; } = [];
    public Dictionary<string, string> Tags { get; set; } = [];
}

/// <summary>A peering between two VPCs, each named as account/region/name.</summary>
public sealed class SeedPeering
{
    public string Name { get; set; } = "";
    public string Requester { get; set; } = "";
    public string Accepter { get; set; } = "";
    public string State { get; set; } = PeeringState.Active;
    public Dictionary<string, string> Tags { get; set; } = [];
}
