using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Connections;

/// <summary>The body of <c>POST /v1/connections</c> and, with the name optional, of <c>POST /v1/decisions</c>.</summary>
/// <param name="ResourceLeft">Id.</param>
/// <param name="ResourceRight">Id.</param>
/// <param name="Adopt"><c>WATCH</c>, <c>USE</c> or <c>MANAGE</c> a link that joins the two networks already.</param>
/// <param name="ExpiresAt">When it is to be removed by itself.</param>
/// <param name="Protected">It can't be deleted until this is taken back.</param>
/// <param name="Ctype">Forces a link type, e.g. <c>AWS_PEERING</c>.</param>
public sealed record CreateConnection(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), Form(TextForm.Name)] string? Name,
    [property: Form(TextForm.Id)] string ResourceLeft,
    [property: Form(TextForm.Id)] string ResourceRight,
    string? Ctype = null,
    [property: MaxLength(20)] IReadOnlyList<NeedDto>? Needs = null,
    RequirementsDto? Requirements = null,
    [property: OneOf("WATCH", "USE", "MANAGE")] string? Adopt = null,
    DateTimeOffset? ExpiresAt = null,
    bool? Protected = null);
