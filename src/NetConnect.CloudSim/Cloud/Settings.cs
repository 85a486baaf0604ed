namespace NetConnect.CloudSim.Cloud;

/// <summary>The knobs of a world; saved with it.</summary>
public sealed class Settings
{
    public Delays Delays { get; set; } = new();
    public Limits Limits { get; set; } = new();
    public Throttling Throttling { get; set; } = new();
}
