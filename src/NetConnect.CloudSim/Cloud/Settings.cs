namespace NetConnect.CloudSim.Cloud;

/// <summary>The knobs of a world; saved with it.</summary>
public sealed class Settings
{
    public Delays Delays { get; set; } = new();
    public Limits Limits { get; set; } = new();
    public Throttling Throttling { get; set; } = new();

    /// <summary>Regions where no packet moves, while everything the API says stays as it was.</summary>
    public List<string> Outages { get; set; } = [];
}
