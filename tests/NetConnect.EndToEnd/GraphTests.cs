using NetConnect.Contracts.Graph;
using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd;

/// <summary>Who depends on whom, shown to each as far as it concerns them; and lists that end where they should.</summary>
public sealed class GraphTests(Estate estate) : IClassFixture<Estate>
{
    [Fact]
    public async Task Dependents_say_who_would_lose_what()
    {
        var pair = await Pair.PlantAsync(estate);
        Assert.Empty((await pair.Bob.Client.ListDependentsAsync(pair.Database.Id)).Items);
        var connection = await pair.EstablishAsync();

        var dependent = Assert.Single((await pair.Bob.Client.ListDependentsAsync(pair.Database.Id)).Items);

        Assert.Equal((connection.Id, "ESTABLISHED", pair.Web.Id), (dependent.Connection, dependent.State, dependent.Other!.Id));
        Assert.Equal([$"user:{pair.Ann.User}"], dependent.Other.Owners);
        Assert.Null(dependent.Other.Service);
        Assert.Equal(["tcp 5432", "icmp "], dependent.Reaches.Select(flow => $"{flow.Protocol} {flow.Ports}"));
        Assert.Equal("web would no longer reach tcp 5432, icmp here, nor be reached by icmp.", dependent.Loses);
        await pair.Ann.Client.ListDependentsAsync(pair.Database.Id).IsRefusedAsync(403, "forbidden");
        await pair.DeleteAsync(connection);
        Assert.Empty((await pair.Bob.Client.ListDependentsAsync(pair.Database.Id)).Items);
    }

    [Fact]
    public async Task The_graph_shows_ones_own_and_by_name_what_it_is_connected_with()
    {
        var pair = await Pair.PlantAsync(estate);
        var asked = await pair.RequestAsync();

        var ann = await pair.Ann.Client.GetGraphAsync();
        var stranger = await estate.As("mallory").GetGraphAsync(pair.Bob.Service);

        var edge = Assert.Single(ann.Edges);
        Assert.Equal((asked.Id, "AWS_PEERING", "PENDING_APPROVAL"), (edge.Id, edge.Ctype, edge.State));
        Assert.Equal([pair.Ann.Service], Ids(ann, NodeDto.ServiceKind));
        Assert.Equal(new[] { pair.Web.Id, pair.Database.Id }.Order(), Ids(ann, NodeDto.ResourceKind).Order());
        var (own, foreign) = (ann.Nodes.Single(node => node.Id == pair.Web.Id), ann.Nodes.Single(node => node.Id == pair.Database.Id));
        Assert.Equal((pair.Ann.Service, "READY"), (own.Service, own.State));
        Assert.Equal((null, null, "10.2.1.0/24"), (foreign.Service, foreign.State, foreign.Subnet));
        Assert.Empty(stranger.Edges);
        Assert.Equal([pair.Bob.Service, pair.Database.Id], stranger.Nodes.Select(node => node.Id));
        Assert.Contains((await estate.Operator().GetGraphAsync(pair.Bob.Service)).Edges, seen => seen.Id == asked.Id);
        await pair.Ann.Client.GetGraphAsync("00000000-0000-7000-8000-000000000000").IsRefusedAsync(422, "validation");
    }

    [Fact]
    public async Task Lists_are_filtered_and_go_on_where_the_page_before_ended_whatever_came_in_between()
    {
        var pair = await Pair.PlantAsync(estate);
        string[] prefixes = ["10.1.3.0/24", "10.1.4.0/24", "10.1.5.0/24"];
        foreach (var prefix in prefixes)
            await pair.Ann.RegisterAsync($"part {prefix}", prefix);

        var first = await pair.Ann.Client.ListResourcesAsync(new() { Service = pair.Ann.Service, Limit = 2, State = "READY" });
        await pair.Ann.Client.DeleteResourceAsync(first.Items[1].Id);
        var second = await pair.Ann.Client.ListResourcesAsync(new() { Service = pair.Ann.Service, Limit = 2, State = "READY", Cursor = first.NextCursor });

        Assert.Equal([.. new[] { "10.1.1.0/24" }.Concat(prefixes)], first.Items.Concat(second.Items).Select(resource => resource.Subnet));
        Assert.Null(second.NextCursor);
        Assert.Empty((await pair.Ann.Client.ListResourcesAsync(new() { Service = pair.Ann.Service, State = "INVALID" })).Items);
        Assert.Equal(pair.Ann.Provider, Assert.Single((await pair.Ann.Client.ListProvidersAsync(new() { Service = pair.Ann.Service, Name = "aws" })).Items).Id);
        Assert.Empty((await pair.Ann.Client.ListProvidersAsync(new() { Service = pair.Ann.Service, State = "UNREACHABLE" })).Items);
        await pair.Ann.Client.ListServicesAsync(new() { Cursor = "not-a-cursor" }).IsRefusedAsync(422, "validation");
        await pair.Ann.Client.ListNetworksAsync(pair.Ann.Provider, new() { Cursor = "!" }).IsRefusedAsync(422, "validation");
    }

    [Fact]
    public async Task Networks_come_in_pages_too()
    {
        var pair = await Pair.PlantAsync(estate);

        var first = await pair.Bob.Client.ListNetworksAsync(pair.Bob.Provider, new() { Limit = 1 });
        var second = await pair.Bob.Client.ListNetworksAsync(pair.Bob.Provider, new() { Limit = 1, Cursor = first.NextCursor });

        Assert.Null(second.NextCursor);
        Assert.Equal(
            new[] { pair.Bob.Vpc, pair.ArchiveVpc }.Order(StringComparer.Ordinal),
            first.Items.Concat(second.Items).Select(network => network.NetworkId));
        Assert.Equal(pair.Bob.Vpc, Assert.Single((await pair.Bob.Client.ListNetworksAsync(pair.Bob.Provider, new() { Status = "REGISTERED" })).Items).NetworkId);
    }

    private static IEnumerable<string> Ids(GraphDto graph, string kind) => graph.Nodes.Where(node => node.Kind == kind).Select(node => node.Id);
}
