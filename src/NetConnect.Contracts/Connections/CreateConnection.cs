using System.Text.Json.Serialization;

namespace NetConnect.Contracts.Connections;

/// <summary>The body of <c>POST /v1/connections</c> and, with the name optional, of <c>POST /v1/decisions</c>.</summary>
/// <param name="ResourceLeft">Id.</param>
/// <param name="ResourceRight">Id.</param>
/// <param name="Ctype">Forces a link type, e.g. <c>AWS_PEERING</c>.</param>
public sealed record CreateConnection(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Name,
    string ResourceLeft,
    string ResourceRight,
    string? Ctype = null,
    IReadOnlyList<NeedDto>? Needs = null,
    RequirementsDto? Requirements = null);
