using Microsoft.Extensions.Logging;
using NetConnect.Kernel;
using NetConnect.Kernel.Networks;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers;

namespace NetConnect.Runtime.Effects;

/// <summary>Performs effects after their commit: hands messages on, makes calls, reads, and sends each result back as a message.</summary>
public sealed partial class EffectRunner(
    IActorHost host, ProviderDirectory providers, ResourceProof proof, IChangeGate gate, TimeProvider time, ILogger<EffectRunner> logger)
{
    /// <summary>Returns at once for messages; calls to a cloud take as long as they take.</summary>
    public Task PerformAsync(ActorKey actor, Effect effect, CancellationToken cancellationToken)
    {
        switch (effect)
        {
            case Effect.Send send:
                host.Post(send.To, send.Message);
                return Task.CompletedTask;
            case Effect.Execute execute:
                return ExecuteAsync(actor, execute, cancellationToken);
            case Effect.Observe observe:
                return ObserveAsync(actor, observe, cancellationToken);
            case Effect.ReportUnexpected unexpected:
                LogUnexpected(actor, unexpected.Message, unexpected.State);
                return Task.CompletedTask;
            default:
                throw new InvalidOperationException("An effect that nobody knows.");
        }
    }

    private async Task ExecuteAsync(ActorKey actor, Effect.Execute effect, CancellationToken cancellationToken)
    {
        var result = await CallAsync(effect, cancellationToken);
        LogCall(actor, effect.Intent.Operation.Name, effect.Intent.Token, result);
        host.Post(actor, new OperationEnded(effect.Intent.Call, result));
    }

    private async Task<OperationResult> CallAsync(Effect.Execute effect, CancellationToken cancellationToken)
    {
        if (await providers.FindAsync(effect.ProviderId, cancellationToken) is not { } provider)
            return new OperationResult.Rejected("ProviderGone", "The provider through which the network was registered is no longer there.");
        if (await gate.RefusalAsync(effect.Network, effect.Intent, cancellationToken) is { } refusal)
            return new OperationResult.Withheld(refusal);
        // A clock that was set back must not lengthen it.
        var (left, whole) = (effect.Intent.Deadline - time.GetUtcNow(), effect.Intent.Deadline - effect.Intent.StartedAt);
        left = left < whole ? left : whole;
        if (left <= TimeSpan.Zero)
            return new OperationResult.Retryable("the call's time was over before it was made");
        using var deadline = new CancellationTokenSource(left, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await provider.Module.ExecuteAsync(provider.Access, effect.Intent.Operation, effect.Intent.Token, both.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new OperationResult.Retryable("no answer within the deadline", OutcomeUnknown: true);
        }
    }

    private async Task ObserveAsync(ActorKey actor, Effect.Observe effect, CancellationToken cancellationToken)
    {
        var result = await ReadAsync(effect, cancellationToken);
        if (actor.Kind == ActorKind.Resource)
        {
            await proof.EndAsync(actor, effect, result, cancellationToken);
            return;
        }

        object message = result switch
        {
            ReadResult<ObservedNetwork>.Read read => new NetworkObserved(
                read.Value, effect.Stamp, Asked: true, (await gate.PausesAsync(cancellationToken)).Of(effect.Network))
            {
                Settings = await providers.SettingsAsync(effect.Providers, cancellationToken),
            },
            ReadResult<ObservedNetwork>.Absent absent => new NetworkUnreadable(absent.Reason, Asked: true, IsAbsent: true),
            ReadResult<ObservedNetwork>.Refused refused => new NetworkUnreadable($"{refused.Code}: {refused.Reason}", Asked: true),
            ReadResult<ObservedNetwork>.Unavailable unavailable => new NetworkUnreadable(unavailable.Reason, Asked: true, After: unavailable.After),
            _ => throw new InvalidOperationException("A read result that nobody knows."),
        };
        host.Post(actor, message);
    }

    private async Task<ReadResult<ObservedNetwork>> ReadAsync(Effect.Observe effect, CancellationToken cancellationToken) =>
        await providers.FindAsync(effect.ProviderId, cancellationToken) is { } provider
            ? await provider.Module.ReadNetworkAsync(provider.Access, effect.Network.NetworkId, effect.Expected, cancellationToken)
            : new ReadResult<ObservedNetwork>.Refused("ProviderGone", "The provider is no longer there.");
}
