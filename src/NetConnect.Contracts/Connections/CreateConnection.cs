using System.Text.Json.Serialization;

namespace NetConnect.Contracts.Connections;

/// <summary>The body of <c>POST /v1/connections</c> and, with the name optional, of <c>POST /v1/decisions</c>.</summary>
/// <param name="ResourceLeft">Id.</param>
/// <param name="ResourceRight">Id.</param>
/// <param name="Adopt"><c>WATCH</c>, <c>USE</c> or <c>MANAGE</c> a link that joins the two networks already.</param>
/// <param name="ExpiresAt">When it is to be removed by itself.</param>
/// <param name="Protected">It can't be deleted until this is taken back.</param>
/// <param name="Ctype">Forces a link type, e.g. <c>AWS_PEERING</c>.</param>
public sealed record CreateConnection(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Name,
    string ResourceLeft,
    string ResourceRight,
    string? Ctype = null,
    IReadOnlyList<NeedDto>? Needs = null,
    RequirementsDto? Requirements = null,
    string? Adopt = null,
    DateTimeOffset? ExpiresAt = null,
    bool? Protected = null);
