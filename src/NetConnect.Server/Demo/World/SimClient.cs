using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NetConnect.Server.Demo.World;

/// <summary>The emulator's control API: plants a world, lists what there is, and answers pings by itself.</summary>
internal sealed class SimClient(HttpClient http)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private readonly Dictionary<string, string> _ids = [];

    /// <summary>The cloud's id of what the seed named by a path like <c>111111111111/eu-west-1/payments</c>.</summary>
    public string IdOf(string path) => _ids[path];

    public async Task SeedAsync(string document, CancellationToken cancellationToken)
    {
        using var content = new StringContent(document, Encoding.UTF8, "application/json");
        using var response = await http.PostAsync("/_sim/seed", content, cancellationToken);
        var answer = await response.Content.ReadFromJsonAsync<JsonObject>(cancellationToken);
        if (!response.IsSuccessStatusCode)
            throw new DemoFailure($"The emulator refused the seed: {answer?["error"]}");
        foreach (var (path, id) in answer!["ids"].Deserialize<Dictionary<string, string>>()!)
            _ids[path] = id;
    }

    public async Task<CloudSnapshot> SnapshotAsync(CancellationToken cancellationToken) => CloudSnapshot.Of(await Task.WhenAll(
        DemoSeed.Accounts.Select(async account => (await http.GetFromJsonAsync<JsonObject>($"/_sim/objects?account={account}", cancellationToken))!)));

    /// <summary>Whether a packet and its answer pass, between machines that carry the groups (their own when none are given).</summary>
    public async Task<OracleAnswer> PingAsync(DemoHost from, DemoHost to, IEnumerable<string> groups, CancellationToken cancellationToken)
    {
        var carried = string.Join(',', groups);
        var query = $"from={from.Address}&from_vpc={IdOf(from.Vpc)}&to={to.Address}&to_vpc={IdOf(to.Vpc)}&protocol=icmp";
        return (await http.GetFromJsonAsync<OracleAnswer>(
            $"/_sim/ping?{query}{(carried.Length > 0 ? $"&groups={carried}" : "")}", Json, cancellationToken))!;
    }
}
