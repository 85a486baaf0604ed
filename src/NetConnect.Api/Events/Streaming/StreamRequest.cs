using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using NetConnect.Model.Outcomes;

namespace NetConnect.Api.Events.Streaming;

/// <summary>What a request says about a feed.</summary>
internal static class StreamRequest
{
    private const string Json = "application/json";

    /// <summary>Whether a feed is preferred to a page; who accepts anything gets a page.</summary>
    public static bool IsOne(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted))
            return false;
        var stream = accepted.Where(type => type.MediaType.Equals(SseWriter.MediaType, StringComparison.OrdinalIgnoreCase)).Select(QualityOf).DefaultIfEmpty().Max();
        var page = accepted.Where(type => type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase)).Select(QualityOf).DefaultIfEmpty().Max();
        return stream > page;
    }

    /// <summary>The position of <c>Last-Event-ID</c>; none when there is none.</summary>
    public static Outcome<string?> ReadLastEventId(HttpRequest request)
    {
        if (!request.Headers.TryGetValue("Last-Event-ID", out var values))
            return (string?)null;
        return values is [{ Length: > 0 } id] && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? id
            : new Fault(FaultKind.Malformed, "Give the `id` of the last event that was seen as `Last-Event-ID`, unchanged.");
    }

    private static double QualityOf(MediaTypeHeaderValue type) => type.Quality ?? 1;
}
