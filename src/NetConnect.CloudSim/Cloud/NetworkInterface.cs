namespace NetConnect.CloudSim.Cloud;

/// <summary>A network interface with one private address; it stands for the machine behind it.</summary>
public sealed class NetworkInterface : CloudObject
{
    public string VpcId { get; set; } = "";
    public string SubnetId { get; set; } = "";
    public string Address { get; set; } = "";
    public string Description { get; set; } = "";
    public string Mac { get; set; } = "";
    /// <summary>A service of AWS owns it (a load balancer, an endpoint): customers can't change it.</summary>
    public bool Managed { get; set; }
    public List<string> Groups { get; set; } = [];
}
