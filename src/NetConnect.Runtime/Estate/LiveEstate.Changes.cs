using System.Collections.Immutable;
using NetConnect.Kernel;
using NetConnect.Model.Identity;
using NetConnect.Model.Outcomes;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Store;

namespace NetConnect.Runtime.Estate;

/// <content>Edits and deletions: alike for all that people make and name.</content>
public sealed partial class LiveEstate
{
    /// <summary>Has the entity changed as its editor saw it, while the service is as it was when it gave the right to.</summary>
    private async Task<Outcome<TView>> EditAsync<TView>(
        ActorKey key, object message, Basis basis, string what, string name, Func<Task<TView?>> find, CancellationToken cancellationToken)
        where TView : class =>
        await TryEditAsync(key, message, basis, what, name, find, [], cancellationToken) ?? OwnersChanged;

    /// <summary>As above, resting on more than that; none when one of these guards failed, and it is to be looked at anew.</summary>
    private async Task<Outcome<TView>?> TryEditAsync<TView>(
        ActorKey key, object message, Basis basis, string what, string name, Func<Task<TView?>> find, ImmutableArray<Guard> more, CancellationToken cancellationToken)
        where TView : class
    {
        var envelope = new Envelope(key, message) { Guards = [.. RightOf(basis), .. more] };
        return await host.AskAsync(envelope, cancellationToken) switch
        {
            TurnResult.Done { Reply: Fault fault } => fault,
            TurnResult.Done => await find() is { } view ? view : Absent(what),
            TurnResult.ClaimTaken taken => NameTaken(what, name, taken),
            TurnResult.GuardFailed failed when more.Any(guard => guard.Key == failed.Key) => null,
            _ => OwnersChanged,
        };
    }

    /// <summary>Deletes what had the given version when nothing was found that needs it; none when it is to be looked at anew.</summary>
    private async Task<Outcome<None>?> EndAsync(
        ActorKey key, object message, long version, Basis basis, CancellationToken cancellationToken)
    {
        var envelope = new Envelope(key, message) { OwnVersion = version, Guards = RightOf(basis) };
        return await host.AskAsync(envelope, cancellationToken) switch
        {
            TurnResult.Done { Reply: Fault fault } => fault,
            TurnResult.Done => None.Value,
            TurnResult.GuardFailed failed when failed.Key != key => OwnersChanged,
            _ => null,
        };
    }

    private static ImmutableArray<Guard> RightOf(Basis basis) =>
        basis.Service is { } service ? [new(ActorKey.Service(service), basis.ServiceVersion)] : [];
}
