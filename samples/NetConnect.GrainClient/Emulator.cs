using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace NetConnect.GrainClient;

/// <summary>Two accounts with a VPC each, planted in CloudSim, so that there is something to connect.</summary>
public static class Emulator
{
    private const string Region = "eu-west-1";

    public static async Task<(Place Left, Place Right)> PlantAsync(HttpClient cloudSim, CancellationToken cancellationToken)
    {
        var number = Random.Shared.NextInt64(10_000_000_000, 100_000_000_000);
        var (left, right) = ($"1{number}", $"2{number}");
        using var response = await cloudSim.PostAsJsonAsync("/_sim/seed", new { accounts = new[] { Account(left, 1), Account(right, 2) } }, cancellationToken);
        response.EnsureSuccessStatusCode();
        var ids = (await response.Content.ReadFromJsonAsync<JsonObject>(cancellationToken))!["ids"]!;
        return (PlaceOf(left, 1), PlaceOf(right, 2));

        Place PlaceOf(string account, int octet) => new(account, Region, (string)ids[$"{account}/{Region}/main"]!, $"10.{octet}.1.0/24");
    }

    private static object Account(string id, int octet) => new
    {
        id,
        regions = new[] { new { name = Region, vpcs = new[] { new { name = "main", cidr = $"10.{octet}.0.0/16", subnets = new[] { new { name = "a", cidr = $"10.{octet}.1.0/24" } } } } } },
    };
}
