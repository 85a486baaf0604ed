using System.Net.Http.Headers;
using System.Text;
using NetConnect.Contracts;
using NetConnect.Contracts.Client;
using NetConnect.Contracts.Connections;
using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd.Input;

/// <summary>An estate where something is registered and connected already, so that bad input has something to spoil.</summary>
public sealed class BadInputWorld : IAsyncLifetime
{
    private readonly Estate _estate = new();
    private Pair _pair = null!;
    private Pair _others = null!;
    private string _sharedVpc = "";
    private string _second = "";
    private ConnectionDto _made = null!;

    public async ValueTask InitializeAsync()
    {
        await _estate.InitializeAsync();
        _pair = await Pair.PlantAsync(_estate);
        _others = await Pair.PlantAsync(_estate);
        var stranger = Seeds.StrangerOf(_pair.Ann.Account);
        var shared = new { Name = "shared", Cidr = "10.250.0.0/16", SharedWith = new[] { _pair.Ann.Account } };
        var ids = await _estate.Cloud.SeedAsync(new
        {
            Accounts = new[] { new { Id = stranger, Regions = new[] { new { Name = "eu-west-1", Vpcs = new[] { shared } } } } },
        });
        _sharedVpc = ids[$"{stranger}/eu-west-1/shared"];
        _second = (await _pair.Ann.RegisterAsync("batch", "10.1.2.0/24")).Id;
        _made = await _pair.EstablishAsync();
    }

    public ValueTask DisposeAsync() => _estate.DisposeAsync();

    /// <summary>A body, with what it refers to filled in.</summary>
    public string Fill(string body) => new StringBuilder(body)
        .Replace("$SERVICE", _pair.Ann.Service).Replace("$PROVIDER", _pair.Ann.Provider).Replace("$VPC", _pair.Ann.Vpc)
        .Replace("$FOREIGN_SERVICE", _pair.Bob.Service).Replace("$FOREIGN_PROVIDER", _pair.Bob.Provider).Replace("$SHARED_VPC", _sharedVpc)
        .Replace("$WEB", _pair.Web.Id).Replace("$BATCH", _second).Replace("$DB", _pair.Database.Id).Replace("$OTHER_DB", _others.Database.Id)
        .Replace("$OTHER_WEB", _others.Web.Id).Replace("$MADE", _made.Id)
        .Replace("$UNKNOWN", "00000000-0000-7000-8000-000000000000").Replace("$MEGABYTE", new string('n', 1 << 20))
        .ToString();

    public async Task<ProblemDocument> PostAsync(string path, string body)
    {
        using var content = new StringContent(Fill(body), new UTF8Encoding(false), new MediaTypeHeaderValue("application/json"));
        using var answer = await _estate.Http(_pair.Ann.User).PostAsync(Fill(path), content);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal(ProblemDocument.MediaType, answer.Content.Headers.ContentType?.MediaType);
        var problem = System.Text.Json.JsonSerializer.Deserialize(text, ContractsJson.Default.ProblemDocument)!;
        Assert.Equal((int)answer.StatusCode, problem.Status);
        Assert.False(string.IsNullOrWhiteSpace(problem.Detail));
        return problem;
    }

    public Task<long> LastCallAsync() => _estate.Cloud.LastCallAsync();

    /// <summary>All that a refused request must leave as it is: history, audit, and what was done to the clouds. Others may be on the same server.</summary>
    /// <param name="since">The last call to the clouds that does not count: their log keeps only the latest.</param>
    public async Task<string> StateAsync(long since)
    {
        var (ann, events, entities) = (_pair.Ann.Client, 0, 0);
        foreach (var client in new[] { ann, _pair.Bob.Client, _others.Ann.Client })
        {
            events += await Paging.AllAsync(client.ListEventsAsync).CountAsync();
            entities += await Paging.AllAsync(client.ListConnectionsAsync).CountAsync();
        }

        var resources = await Paging.AllAsync(ann.ListResourcesAsync).CountAsync(resource => resource.Service == _pair.Ann.Service);
        var audit = (await _estate.AuditAsync()).Count(entry => entry.Actor == $"user:{_pair.Ann.User}");
        var changes = await _estate.Cloud.ChangesAsync(since, [.. _pair.Accounts, .. _others.Accounts]);
        return $"{events} events, {audit} audit entries, {changes.Count} changes, {entities} connections, {resources} resources";
    }
}
