using NetConnect.Contracts.Client;
using NetConnect.Grains;

namespace NetConnect.Hosting.Orleans;

/// <summary>What is called on a public grain goes through the front door, as the same request by HTTP would: one table, one set of rules.</summary>
/// <param name="frontDoor">Leads to the API of this process, without a socket.</param>
public sealed class GrainDoor(HttpMessageHandler frontDoor)
{
    private static readonly Uri Here = new("http://front-door.invalid");

    internal async Task<GrainAnswer<T>> AskAsync<T>(GrainCaller caller, Func<NetConnectClient, Task<T>> ask) where T : class
    {
        try
        {
            // Not on the grain's own scheduler: its turns go on meanwhile, and this call may need one of them.
            return new(await Task.Run(() => AsAsync(caller, ask)), null);
        }
        catch (NetConnectApiException refused)
        {
            return new(null, refused.Problem);
        }
    }

    internal Task<GrainAnswer<Done>> AskAsync(GrainCaller caller, Func<NetConnectClient, Task> ask) => AskAsync(caller, async api =>
    {
        await ask(api);
        return Done.Instance;
    });

    private async Task<T> AsAsync<T>(GrainCaller caller, Func<NetConnectClient, Task<T>> ask)
    {
        using var http = new HttpClient(frontDoor, disposeHandler: false) { BaseAddress = Here, Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {caller.Token}");
        var api = new NetConnectClient(http);
        if (caller.IdempotencyKey is { } key)
            api = api.WithKey(key);
        return await ask(caller.Wait is { } wait ? api.WithWait(wait) : api);
    }
}
