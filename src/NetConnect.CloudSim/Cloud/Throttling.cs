namespace NetConnect.CloudSim.Cloud;

/// <summary>Token buckets per account, region and API.</summary>
public sealed class Throttling
{
    /// <value>false</value>
    public bool Enabled { get; set; }
    /// <value>100</value>
    public double ReadCapacity { get; set; } = 100;
    /// <value>20 per second</value>
    public double ReadRefill { get; set; } = 20;
    /// <value>50</value>
    public double WriteCapacity { get; set; } = 50;
    /// <value>5 per second</value>
    public double WriteRefill { get; set; } = 5;
}
