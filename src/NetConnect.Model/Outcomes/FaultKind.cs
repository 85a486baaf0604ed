namespace NetConnect.Model.Outcomes;

/// <summary>Why a request was refused; each is one <c>urn:netconnect:</c> problem type.</summary>
public enum FaultKind
{
    Malformed,
    Unauthenticated,
    Forbidden,
    NotFound,
    Conflict,
    CidrOverlap,
    InUse,
    Protected,
    LimitReached,
    PlanChanged,
    Paused,
    Gone,
    Stale,
    TooLarge,
    UnsupportedMediaType,
    Validation,
    Ipv6Unsupported,
    NoViableOption,
    IdempotencyMismatch,
    RateLimited,
    Unavailable,
}
