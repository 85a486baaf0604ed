using System.Text.Json.Serialization;
using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Services;

/// <summary>A service; who sees it by name only gets its id, name and owners.</summary>
public sealed record ServiceDto
{
    [Form(TextForm.Id)]
    public required string Id { get; init; }

    [Form(TextForm.Name)]
    public required string Name { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Description { get; init; }

    [Form(TextForm.Principal)]
    public required IReadOnlyList<string> Owners { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ApprovalSpec? Approval { get; init; }

    /// <summary>Ids.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [Form(TextForm.Id)]
    public IReadOnlyList<string>? Providers { get; init; }

    /// <summary>Ids.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [Form(TextForm.Id)]
    public IReadOnlyList<string>? Resources { get; init; }

    /// <summary>The version of the wish; the header <c>ETag</c> says the same.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Generation { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? CreatedAt { get; init; }
}
