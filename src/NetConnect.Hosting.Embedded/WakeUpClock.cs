using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using NetConnect.Model.Identity;
using NetConnect.Runtime;
using NetConnect.Runtime.Store;

namespace NetConnect.Hosting.Embedded;

/// <summary>Wakes actors when their time has come. The store is the truth; what turns leave behind only tells when to look.</summary>
internal sealed partial class WakeUpClock(
    EmbeddedHost host, IActorStore store, SteadyClock clock, TimeProvider time, ILogger<WakeUpClock> logger)
{
    private const int Batch = 500;

    /// <summary>After a failed look at the store, and between two wake-ups of an actor that did not move its own.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<ActorKey, DateTimeOffset> _woken = new();
    private readonly Lock _lock = new();
    private TaskCompletionSource _sooner = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DateTimeOffset _next = DateTimeOffset.MaxValue;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        host.TurnEnded += Note;
        var hasTakenOver = false;
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                // After the clock was set back, what was planned by the old time may lie far ahead.
                if (clock.WasSetBack())
                    hasTakenOver = false;
                if (!hasTakenOver)
                    await WakeAllAsync(cancellationToken);
                hasTakenOver = true;
                await WakeDueAsync(cancellationToken);
                await WaitAsync(cancellationToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailed(failure);
                await Task.Delay(Pause, time, cancellationToken);
            }
        }
    }

    /// <summary>A new process has taken over: whoever waits for something may have lost what it waited for.</summary>
    private async Task WakeAllAsync(CancellationToken cancellationToken)
    {
        foreach (var wakeUp in await store.DueAsync(DateTimeOffset.MaxValue, int.MaxValue, cancellationToken))
            _ = InsistAsync(wakeUp.Key, cancellationToken);
    }

    /// <summary>The wake-up on record may lie far ahead: nobody else would tell the actor if this turn failed.</summary>
    private async Task InsistAsync(ActorKey key, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await host.AskAsync(new(key, Kernel.TakenOver.Now), cancellationToken);
                return;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                await Task.Delay(Pause, time, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                // The host stops; the next one insists again.
            }
        }
    }

    private async Task WakeDueAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        foreach (var wakeUp in await store.DueAsync(now, Batch, cancellationToken))
        {
            // An actor that is busy has not moved its wake-up yet; waking it again and again would only fill its mailbox.
            if (_woken.TryGetValue(wakeUp.Key, out var last) && (now - last).Duration() < Pause)
                continue;
            _woken[wakeUp.Key] = now;
            host.Post(wakeUp.Key, Kernel.WakeUp.Now);
        }
    }

    private void Note(ActorKey key, DateTimeOffset? wakeAt)
    {
        // A wake-up that was not moved stays on the list of those woken lately: it would be found due at once again.
        if (!(wakeAt <= time.GetUtcNow()))
            _woken.TryRemove(key, out _);
        lock (_lock)
        {
            if (wakeAt >= _next || wakeAt is null)
                return;
            _next = wakeAt.Value;
            _sooner.TrySetResult();
        }
    }

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        Task sooner;
        var next = await store.NextWakeUpAsync(cancellationToken) ?? DateTimeOffset.MaxValue;
        TimeSpan pause;
        lock (_lock)
        {
            if (_sooner.Task.IsCompleted)
                _sooner = new(TaskCreationOptions.RunContinuationsAsynchronously);
            var now = time.GetUtcNow();
            var earliest = next <= now ? now + LookAgain : next;
            _next = earliest;
            sooner = _sooner.Task;
            pause = earliest - now < Longest ? earliest - now : Longest;
        }

        await Task.WhenAny(sooner, Task.Delay(pause, time, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>What is due already and was woken is looked at again this soon.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);

    /// <summary>The store is looked at this often even if nobody says anything.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    [LoggerMessage(1, LogLevel.Error, "Due work could not be looked up")]
    private partial void LogFailed(Exception failure);
}
