namespace NetConnect.CloudSim.Faults;

/// <summary>A rule for making calls fail: which calls, when, and how.</summary>
public sealed class FaultRule
{
    /// <value>Given by the emulator when left out.</value>
    public string Id { get; set; } = "";
    public FaultKind Kind { get; set; }

    /// <value>All actions. A "*" at the end is a wildcard.</value>
    public List<string>? Actions { get; set; }
    public string? Account { get; set; }
    public string? Region { get; set; }

    /// <value>0: matching calls that pass first.</value>
    public int Skip { get; set; }
    /// <value>No end: how many calls it hits.</value>
    public int? Count { get; set; }
    /// <value>1: the share of matching calls it hits, drawn from Seed.</value>
    public double Rate { get; set; } = 1;
    public int Seed { get; set; }

    /// <value>InternalError, for Error</value>
    public string Code { get; set; } = "InternalError";
    /// <value>500, for Error</value>
    public int Status { get; set; } = 500;
    public string? Message { get; set; }
    public int? RetryAfterSeconds { get; set; }

    /// <summary>For Latency.</summary>
    public int LatencyMs { get; set; }

    /// <summary>For Truncated: how many items are left.</summary>
    public int Items { get; set; }

    /// <summary>For HideNew and KeepDeleted: until that many calls met the object, or for so long.</summary>
    public int? Calls { get; set; }
    public int? Ms { get; set; }

    /// <summary>How many calls matched, and how many of them were hit.</summary>
    public int Seen { get; set; }
    public int Fired { get; set; }

    internal bool Matches(string account, string region, string action) =>
        (Account is null || Account == account) && (Region is null || Region == region)
        && (Actions is null || Actions.Exists(a => a.EndsWith('*') ? action.StartsWith(a[..^1], StringComparison.Ordinal) : a == action));
}
