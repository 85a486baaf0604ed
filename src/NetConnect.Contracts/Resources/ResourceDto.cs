using System.Text.Json.Serialization;

namespace NetConnect.Contracts.Resources;

/// <summary>A resource; who sees it by name only gets its id, name, subnet and owners.</summary>
public sealed record ResourceDto
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Subnet { get; init; }

    /// <summary>The service's: whom to ask.</summary>
    public required IReadOnlyList<string> Owners { get; init; }

    /// <summary>Id.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Service { get; init; }

    /// <summary>Id.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Provider { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? NetworkId { get; init; }

    [JsonPropertyName("l4filters")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<L4FilterDto>? L4Filters { get; init; }

    /// <summary>Ids of services.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? SharedWith { get; init; }

    /// <summary><c>CHECKING</c>, <c>READY</c> or <c>INVALID</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? State { get; init; }

    /// <summary>Why it is not ready.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reason { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ConditionDto>? Conditions { get; init; }

    /// <summary>The version of the wish; the header <c>ETag</c> says the same.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Generation { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? CreatedAt { get; init; }
}
