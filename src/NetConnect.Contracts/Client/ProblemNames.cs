namespace NetConnect.Contracts.Client;

/// <summary>The stable names of refusals: what stands behind <c>urn:netconnect:</c> in a problem's type.</summary>
public static class ProblemNames
{
    public const string Malformed = "malformed";
    public const string Unauthenticated = "unauthenticated";
    public const string Forbidden = "forbidden";
    public const string NotFound = "not-found";
    public const string MethodNotAllowed = "method-not-allowed";
    public const string Conflict = "conflict";
    public const string CidrOverlap = "cidr-overlap";
    public const string InUse = "in-use";
    public const string Protected = "protected";
    public const string LimitReached = "limit-reached";
    public const string PlanChanged = "plan-changed";
    public const string Paused = "paused";
    public const string Gone = "gone";
    public const string Stale = "stale";
    public const string TooLarge = "too-large";
    public const string UnsupportedMediaType = "unsupported-media-type";
    public const string Validation = "validation";
    public const string Ipv6Unsupported = "ipv6-unsupported";
    public const string NoViableOption = "no-viable-option";
    public const string IdempotencyMismatch = "idempotency-mismatch";
    public const string RateLimited = "rate-limited";
    public const string Unavailable = "unavailable";
    public const string Internal = "internal";
}
