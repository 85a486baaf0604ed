using NetConnect.Contracts.Client;
using NetConnect.Contracts.Local;
using NetConnect.EndToEnd.Support;
using NetConnect.EndToEnd.Victim;

namespace NetConnect.EndToEnd.Brakes;

/// <summary>A server in a process of its own, on a data directory that outlives it.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly Child _process;
    private readonly LocalTokens _tokens;
    private readonly string _url;
    private readonly List<HttpClient> _clients = [];

    private Server(Child process, string data, string url) => (_process, _tokens, _url) = (process, LocalTokens.Open(data), url);

    public static async Task<Server> StartAsync(string data, string cloud)
    {
        var process = Child.Start("NetConnect.EndToEnd.Victim.dll", data, cloud, Lines.Commits, "0");
        return new(process, data, await process.HearAsync(Lines.Url) ?? throw new InvalidOperationException(process.Output));
    }

    public NetConnectClient As(string user, params string[] groups)
    {
        var http = new HttpClient { BaseAddress = new(_url) };
        http.DefaultRequestHeaders.Authorization = new("Bearer", _tokens.Issue(user, groups, LocalMode.DefaultLifetime, TimeProvider.System.GetUtcNow()));
        _clients.Add(http);
        return new(http);
    }

    public NetConnectClient Operator() => As("olga", "netconnect-operators");

    /// <summary>kill -9</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients)
            client.Dispose();
        await _process.DisposeAsync();
        _tokens.Dispose();
    }
}
