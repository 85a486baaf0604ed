using System.Text.Json.Serialization;
using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Graph;

/// <summary>A service or a resource; who sees it by name only gets its kind, id, name, subnet and owners.</summary>
/// <param name="Service">Id of a resource's service.</param>
/// <param name="State">Of a resource.</param>
public sealed record NodeDto(
    [property: OneOf(NodeDto.ServiceKind, NodeDto.ResourceKind)] string Kind,
    [property: Form(TextForm.Id)] string Id,
    [property: Form(TextForm.Name)] string Name,
    IReadOnlyList<string> Owners,
    [property: Form(TextForm.Prefix), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Subnet = null,
    [property: Form(TextForm.Id), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Service = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? State = null)
{
    public const string ServiceKind = "SERVICE";

    public const string ResourceKind = "RESOURCE";
}
