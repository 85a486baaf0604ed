using System.Text.RegularExpressions;
using NetConnect.Contracts.Client;
using NetConnect.Contracts.Manifests;
using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd;

/// <summary>Connectivity as a file: what it says is made, once, with the rights of who applies it.</summary>
public sealed partial class ManifestTests(Estate estate) : IClassFixture<Estate>
{
    [Fact]
    public async Task The_documented_example_is_planned_applied_and_applied_again()
    {
        var place = await Place.PlantAsync(estate);
        var manifest = place.Fill(Example());

        var plan = await place.Client.PlanManifestAsync(manifest);
        Assert.All(plan.Items, item => Assert.Equal("CREATE", item.Action));
        Assert.Empty((await place.Client.ListServicesAsync(new() { Name = place.Shop })).Items);

        var first = await place.Client.ApplyManifestAsync(manifest);
        Assert.True(first.Complete, Text(first));
        Assert.Equal(7, first.Items.Count);
        var connection = first.Items.Single(item => item.Kind == "connection");
        await Wait.ForAsync("the connection", () => place.Client.GetConnectionAsync(connection.Id!), seen => seen.State == "ESTABLISHED");

        var events = await CountEventsAsync(place);
        var second = await place.Client.ApplyManifestAsync(manifest);
        Assert.True(second.Complete);
        Assert.All(second.Items, item => Assert.Equal("NO_CHANGE", item.Action));
        Assert.Equal(first.Items.Select(item => item.Id), second.Items.Select(item => item.Id));
        Assert.Equal(events, await CountEventsAsync(place));
    }

    [Fact]
    public async Task What_differs_is_updated_and_what_is_left_out_is_left_alone()
    {
        var place = await Place.PlantAsync(estate);
        await place.Client.ApplyManifestAsync(place.Fill(Example()));

        var result = await place.Client.ApplyManifestAsync(place.Fill("""
            services:
              - name: shop
                description: new
                resources:
                  - {name: web, provider: aws, network_id: vpc-1a1a1a1a, subnet: 10.1.1.0/24, shared_with: [orders], l4filters: [{protocol: icmp}]}
            connections:
              - name: shop to orders
                left: {service: orders, resource: db}
                right: {service: shop, resource: web}
                requirements: {max_monthly_cost: 100}
            """));

        Assert.True(result.Complete, Text(result));
        Assert.Equal(
            ["service UPDATE description", "resource UPDATE l4filters,shared_with", "connection UPDATE requirements"],
            result.Items.Select(item => $"{item.Kind} {item.Action} {string.Join(',', item.Changes)}"));
        var service = await place.Client.GetServiceAsync(result.Items[0].Id!);
        Assert.Equal(("new", 1), (service.Description, service.Providers!.Count));
    }

    [Fact]
    public async Task What_is_said_to_be_absent_goes_and_nothing_else()
    {
        var place = await Place.PlantAsync(estate);
        var made = await place.Client.ApplyManifestAsync(place.Fill(Example()));
        var connection = made.Items.Single(item => item.Kind == "connection").Id!;
        var absent = place.Fill("""
            absent:
              connections:
                - left: {service: shop, resource: web}
                  right: {service: orders, resource: db}
              resources: [{service: shop, name: web}]
              providers: [{service: shop, name: aws}]
              services: [shop]
            """);

        var first = await place.Client.ApplyManifestAsync(absent);
        Assert.Equal("DONE", first.Items[0].Outcome);
        await Wait.ForAsync("the deletion", () => place.Client.GetConnectionAsync(connection), seen => seen.State == "DELETED");
        var second = await place.Client.ApplyManifestAsync(absent);
        var third = await place.Client.ApplyManifestAsync(absent);

        Assert.True(second.Complete, Text(second));
        Assert.All(third.Items, item => Assert.Equal("NO_CHANGE", item.Action));
        Assert.Empty((await place.Client.ListServicesAsync(new() { Name = place.Shop })).Items);
        Assert.Single((await place.Client.ListServicesAsync(new() { Name = place.Orders })).Items);
    }

    [Fact]
    public async Task All_faults_are_listed_where_the_file_has_them_and_nothing_is_done()
    {
        var place = await Place.PlantAsync(estate);

        var problem = await place.Client.ApplyManifestAsync(place.Fill("""
            services:
              - name: shop
                approval: {min: 3, auto_approve_from: [nobody]}
                colour: red
                resources:
                  - {name: web, provider: gcp, network_id: vpc-1a1a1a1a, subnet: 10.0.0.1/8}
              - name: shop
            connections:
              - name: lost
                left: {service: shop, resource: web}
                right: {service: nowhere, resource: db}
                needs: [{to: up, protocol: tcp, ports: 1}]
            surprise: true
            """)).IsRefusedAsync(400, "malformed");

        Assert.Equal(
            [
                "/connections/0/right not-found", "/services/0/approval/auto_approve_from/0 not-found", "/services/0/approval/min out-of-range",
                "/services/0/colour unknown-member", "/services/0/resources/0/provider not-found", "/services/0/resources/0/subnet cidr-host-bits",
                "/services/1/name not-allowed", "/surprise unknown-member",
            ],
            problem.Errors.Select(error => $"{error.Pointer} {error.Code}").Order(StringComparer.Ordinal));
        Assert.Empty((await place.Client.ListServicesAsync(new() { Name = place.Shop })).Items);
    }

    [Fact]
    public async Task Nobody_can_do_by_a_file_what_they_can_not_do_by_hand()
    {
        var place = await Place.PlantAsync(estate);
        await place.Client.ApplyManifestAsync(place.Fill(Example()));
        var mallory = estate.As("mallory");

        var changes = await mallory.ApplyManifestAsync(place.Fill("""
            services:
              - name: shop
                description: mine
                resources: [{name: more, provider: aws, network_id: vpc-1a1a1a1a, subnet: 10.1.9.0/24}]
            absent:
              services: [orders]
            """)).IsRefusedAsync(422, "validation");
        var connection = await mallory.PlanManifestAsync(place.Fill("""
            connections:
              - {name: x, left: {service: shop, resource: web}, right: {service: orders, resource: db}}
            """)).IsRefusedAsync(422, "validation");

        Assert.Equal(
            ["/absent/services/0", "/services/0", "/services/0/resources/0"],
            changes.Errors.Select(error => error.Pointer).Distinct().Order(StringComparer.Ordinal).Where(pointer => !pointer.EndsWith("provider", StringComparison.Ordinal)));
        Assert.Equal(["/connections/0"], connection.Errors.Select(error => error.Pointer));
    }

    [Fact]
    public async Task What_can_not_change_may_be_repeated_and_not_be_other()
    {
        var place = await Place.PlantAsync(estate);
        await place.Client.ApplyManifestAsync(place.Fill(Example()));

        var problem = await place.Client.PlanManifestAsync(place.Fill(Example())
            .Replace("10.1.1.0/24", "10.1.2.0/24", StringComparison.Ordinal).Replace("eu-west-1", "us-east-1", StringComparison.Ordinal)).IsRefusedAsync(422, "validation");

        Assert.Equal(
            ["/services/0/providers/0/region immutable", "/services/0/resources/0/subnet immutable", "/services/1/providers/0/region immutable"],
            problem.Errors.Select(error => $"{error.Pointer} {error.Code}").Order(StringComparer.Ordinal));
    }

    private static string Text(ManifestResultDto result) =>
        string.Join("; ", result.Items.Select(item => $"{item.Pointer} {item.Outcome} {item.Problem?.Detail}"));

    // Others may be on the same server.
    private async Task<int> CountEventsAsync(Place place) =>
        (await estate.AuditAsync()).Count(entry => entry.Actor == $"user:{place.Shop}") + await Paging.AllAsync(place.Client.ListEventsAsync).CountAsync();

    /// <summary>The first YAML of the page about manifests.</summary>
    private static string Example() => Yaml().Match(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "manifests.md"))).Groups["yaml"].Value;

    [GeneratedRegex("```yaml\n(?<yaml>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Yaml();

    /// <summary>The two accounts of the example, under names of this test's own.</summary>
    private sealed record Place(Pair Pair, string Shop, string Orders)
    {
        public Contracts.Client.NetConnectClient Client => Pair.Estate.As(Shop, $"team-{Shop}");

        public static async Task<Place> PlantAsync(Estate estate)
        {
            var pair = await Pair.PlantAsync(estate);
            await pair.Ann.Client.DeleteResourceAsync(pair.Web.Id);
            await pair.Bob.Client.DeleteResourceAsync(pair.Database.Id);
            return new(pair, $"shop {pair.Ann.User}", $"orders {pair.Ann.User}");
        }

        public string Fill(string yaml) => Names().Replace(yaml, name => name.Value == "shop" ? Shop : Orders)
            .Replace($"team-{Shop}", $"team-{Shop}", StringComparison.Ordinal)
            .Replace("111111111111", Pair.Ann.Account, StringComparison.Ordinal).Replace("222222222222", Pair.Bob.Account, StringComparison.Ordinal)
            .Replace("vpc-1a1a1a1a", Pair.Ann.Vpc, StringComparison.Ordinal).Replace("vpc-2b2b2b2b", Pair.Bob.Vpc, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\b(shop|orders)\b(?! to )")]
    private static partial Regex Names();
}
