using System.Collections.Immutable;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NetConnect.Kernel;
using NetConnect.Model.Identity;
using NetConnect.Runtime;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Effects;
using NetConnect.Runtime.Store;

namespace NetConnect.Hosting.Orleans;

/// <summary>What all grains of a silo share.</summary>
internal sealed partial class Node(
    IClusterStore store, ActorTypes actors, IActorHost host, EffectRunner effects, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<Node> logger)
{
    private int _ended;

    public IClusterStore Store => store;

    public ActorTypes Actors => actors;

    public TimeProvider Time => time;

    public CancellationToken Stopping => lifetime.ApplicationStopping;

    /// <summary>This process was shut out: whatever it still does can't be written down, so it must not do it.</summary>
    public void End()
    {
        if (Interlocked.Exchange(ref _ended, 1) == 1)
            return;
        LogShutOut();
        lifetime.StopApplication();
    }

    /// <summary>Messages keep their order; what takes time runs beside the turn, and true is answered when there was any.</summary>
    public bool Perform(ActorKey actor, ImmutableArray<Effect> all)
    {
        var takesTime = false;
        foreach (var effect in all)
        {
            if (effect is Effect.Send send)
            {
                host.Post(send.To, send.Message);
                continue;
            }

            takesTime = true;
            _ = Task.Run(() => PerformAsync(actor, effect), CancellationToken.None);
        }

        return takesTime;
    }

    public void TurnFailed(ActorKey actor, object message, Exception failure)
    {
        if (!Stopping.IsCancellationRequested)
            LogTurnFailed(actor, message.GetType().Name, failure);
    }

    public void LookFailed(ActorKey region, Exception failure) => LogLookFailed(region, failure);

    private async Task PerformAsync(ActorKey actor, Effect effect)
    {
        try
        {
            await effects.PerformAsync(actor, effect, Stopping);
        }
        catch (Exception failure)
        {
            // The intent is on record: the next wake-up, here or elsewhere, looks what became of it.
            if (!Stopping.IsCancellationRequested)
                LogEffectFailed(actor, effect.GetType().Name, failure);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "{Actor} failed on {Message}")]
    private partial void LogTurnFailed(ActorKey actor, string message, Exception failure);

    [LoggerMessage(2, LogLevel.Error, "{Actor}: {Effect} failed")]
    private partial void LogEffectFailed(ActorKey actor, string effect, Exception failure);

    [LoggerMessage(3, LogLevel.Error, "Monitoring of {Region} failed")]
    private partial void LogLookFailed(ActorKey region, Exception failure);

    [LoggerMessage(4, LogLevel.Critical, "This process was shut out of the store: others have taken its work over. It stops.")]
    private partial void LogShutOut();
}
