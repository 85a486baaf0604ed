using NetConnect.Contracts.Client;
using NetConnect.Contracts.Local;

namespace NetConnect.Chaos.Measuring;

/// <summary>A server or cluster of this machine, by its data directory.</summary>
/// <param name="Database">Of a cluster: how to reach PostgreSQL.</param>
/// <param name="Processes">Whose processor time and memory count.</param>
internal sealed record Target(string Data, string CloudUrl, string? Database, IReadOnlyList<int> Processes)
{
    public string Url { get; } = LocalServer.Find(Data)?.Url ?? throw new InvalidOperationException($"Nobody serves the API of {Data}.");

    public NetConnectClient As(string user, params string[] groups) => new(Http(user, groups));

    public HttpClient Http(string user, params string[] groups)
    {
        using var tokens = LocalTokens.Open(Data);
        var http = new HttpClient { BaseAddress = new(Url), Timeout = TimeSpan.FromSeconds(90) };
        http.DefaultRequestHeaders.Authorization = new("Bearer", tokens.Issue(user, groups, LocalMode.DefaultLifetime, TimeProvider.System.GetUtcNow()));
        return http;
    }
}
