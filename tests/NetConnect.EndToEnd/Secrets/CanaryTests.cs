using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using NetConnect.Contracts.Local;
using NetConnect.Contracts.Local.Sealing;
using NetConnect.Contracts.Providers;
using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd.Secrets;

/// <summary>S10: secrets are in every place where secrets may be, and nowhere else.</summary>
public sealed class CanaryTests(CanaryEstate estate) : IClassFixture<CanaryEstate>
{
    private const string Visible = "a-name-that-is-no-secret";

    private readonly StringBuilder _answers = new();

    private Canaries Canaries => estate.Canaries;

    private SealedSecrets Store => SealedSecrets.Of(estate.DataDirectory);

    [Fact]
    public async Task Secrets_turn_up_in_no_log_event_audit_problem_answer_or_file()
    {
        await LetInAsync();
        await LiveALifeAsync();
        var (service, account, client) = await FoundAsync();
        await UseKeysAsync(service, account, client);
        await UseBadKeysAsync(service, account, client);
        await GiveSecretsAwayAsync(service, account, client);
        Store.Rotate();
        await UseKeysAsync(service, account, client);
        WatchKeys();
        await ReadAllAsync();

        Assert.Equal([], Canaries.In(estate.Log.Text));
        Assert.Equal([], Canaries.In(_answers.ToString()));
        Assert.All(Files(), file => Assert.Equal((file, ""), (file, string.Join(", ", Canaries.In(ReadShared(file))))));
    }

    /// <summary>The search finds what is there: a name in the answers and in the database, a request in the log.</summary>
    [Fact]
    public async Task The_search_finds_what_is_no_secret()
    {
        var (service, _, client) = await FoundAsync();
        await ReadAllAsync();
        var finder = new Canaries();
        finder.Watch("a name", Visible);
        finder.Watch("a path", "/v1/services");

        Assert.Equal(["a name", "a path"], finder.In(_answers.ToString() + estate.Log.Text));
        Assert.Contains(Files(), file => finder.In(ReadShared(file)).Contains("a name"));
        Assert.NotEmpty(await client.GetStringAsync($"/v1/services/{service}"));
    }

    /// <summary>The installation's own identity: the role sessions of everybody else begin with it.</summary>
    private async Task LetInAsync() => await estate.Cloud.SeedAsync(new
    {
        Accounts = new[] { new { Id = "000000000000", AccessKeys = new[] { new { Id = CanaryEstate.OwnKeyId, Secret = Canaries.Of("base key") } } } },
    });

    /// <summary>By roles: what STS gives out is a secret too.</summary>
    private async Task LiveALifeAsync()
    {
        var pair = await Pair.PlantAsync(estate);
        foreach (var account in pair.Accounts)
            Canaries.Watch($"session token of {account}", SessionTokenOf(account));
        var connection = await pair.EstablishAsync();
        await pair.DeleteAsync(connection);
    }

    private async Task<(string Service, string Account, HttpClient Client)> FoundAsync()
    {
        var number = Estate.NextNumber();
        var client = estate.Http($"ann{number}");
        Canaries.Watch($"token {number}", client.DefaultRequestHeaders.Authorization!.Parameter!);
        var service = await PostAsync(client, "/v1/services", new { name = $"{Visible} {number}" });
        return ((string)service!["id"]!, $"4{number:D11}", client);
    }

    private async Task UseKeysAsync(string service, string account, HttpClient client)
    {
        var number = Estate.NextNumber();
        var (id, secret) = ($"AK{account}{number}", Canaries.New($"sealed keys {number}"));
        await estate.Cloud.SeedAsync(new { Accounts = new[] { new { Id = account, AccessKeys = new[] { new { Id = id, Secret = secret } } } } });
        Store.Put(SecretId.TryMake(service, $"aws{number}")!, $"{id}:{secret}");
        Assert.Equal("READY", await CheckAsync(client, service, account, $"secret:aws{number}"));
    }

    private async Task UseBadKeysAsync(string service, string account, HttpClient client)
    {
        Store.Put(SecretId.TryMake(service, "stale")!, $"AKSTALE:{Canaries.New("stale key")}:{Canaries.New("stale token")}");
        Store.Put(SecretId.TryMake(service, "garbage")!, Canaries.New("no pair at all"));
        var variable = $"NETCONNECT_SECRET_{Guid.NewGuid():N}";
        Environment.SetEnvironmentVariable(variable, $"AKENV:{Canaries.New("environment")}");
        foreach (var reference in new[] { "secret:stale", "secret:garbage", $"env:{variable}" })
            Assert.Equal("UNREACHABLE", await CheckAsync(client, service, account, reference));
        Environment.SetEnvironmentVariable(variable, null);
    }

    /// <summary>People who mean well put secrets where they don't belong; nobody shall read them there.</summary>
    private async Task GiveSecretsAwayAsync(string service, string account, HttpClient client)
    {
        foreach (var name in new[] { "secret_access_key", "credential", "password", "role_arn", "unheard_of" })
        {
            var settings = new Dictionary<string, string> { [name] = Canaries.New($"settings.{name}") };
            await PostAsync(client, "/v1/providers", Body(service, account, settings), Guid.NewGuid().ToString());
        }

        using var stranger = estate.Http("eve");
        stranger.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Canaries.New("bad token"));
        await ReadAsync(stranger, "/v1/services");
        stranger.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Canaries.New("password"));
        await ReadAsync(stranger, "/v1/services");
    }

    private void WatchKeys()
    {
        foreach (var file in Directory.GetFiles(LocalMode.SealingKeysFolder(estate.DataDirectory)))
            Canaries.Watch(Path.GetFileName(file), File.ReadAllText(file).Trim());
        Canaries.Watch("signing key", File.ReadAllLines(LocalMode.KeyPath(estate.DataDirectory))[1]);
    }

    private async Task<string> CheckAsync(HttpClient client, string service, string account, string reference)
    {
        var provider = await PostAsync(client, "/v1/providers", Body(service, account, new() { ["credential"] = reference }));
        var id = (string)provider!["id"]!;
        var check = await PostAsync(client, $"/v1/providers/{id}/check");
        await ReadAsync(client, $"/v1/providers/{id}/networks");
        var resource = new { service, provider = id, name = $"r {Guid.NewGuid():N}", network_id = "vpc-0a0a0a0a", subnet = "10.1.0.0/24" };
        await PostAsync(client, "/v1/resources", resource);
        return (string)check!["state"]!;
    }

    private static object Body(string service, string account, Dictionary<string, string> settings) =>
        new { service, name = $"p {Guid.NewGuid():N}", provider_type = "AWS", account, region = "eu-west-1", settings };

    private async Task ReadAllAsync()
    {
        using var client = estate.Http("olga", "netconnect-operators");
        foreach (var list in new[] { "services", "providers", "resources", "connections", "connections?state=DELETED", "events", "audit" })
            await ReadAsync(client, $"/v1/{list}{(list.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit=500");
        await ReadAsync(client, "/metrics");
    }

    private async Task ReadAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        await KeepAsync(answer);
    }

    private async Task<JsonNode?> PostAsync(HttpClient client, string path, object? body = null, string? idempotencyKey = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body is null ? null : JsonContent.Create(body) };
        if (idempotencyKey is not null)
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        using var answer = await client.SendAsync(request);
        return JsonNode.Parse(await KeepAsync(answer));
    }

    private async Task<string> KeepAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        _answers.AppendLine($"{answer.RequestMessage!.RequestUri} {answer.StatusCode} {answer.Headers} {text}");
        return text;
    }

    /// <summary>All that the installation keeps, the log of the database included; keys lie where keys belong, and locks are empty.</summary>
    private IEnumerable<string> Files() => Directory.GetFiles(estate.DataDirectory, "*", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal) && !file.StartsWith(Path.Combine(estate.DataDirectory, "keys") + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>What all session tokens of an account have in common: behind 32 bytes of signature they say whose they are.</summary>
    private static string SessionTokenOf(string account) =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes($"\"Account\":\"{account}\",\"Role\":\"arn:aws:")[..36]);
}
