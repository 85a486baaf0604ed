using System.Text.Json.Serialization;
using NetConnect.Contracts.Resources;
using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Providers;

/// <summary>A provider; auditors see it without its settings and external id.</summary>
public sealed record ProviderDto
{
    [Form(TextForm.Id)]
    public required string Id { get; init; }

    [Form(TextForm.Name)]
    public required string Name { get; init; }

    /// <summary>Id.</summary>
    [Form(TextForm.Id)]
    public required string Service { get; init; }

    [OneOf("AWS", "AZURE", "GCP", "LINUX", "EXTERNAL")]
    public required string ProviderType { get; init; }

    public required string Account { get; init; }

    public required string Region { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string>? Settings { get; init; }

    /// <summary>Made by the server; the role's trust policy must demand it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ExternalId { get; init; }

    /// <summary><c>UNCHECKED</c>, <c>READY</c>, <c>LIMITED</c> or <c>UNREACHABLE</c>.</summary>
    [OneOf("UNCHECKED", "READY", "LIMITED", "UNREACHABLE")]
    public required string State { get; init; }

    public required IReadOnlyList<string> MissingPermissions { get; init; }

    /// <summary>What the last check said; it may name settings and is shown to those who see them.</summary>
    public string? Message { get; init; }

    /// <summary><c>ControlProved</c>: whether whoever registered the provider has shown to control the account.</summary>
    public IReadOnlyList<ConditionDto> Conditions { get; init; } = [];

    /// <summary>The version of the wish; the header <c>ETag</c> says the same.</summary>
    public long Generation { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}
