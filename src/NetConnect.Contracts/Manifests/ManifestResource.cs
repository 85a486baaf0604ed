using System.Text.Json.Serialization;
using NetConnect.Contracts.Resources;
using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Manifests;

/// <summary>A resource of the service that it stands in.</summary>
/// <param name="Provider">Name of a provider of the same service.</param>
/// <param name="Subnet">A prefix, or <c>auto/24</c>.</param>
/// <param name="SharedWith">Names of services.</param>
public sealed record ManifestResource(
    [property: Form(TextForm.Name)] string Name,
    [property: Form(TextForm.Name)] string Provider,
    string NetworkId,
    string Subnet,
    [property: JsonPropertyName("l4filters")] IReadOnlyList<L4FilterDto>? L4Filters = null,
    [property: Form(TextForm.Name)] IReadOnlyList<string>? SharedWith = null);
