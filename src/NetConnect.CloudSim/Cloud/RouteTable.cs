namespace NetConnect.CloudSim.Cloud;

/// <summary>A route table; a subnet without an explicit association uses its VPC's main one.</summary>
public sealed class RouteTable : CloudObject
{
    public string VpcId { get; set; } = "";
    public List<RouteTableAssociation> Associations { get; set; } = [];
    public List<Route> Routes { get; set; } = [];

    public bool IsMain => Associations.Exists(a => a.Main);
    public Route? RouteTo(Cidr destination) => Routes.Find(r => r.Prefix == destination);
}
