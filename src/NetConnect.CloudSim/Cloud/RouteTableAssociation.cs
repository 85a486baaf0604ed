namespace NetConnect.CloudSim.Cloud;

/// <summary>Ties a route table to its VPC (main), to a subnet, or to a gateway.</summary>
public sealed class RouteTableAssociation
{
    public string Id { get; set; } = "";
    public bool Main { get; set; }
    public string? SubnetId { get; set; }
    public string? GatewayId { get; set; }
}
