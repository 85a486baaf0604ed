using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NetConnect.EndToEnd.Support;

/// <summary>What a test sees of CloudSim, and does to it behind NetConnect's back; over HTTP, so that it may run anywhere.</summary>
internal sealed class Cloud(string url) : IDisposable
{
    private static readonly JsonSerializerOptions Snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private readonly HttpClient _http = new() { BaseAddress = new(url) };

    public string Url { get; } = url;

    public void Dispose() => _http.Dispose();

    /// <summary>Ids by path.</summary>
    public async Task<IReadOnlyDictionary<string, string>> SeedAsync(object seed)
    {
        var answer = await PostAsync("/_sim/seed", seed);
        return answer["ids"]!.AsObject().ToDictionary(id => id.Key, id => id.Value!.GetValue<string>());
    }

    public async Task FailAsync(object rules) => await PostAsync("/_sim/faults", rules);

    public async Task<IReadOnlyList<JsonNode>> FaultsAsync() => [.. (await GetAsync("/_sim/faults"))["faults"]!.AsArray().Select(fault => fault!)];

    public async Task HealAsync() => (await _http.DeleteAsync("/_sim/faults")).EnsureSuccessStatusCode();

    /// <summary>Ends the faults of some accounts only.</summary>
    public async Task HealAsync(params string[] accounts)
    {
        foreach (var fault in (await FaultsAsync()).Where(fault => accounts.Contains((string?)fault["account"])))
            (await _http.DeleteAsync($"/_sim/faults?id={fault["id"]}")).EnsureSuccessStatusCode();
    }

    public async Task<IReadOnlyList<SimCall>> CallsAsync(long since = 0, params string[] accounts)
    {
        var calls = (await GetAsync($"/_sim/calls?since={since}"))["calls"].Deserialize<List<SimCall>>(Snake)!;
        return [.. calls.Where(call => accounts.Length == 0 || accounts.Contains(call.Account))];
    }

    public async Task<long> LastCallAsync() => (await CallsAsync()).Select(call => call.Seq).DefaultIfEmpty(0).Max();

    /// <summary>The calls of NetConnect that would change something.</summary>
    public async Task<IReadOnlyList<SimCall>> ChangesAsync(long since, params string[] accounts) =>
        [.. (await CallsAsync(since, accounts)).Where(call => call is { Mutating: true, IsOurs: true })];

    public async Task<JsonNode> ObjectsAsync(string account) => await GetAsync($"/_sim/objects?account={account}");

    public async Task<IReadOnlyList<JsonNode>> LivePeeringsAsync(string account) =>
        [.. (await ObjectsAsync(account))["peerings"]!.AsArray().Select(peering => peering!).Where(peering => !peering["terminal"]!.GetValue<bool>())];

    /// <summary>All that exists in some accounts, as one text: two equal texts mean that nothing was left over and nothing touched.</summary>
    public async Task<string> WorldAsync(params string[] accounts)
    {
        var lines = new List<string>();
        foreach (var account in accounts.Distinct())
        {
            var all = await ObjectsAsync(account);
            var kinds = new[] { "objects", "transit_attachments", "resource_shares" };
            lines.AddRange(kinds.SelectMany(kind => all[kind]!.AsArray()).Where(item => (bool?)item!["terminal"] != true).Select(item => item!.ToJsonString()));
            lines.AddRange((await LivePeeringsAsync(account)).Select(item => item.ToJsonString()));
        }

        return string.Join('\n', lines);
    }

    public async Task<IReadOnlyList<JsonNode>> FindAsync(string account, string kind, Func<JsonNode, bool> matches) =>
        [.. (await ObjectsAsync(account))["objects"]!.AsArray().Select(item => item!).Where(item => (string?)item["kind"] == kind && matches(item))];

    /// <summary>The oracle's word on a packet and its answer.</summary>
    public async Task<JsonNode> PingAsync(string query) => await GetAsync($"/_sim/ping?{query}");

    /// <summary>An EC2 call as the account's own people make it.</summary>
    public async Task ActAsync(string account, string region, params (string Name, string Value)[] form)
    {
        var body = string.Join('&', form.Append(("Version", "2016-11-15")).Select(pair => $"{pair.Item1}={Uri.EscapeDataString(pair.Item2)}"));
        using var request = new Signer($"AK{account}", $"SK{account}").Sign(new(Url), region, body);
        using var response = await _http.SendAsync(request);
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException(await response.Content.ReadAsStringAsync());
    }

    private async Task<JsonNode> GetAsync(string path) => (await _http.GetFromJsonAsync<JsonNode>(path))!;

    private async Task<JsonNode> PostAsync(string path, object body)
    {
        using var response = await _http.PostAsJsonAsync(path, body, Snake);
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? JsonNode.Parse(text)! : throw new InvalidOperationException(text);
    }
}
