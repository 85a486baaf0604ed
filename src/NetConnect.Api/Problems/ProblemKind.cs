using System.Collections.Frozen;
using NetConnect.Model.Outcomes;

namespace NetConnect.Api.Problems;

/// <summary>A problem type as clients know it.</summary>
/// <param name="Name">Behind <c>urn:netconnect:</c>.</param>
public sealed record ProblemKind(int Status, string Name, string Title)
{
    /// <summary>The one table from refusals to problems.</summary>
    public static FrozenDictionary<FaultKind, ProblemKind> ByFault { get; } = new Dictionary<FaultKind, ProblemKind>
    {
        [FaultKind.Malformed] = new(400, "malformed", "The body is malformed"),
        [FaultKind.Unauthenticated] = new(401, "unauthenticated", "A valid token is needed"),
        [FaultKind.Forbidden] = new(403, "forbidden", "Not allowed"),
        [FaultKind.NotFound] = new(404, "not-found", "Not found"),
        [FaultKind.Conflict] = new(409, "conflict", "Not possible in the present state"),
        [FaultKind.CidrOverlap] = new(409, "cidr-overlap", "The prefix overlaps with another"),
        [FaultKind.InUse] = new(409, "in-use", "Still in use"),
        [FaultKind.Protected] = new(409, "protected", "Protected from deletion"),
        [FaultKind.LimitReached] = new(409, "limit-reached", "A limit is reached"),
        [FaultKind.PlanChanged] = new(409, "plan-changed", "The plan has changed"),
        [FaultKind.Paused] = new(409, "paused", "Changes are paused"),
        [FaultKind.Gone] = new(410, "gone", "Gone"),
        [FaultKind.Stale] = new(412, "stale", "Changed since it was read"),
        [FaultKind.TooLarge] = new(413, "too-large", "The body is too large"),
        [FaultKind.UnsupportedMediaType] = new(415, "unsupported-media-type", "Not JSON"),
        [FaultKind.Validation] = new(422, "validation", "The input has faults"),
        [FaultKind.Ipv6Unsupported] = new(422, "ipv6-unsupported", "IPv6 is not supported"),
        [FaultKind.NoViableOption] = new(422, "no-viable-option", "No way to connect these two"),
        [FaultKind.IdempotencyMismatch] = new(422, "idempotency-mismatch", "The idempotency key was used for another body"),
        [FaultKind.RateLimited] = new(429, "rate-limited", "Too many requests"),
        [FaultKind.Unavailable] = new(503, "unavailable", "Not available now"),
    }.ToFrozenDictionary();

    public static ProblemKind MethodNotAllowed { get; } = new(405, "method-not-allowed", "Not a method of this path");

    public static ProblemKind Internal { get; } = new(500, "internal", "A fault of the server");
}
