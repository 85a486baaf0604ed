using System.Text.Json.Serialization;

namespace NetConnect.Contracts.Resources;

/// <summary>The body of <c>POST /v1/resources</c>.</summary>
/// <param name="Service">Id.</param>
/// <param name="Provider">Id, of the same service.</param>
/// <param name="L4Filters">Absent: pings only; empty: nothing.</param>
/// <param name="SharedWith">Ids of services that may register other prefixes of this network.</param>
public sealed record CreateResource(
    string Service,
    string Provider,
    string Name,
    string NetworkId,
    string Subnet,
    [property: JsonPropertyName("l4filters")] IReadOnlyList<L4FilterDto>? L4Filters = null,
    IReadOnlyList<string>? SharedWith = null);
