using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace NetConnect.Api.Hosting;

/// <summary>Makes answers.</summary>
internal static class Answer
{
    public static IResult Ok<T>(T body, JsonTypeInfo<T> type, string? eTag = null) => new JsonAnswer<T>(body, type, 200, null, eTag);

    public static IResult Created<T>(T body, JsonTypeInfo<T> type, string location, string? eTag = null) =>
        new JsonAnswer<T>(body, type, 201, location, eTag);

    public static IResult Accepted<T>(T body, JsonTypeInfo<T> type, string location, string? eTag = null) =>
        new JsonAnswer<T>(body, type, 202, location, eTag);
}
