using System.Text.Json.Serialization;
using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Manifests;

/// <summary>One item of a manifest, what it takes, and what became of it.</summary>
public sealed record ManifestItemDto
{
    /// <summary>JSON pointer to the item.</summary>
    public required string Pointer { get; init; }

    [OneOf("service", "provider", "resource", "connection")]
    public required string Kind { get; init; }

    public required string Name { get; init; }

    [OneOf("CREATE", "UPDATE", "DELETE", "NO_CHANGE")]
    public required string Action { get; init; }

    /// <summary>Members that differ.</summary>
    public required IReadOnlyList<string> Changes { get; init; }

    /// <summary>Of what exists.</summary>
    [Form(TextForm.Id)]
    public string? Id { get; init; }

    /// <summary><c>SKIPPED</c>: what it stands on failed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), OneOf("DONE", "FAILED", "SKIPPED")]
    public string? Outcome { get; init; }

    /// <summary>Why it failed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ProblemDocument? Problem { get; init; }
}
