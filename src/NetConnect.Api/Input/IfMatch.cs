using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using NetConnect.Model.Outcomes;

namespace NetConnect.Api.Input;

/// <summary>The header <c>If-Match</c>: the version of the wish that a change is meant for.</summary>
public static class IfMatch
{
    /// <summary>What no version is: generations start at 1.</summary>
    private const long Never = 0;

    /// <summary>The version that the caller has seen; none when any will do.</summary>
    public static Outcome<long?> Read(HttpRequest request)
    {
        if (request.Headers.IfMatch.Count == 0)
            return (long?)null;
        if (!EntityTagHeaderValue.TryParseStrictList(request.Headers.IfMatch, out var tags) || tags is not [{ } only])
            return new Fault(FaultKind.Malformed, "Give one entity tag as `If-Match`, as `ETag` has it, e.g. `If-Match: \"3\"`.");
        return only.Equals(EntityTagHeaderValue.Any) ? null : GenerationOf(only);
    }

    /// <summary>Why the change must not be made; nothing when the entity is the one that the caller has seen.</summary>
    public static Fault? Check(HttpRequest request, long generation)
    {
        var wanted = Read(request);
        if (wanted.Fault is { } malformed)
            return malformed;
        return wanted.Value is { } seen && seen != generation
            ? new(FaultKind.Stale, $"It was changed since you read it, and is at version {ETag.Of(generation)} now: read it again, then repeat what you want.")
            : null;
    }

    // Only a tag that we could have written can match, and a weak one never does.
    private static long? GenerationOf(EntityTagHeaderValue tag) =>
        !tag.IsWeak && long.TryParse(tag.Tag.AsSpan().Trim('"'), out var generation) && ETag.Of(generation) == tag.Tag ? generation : Never;
}
