using Microsoft.Extensions.Logging;
using NetConnect.Hosting.Orleans.Grains;
using NetConnect.Model.Identity;
using NetConnect.Runtime;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Store;
using Orleans.Runtime;

namespace NetConnect.Hosting.Orleans;

/// <summary>Reaches actors through the cluster: it decides nothing, Orleans knows where each one lives.</summary>
internal sealed partial class GrainHost(IGrainFactory grains, TimeProvider time, ILogger<GrainHost> logger) : IActorHost
{
    /// <summary>For so long calls are refused at most until a silo that died is out of the cluster.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    public void Post(ActorKey to, object message) => _ = PostAsync(to, message);

    public async Task<TurnResult> AskAsync(Envelope envelope, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        while (true)
        {
            try
            {
                return await At(envelope.To).AskAsync(envelope).WaitAsync(cancellationToken);
            }
            catch (SiloUnavailableException gone)
            {
                throw Unknown(envelope, gone);
            }
            catch (OrleansMessageRejectionException) when (time.GetElapsedTime(begun) < Patience)
            {
                // It was not delivered: nothing has happened yet.
                await Task.Delay(Pause, time, cancellationToken);
            }
            catch (Exception failure) when (failure is OrleansException or TimeoutException)
            {
                throw Unknown(envelope, failure);
            }
        }
    }

    /// <summary>The mailbox of an actor; the grain's type is the first word of the key.</summary>
    public IActorMailbox At(ActorKey key) => grains.GetGrain<IActorMailbox>(GrainKeys.Of(key));

    private async Task PostAsync(ActorKey to, object message)
    {
        try
        {
            await At(to).PostAsync(new(to, message));
        }
        catch (Exception failure)
        {
            // As if it had been lost on the way: whoever needs it done asks again.
            LogLost(to, message.GetType().Name, failure.Message);
        }
    }

    // The turn may have been taken. As with a commit that was not acknowledged, whoever asked has to look and decide again.
    private static StoreUnavailableException Unknown(Envelope envelope, Exception failure) =>
        new($"{envelope.To} did not answer: {failure.Message}", failure);

    [LoggerMessage(1, LogLevel.Debug, "A {Message} to {Actor} was lost: {Reason}")]
    private partial void LogLost(ActorKey actor, string message, string reason);
}
