using NetConnect.Contracts.Connections;

namespace NetConnect.Server.Demo.World;

/// <summary>Pings as fast as answers come, by both judges, until it is told to stop.</summary>
internal sealed class ContinuousPing : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly Task _pinging;
    private int _sent;
    private string? _firstLoss;

    private ContinuousPing(DemoContext context, ConnectionDto connection, DemoHost from, DemoHost to, IReadOnlyList<string> groups)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(context.Cancellation);
        _pinging = PingAsync(context, connection, from, to, groups);
    }

    public static async Task<ContinuousPing> StartAsync(
        DemoContext context, ConnectionDto connection, (DemoHost Host, string Group) from, (DemoHost Host, string Group) to)
    {
        var ping = new ContinuousPing(context, connection, from.Host, to.Host, [from.Group, to.Group]);
        await ping.UntilSentAsync(context, 2);
        return ping;
    }

    /// <summary>Waits for more pings than were sent so far, then stops.</summary>
    public async Task<(int Sent, string? FirstLoss)> EndAsync(DemoContext context)
    {
        await UntilSentAsync(context, Volatile.Read(ref _sent) + 4);
        await _stop.CancelAsync();
        await _pinging;
        return (_sent, _firstLoss);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _pinging.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private Task UntilSentAsync(DemoContext context, int count) => context.WaitForAsync(
        "more pings",
        () => Task.FromResult(Volatile.Read(ref _sent)),
        sent => sent >= count || _pinging.IsCompleted,
        sent => $"only {sent} were answered");

    private async Task PingAsync(DemoContext context, ConnectionDto connection, DemoHost from, DemoHost to, IReadOnlyList<string> groups)
    {
        while (!_stop.IsCancellationRequested)
        {
            var oracle = await context.Cloud.PingAsync(from, to, groups, context.Cancellation);
            Count(oracle.Passes ? null : $"the emulator: {oracle}");
            var walk = await Pings.WalkAsync(context, connection);
            Count(walk.Passes ? null : $"the packet walk: {walk.StoppedAt?.Message}");
        }
    }

    private void Count(string? loss)
    {
        _firstLoss ??= loss;
        Interlocked.Increment(ref _sent);
    }
}
