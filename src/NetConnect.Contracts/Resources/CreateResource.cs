using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Resources;

/// <summary>The body of <c>POST /v1/resources</c>.</summary>
/// <param name="Service">Id.</param>
/// <param name="Provider">Id, of the same service.</param>
/// <param name="Subnet">A prefix, or <c>auto/24</c> for the next free one of an address plan.</param>
/// <param name="L4Filters">Absent: pings only; empty: nothing.</param>
/// <param name="SharedWith">Ids of services that may register other prefixes of this network.</param>
public sealed record CreateResource(
    [property: Form(TextForm.Id)] string Service,
    [property: Form(TextForm.Id)] string Provider,
    [property: Form(TextForm.Name)] string Name,
    [property: StringLength(200, MinimumLength = 1)] string NetworkId,
    string Subnet,
    [property: JsonPropertyName("l4filters"), MaxLength(100)] IReadOnlyList<L4FilterDto>? L4Filters = null,
    [property: Form(TextForm.Id), MaxLength(50)] IReadOnlyList<string>? SharedWith = null);
