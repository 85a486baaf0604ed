using NetConnect.CloudSim.Cloud;

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
    /// <value>What EC2 answers with this code, for Error</value>
    public int? Status { get; set; }
    public string? Message { get; set; }
    public int? RetryAfterSeconds { get; set; }

    /// <summary>For Latency.</summary>
    public int LatencyMs { get; set; }

    /// <summary>For Ends: failed, rejected, expired or deleted.</summary>
    public string State { get; set; } = PeeringState.Failed;

    /// <summary>For Truncated: how many items are left.</summary>
    public int Items { get; set; }

    /// <summary>For HideNew and KeepDeleted: until that many calls met the object, or for so long.</summary>
    public int? Calls { get; set; }
    public int? Ms { get; set; }

    /// <summary>How many calls matched, and how many of them were hit.</summary>
    public int Seen { get; set; }
    public int Fired { get; set; }

    internal int StatusOrUsual => Status ?? Code switch
    {
        "InternalError" or "InternalFailure" => 500,
        "RequestLimitExceeded" or "Unavailable" or "ServiceUnavailable" => 503,
        "UnauthorizedOperation" or "AccessDenied" or "OptInRequired" => 403,
        "AuthFailure" => 401,
        _ => 400,
    };

    internal bool Matches(string account, string region, string action) =>
        (Account is null || Account == account) && (Region is null || Region == region)
        && (Actions is null || Actions.Exists(a => a.EndsWith('*') ? action.StartsWith(a[..^1], StringComparison.Ordinal) : a == action));
}
