using System.Globalization;
using NetConnect.Contracts.Client;
using NetConnect.Contracts.Local;
using NetConnect.EndToEnd.Support;
using NetConnect.EndToEnd.Victim;

namespace NetConnect.EndToEnd.Kill;

/// <summary>A server that dies at given points of its work and is started again each time, on the same data.</summary>
/// <param name="kind">Commits or calls: each has two points, before and after it.</param>
/// <param name="distances">How many points each life lasts; the one after the last lives on.</param>
internal sealed class Mortal(string data, string cloud, string kind, IEnumerable<int> distances, Func<Task> verifyLedger) : IAsyncDisposable
{
    private readonly Queue<int> _distances = new(distances);
    private readonly List<string> _places = [];
    private readonly List<(TimeSpan? Ready, Child Process)> _lives = [];
    private readonly List<HttpClient> _clients = [];
    private readonly LocalTokens _tokens = LocalTokens.Open(data);
    private string _url = "";

    public IReadOnlyList<Death> Deaths => [.. _places.Select((where, i) => new Death(
        where, _lives[i + 1].Ready, _lives[i + 1].Process.Find(Lines.FirstCommit)?.At))];

    /// <summary>Until it succeeds: whatever got no answer is done again, after a look at what became of it.</summary>
    public async Task<T> PersistAsync<T>(Func<NetConnectClient, Task<T>> attempt, string user, params string[] groups)
    {
        while (true)
        {
            try
            {
                await LiveAsync();
                return await attempt(As(user, groups));
            }
            catch (Exception unanswered) when (unanswered is HttpRequestException or IOException or TaskCanceledException)
            {
                // Nobody answered: either it is dead, or about to be.
            }
            catch (NetConnectApiException refusal) when (refusal.Problem.Status == 503)
            {
                // It says itself that it should be asked again.
            }
        }
    }

    /// <summary>Stops it as an operator would, and tells how many points there were in its last life.</summary>
    public async Task<(int Commits, int Calls)> StopAsync()
    {
        var process = _lives[^1].Process;
        Assert.Equal(0, await process.StopAsync());
        return (await CountAsync(Lines.Commits), await CountAsync(Lines.Calls));

        async Task<int> CountAsync(string word) => int.Parse((await process.HearAsync(word))!, CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients)
            client.Dispose();
        foreach (var (_, process) in _lives)
            await process.DisposeAsync();
        _tokens.Dispose();
    }

    private async Task LiveAsync()
    {
        while (_lives.Count == 0 || _lives[^1].Process.HasExited)
        {
            if (_lives.Count > 0)
                await BuryAsync();
            var process = Child.Start("NetConnect.EndToEnd.Victim.dll", data, cloud, kind, $"{(_distances.TryDequeue(out var distance) ? distance : 0)}");
            _lives.Add((null, process));
            if (await process.HearAsync(Lines.Url) is not { } url)
                continue;
            _url = url;
            if (!await IsReadyAsync(process))
                continue;
            _lives[^1] = (process.Age, process);
            await verifyLedger();
        }
    }

    private async Task BuryAsync()
    {
        var dead = _lives[^1].Process;
        var code = await dead.ExitAsync();
        var where = dead.Find(Lines.Killed)?.Text;
        if (where is null || code != 137)
            throw new InvalidOperationException($"It ended by itself with {code}:\n{dead.Output}");
        _places.Add(where);
    }

    private async Task<bool> IsReadyAsync(Child process)
    {
        using var http = new HttpClient();
        return await Wait.ForAsync("readiness", async () =>
        {
            try
            {
                return process.HasExited ? false : (bool?)((await http.GetAsync($"{_url}/readyz")).IsSuccessStatusCode ? true : null);
            }
            catch (HttpRequestException)
            {
                return null;
            }
        }, answer => answer is not null) == true;
    }

    /// <summary>Also for those who verify between two lives.</summary>
    public NetConnectClient As(string user, params string[] groups)
    {
        var http = new HttpClient { BaseAddress = new(_url), Timeout = TimeSpan.FromSeconds(30) };
        http.DefaultRequestHeaders.Authorization = new("Bearer", _tokens.Issue(user, groups, LocalMode.DefaultLifetime, TimeProvider.System.GetUtcNow()));
        _clients.Add(http);
        return new(http);
    }
}
