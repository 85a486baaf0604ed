using NetConnect.Api.Access;
using NetConnect.Api.Input;
using NetConnect.Contracts.Graph;
using NetConnect.Model;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Graph;

/// <summary>The graph as the API shows it: nodes are shown as far as the caller may see them, edges are those that the caller may see.</summary>
internal sealed class GraphMapper(Gate gate)
{
    public GraphDto Map(GraphView graph) => new(
        [.. graph.Services.Select(Map), .. graph.Resources.Select(Map)],
        [.. graph.Connections.Select(Map)],
        graph.IsTruncated);

    private static NodeDto Map(ServiceView service) => new(NodeDto.ServiceKind, service.Id, service.Name, service.Owners);

    private NodeDto Map(ResourceView resource)
    {
        var node = new NodeDto(NodeDto.ResourceKind, resource.Id, resource.Name, resource.Owners, resource.Subnet.ToString());
        return gate.To(resource) == Grant.Full ? node with { Service = resource.Service, State = WireName.Of(resource.State) } : node;
    }

    private static EdgeDto Map(ConnectionView connection) => new(
        connection.Id,
        connection.Name,
        connection.ResourceLeft,
        connection.ResourceRight,
        connection.Type is { } type ? Words.LinkTypes.Of(type) : null,
        connection.State,
        connection.Health);
}
