using System.Text.Json.Serialization;
using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Resources;

/// <summary>A resource; who sees it by name only gets its id, name, subnet and owners.</summary>
public sealed record ResourceDto
{
    [Form(TextForm.Id)]
    public required string Id { get; init; }

    [Form(TextForm.Name)]
    public required string Name { get; init; }

    [Form(TextForm.Prefix)]
    public required string Subnet { get; init; }

    /// <summary>The service's: whom to ask.</summary>
    [Form(TextForm.Principal)]
    public required IReadOnlyList<string> Owners { get; init; }

    /// <summary>Id.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [Form(TextForm.Id)]
    public string? Service { get; init; }

    /// <summary>Id.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [Form(TextForm.Id)]
    public string? Provider { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? NetworkId { get; init; }

    /// <summary>Id of the address plan that the prefix was allocated from.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), Form(TextForm.Id)]
    public string? AddressPlan { get; init; }

    [JsonPropertyName("l4filters")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<L4FilterDto>? L4Filters { get; init; }

    /// <summary>Ids of services.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [Form(TextForm.Id)]
    public IReadOnlyList<string>? SharedWith { get; init; }

    /// <summary><c>CHECKING</c>, <c>READY</c> or <c>INVALID</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [OneOf("CHECKING", "READY", "INVALID")]
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
