namespace NetConnect.CloudSim.Cloud;

/// <summary>Something with an id that an account owns in one region.</summary>
public abstract class CloudObject
{
    public string Id { get; set; } = "";
    public string Owner { get; set; } = "";
    public string Region { get; set; } = "";

    /// <summary>Order of creation; lists and page tokens go by it, so that a page survives deletions.</summary>
    public long Sequence { get; set; }
}
