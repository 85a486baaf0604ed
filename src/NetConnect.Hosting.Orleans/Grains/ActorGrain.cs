using NetConnect.Kernel;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Actors;

namespace NetConnect.Hosting.Orleans.Grains;

/// <summary>A mailbox and a clock: one turn at a time, wherever the grain lives. What a turn does is the runtime's business.</summary>
internal abstract class ActorGrain(Node node, ActorKind kind) : Grain, IActorMailbox
{
    /// <summary>A wake-up farther away than this is left to the sweep: the grain need not live until then.</summary>
    private static readonly TimeSpan Near = TimeSpan.FromMinutes(2);

    /// <summary>Between two wake-ups of an actor that did not move its own, and after a turn that failed.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private IGrainTimer? _alarm;
    private bool _mustAskAgain;

    protected ActorKey Key => new(kind, this.GetPrimaryKeyString());

    protected Node Node => node;

    /// <summary>Whoever lived before, perhaps on a silo that died, may have waited for something that never comes now.</summary>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _mustAskAgain = (await node.Store.LoadAsync(Key, cancellationToken))?.WakeAt is not null;
        if (_mustAskAgain)
            SetAlarm(TimeSpan.Zero);
    }

    public Task<TurnResult> AskAsync(Envelope envelope) => TurnAsync(envelope);

    public async Task PostAsync(Envelope envelope)
    {
        try
        {
            await TurnAsync(envelope);
        }
        catch (Exception failure)
        {
            // Nobody waits for it. A bug, or a store that failed: the next wake-up tries again.
            node.TurnFailed(Key, envelope.Message, failure);
        }
    }

    public Task StirAsync() => Task.CompletedTask;

    private async Task<TurnResult> TurnAsync(Envelope envelope)
    {
        if (_mustAskAgain)
        {
            // First of all: the message may find the actor waiting for what was lost.
            await TakeAsync(new(Key, TakenOver.Now));
            _mustAskAgain = false;
        }

        return await TakeAsync(envelope);
    }

    private async Task<TurnResult> TakeAsync(Envelope envelope)
    {
        var result = await node.Actors.HandleAsync(envelope, node.Stopping);
        if (result is TurnResult.Fenced)
            node.End();
        if (result is not TurnResult.Done done)
            return result;
        Note(done.WakeAt);
        if (node.Perform(Key, done.Effects))
            DelayDeactivation(Near);
        // Effects are performed here, where the turn was; whoever asked has no use for them.
        return done with { Effects = [] };
    }

    private void Note(DateTimeOffset? wakeAt)
    {
        if (wakeAt is not { } at || at - node.Time.GetUtcNow() > Near)
        {
            _alarm?.Dispose();
            _alarm = null;
            return;
        }

        var left = at - node.Time.GetUtcNow();
        SetAlarm(left > TimeSpan.Zero ? left : Pause);
        DelayDeactivation(Near + Pause);
    }

    private void SetAlarm(TimeSpan after)
    {
        _alarm?.Dispose();
        _alarm = this.RegisterGrainTimer(RingAsync, new() { DueTime = after, Period = Pause, KeepAlive = true });
    }

    private async Task RingAsync(CancellationToken cancellationToken)
    {
        var mine = _alarm;
        await PostAsync(new(Key, WakeUp.Now));
        // A turn that failed leaves the alarm: it rings again.
        if (ReferenceEquals(mine, _alarm) && await NextAsync(cancellationToken) is null)
            Note(null);
    }

    private async Task<DateTimeOffset?> NextAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await node.Store.LoadAsync(Key, cancellationToken))?.WakeAt;
        }
        catch (Runtime.Store.StoreUnavailableException)
        {
            return node.Time.GetUtcNow();
        }
    }
}
