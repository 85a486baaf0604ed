namespace NetConnect.CloudSim.Cloud;

/// <summary>The quotas of an account; EC2's defaults unless a seed or the settings say otherwise.</summary>
public sealed class Limits
{
    /// <value>50</value>
    public int ActivePeeringsPerVpc { get; set; } = 50;
    /// <value>25</value>
    public int OutstandingPeeringsPerVpc { get; set; } = 25;
    /// <value>125: active and pending together, which no quota increase lifts.</value>
    public int PeeringsPerVpc { get; set; } = 125;
    /// <value>50</value>
    public int RoutesPerTable { get; set; } = 50;
    /// <value>60, for each direction</value>
    public int RulesPerGroup { get; set; } = 60;
    /// <value>5</value>
    public int GroupsPerInterface { get; set; } = 5;
    /// <value>20, for each direction</value>
    public int EntriesPerAcl { get; set; } = 20;
    /// <value>1000: EC2 starts with 5, but a quota nobody tests here should not stand in the way.</value>
    public int VpcsPerRegion { get; set; } = 1000;
    /// <value>5</value>
    public int TransitGateways { get; set; } = 5;
    /// <value>20, for each gateway</value>
    public int TransitTables { get; set; } = 20;
    /// <value>10,000, for each gateway</value>
    public int TransitRoutes { get; set; } = 10_000;
    /// <value>5,000, for each gateway</value>
    public int TransitAttachments { get; set; } = 5_000;
    /// <value>5 gateways that a VPC is attached to</value>
    public int TransitGatewaysPerVpc { get; set; } = 5;
    /// <value>50, for each gateway</value>
    public int TransitPeerings { get; set; } = 50;
    /// <value>10, for each gateway: those that nobody has accepted yet</value>
    public int TransitPeeringsPending { get; set; } = 10;
    /// <value>5,000</value>
    public int ResourceShares { get; set; } = 5_000;
    /// <value>50</value>
    public int TagsPerResource { get; set; } = 50;
}
