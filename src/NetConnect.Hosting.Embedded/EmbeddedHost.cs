using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using NetConnect.Kernel;
using NetConnect.Model.Identity;
using NetConnect.Runtime;
using NetConnect.Runtime.Actors;

namespace NetConnect.Hosting.Embedded;

/// <summary>One process that holds all mailboxes: it decides when and where a turn runs, never what it does.</summary>
public sealed partial class EmbeddedHost(ILogger<EmbeddedHost> logger) : IActorHost, IAsyncDisposable
{
    private readonly ConcurrentDictionary<ActorKey, Mailbox> _mailboxes = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly InFlight _work = new();
    private ActorTypes? _actors;
    private Func<ActorKey, Effect, CancellationToken, Task>? _perform;

    /// <summary>Another process owns the store: this one must not go on.</summary>
    public event Action? Fenced;

    /// <summary>A turn ended and left this wake-up behind.</summary>
    public event Action<ActorKey, DateTimeOffset?>? TurnEnded;

    public CancellationToken Stopping => _stopping.Token;

    /// <summary>The host is made before what it serves, because effects need it to send.</summary>
    public void Serve(ActorTypes actors, Func<ActorKey, Effect, CancellationToken, Task> perform) =>
        (_actors, _perform) = (actors, perform);

    public void Post(ActorKey to, object message)
    {
        if (!_stopping.IsCancellationRequested)
            Enqueue(new Letter(new Envelope(to, message), null));
    }

    public Task<TurnResult> AskAsync(Envelope envelope, CancellationToken cancellationToken)
    {
        if (_stopping.IsCancellationRequested)
            return Task.FromCanceled<TurnResult>(_stopping.Token);
        var answer = new TaskCompletionSource<TurnResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        Enqueue(new Letter(envelope, answer));
        return answer.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Ends what runs; what is not done is due work in the store.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _work.DrainAsync();
        _stopping.Dispose();
    }

    private void Enqueue(Letter letter)
    {
        bool mustRun;
        while (!_mailboxes.GetOrAdd(letter.Envelope.To, static _ => new Mailbox()).TryAdd(letter, out mustRun))
        {
            // That mailbox was retired by its last turn just now: the next round finds or makes another.
        }

        if (mustRun)
            _work.Run(() => WorkOffAsync(letter.Envelope.To));
    }

    private async Task WorkOffAsync(ActorKey key)
    {
        var mailbox = _mailboxes[key];
        while (mailbox.Next() is { } letter)
            await TakeAsync(letter);
        _mailboxes.TryRemove(KeyValuePair.Create(key, mailbox));
    }

    private async Task TakeAsync(Letter letter)
    {
        try
        {
            var result = await _actors!.HandleAsync(letter.Envelope, _stopping.Token);
            if (result is TurnResult.Done done)
                Perform(letter.Envelope.To, done);
            if (result is TurnResult.Fenced)
                Fenced?.Invoke();
            letter.Answer?.TrySetResult(result);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            letter.Answer?.TrySetCanceled(_stopping.Token);
        }
        catch (Exception bug)
        {
            // Expected outcomes are values: what arrives here is a bug, or a store that failed. The next wake-up tries again.
            LogTurnFailed(letter.Envelope.To, letter.Envelope.Message.GetType().Name, bug);
            letter.Answer?.TrySetException(bug);
        }
    }

    private void Perform(ActorKey key, TurnResult.Done done)
    {
        TurnEnded?.Invoke(key, done.WakeAt);
        foreach (var effect in done.Effects)
        {
            // Messages keep their order; only what takes time runs beside.
            if (effect is Effect.Send send)
                Post(send.To, send.Message);
            else
                _work.Run(() => PerformAsync(key, effect));
        }
    }

    private async Task PerformAsync(ActorKey key, Effect effect)
    {
        try
        {
            await _perform!(key, effect, _stopping.Token);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The intent is on record: the next process looks what became of it.
        }
        catch (Exception bug)
        {
            LogEffectFailed(key, effect.GetType().Name, bug);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "{Actor} failed on {Message}")]
    private partial void LogTurnFailed(ActorKey actor, string message, Exception bug);

    [LoggerMessage(2, LogLevel.Error, "{Actor}: {Effect} failed")]
    private partial void LogEffectFailed(ActorKey actor, string effect, Exception bug);
}
