using System.Text.Json.Serialization;
using NetConnect.Contracts.Decisions;

namespace NetConnect.Contracts;

/// <summary>Why a request was refused, after RFC 9457.</summary>
public sealed record ProblemDocument
{
    public const string MediaType = "application/problem+json";

    public const string TypePrefix = "urn:netconnect:";

    /// <summary>Stable: <c>urn:netconnect:</c> and a name.</summary>
    public required string Type { get; init; }

    public required string Title { get; init; }

    public int Status { get; init; }

    /// <summary>What to do.</summary>
    public required string Detail { get; init; }

    /// <summary>All faults of the input.</summary>
    public IReadOnlyList<ProblemError> Errors { get; init; } = [];

    /// <summary>The id of the entity that is in the way.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Existing { get; init; }

    /// <summary>Why there is no viable option.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DecisionDto? Decision { get; init; }

    /// <summary>Finds the failure in the server's log.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TraceId { get; init; }
}
