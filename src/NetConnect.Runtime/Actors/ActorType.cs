using NetConnect.Kernel;
using NetConnect.Model.Identity;
using NetConnect.Model.Outcomes;
using NetConnect.Runtime.Store;

namespace NetConnect.Runtime.Actors;

/// <summary>Load, step, commit: one message of one actor. Whoever calls it sees to it that an actor has one turn at a time.</summary>
public sealed class ActorType<TState>(
    ActorSchema<TState> schema, IMachine<TState> machine, IActorStore store, TurnSource turns, CommitFeed feed) : IActorType
    where TState : ActorState
{
    /// <summary>A version may be raised from outside by guards; each time the step is decided anew.</summary>
    private const int MaxTries = 50;

    public ActorKind Kind => schema.Kind;

    public async Task<TurnResult> HandleAsync(Envelope envelope, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            if (await TryAsync(envelope, cancellationToken) is { } result)
                return result;
        }

        throw new InvalidOperationException($"{envelope.To} could not be committed in {MaxTries} tries.");
    }

    private async Task<TurnResult?> TryAsync(Envelope envelope, CancellationToken cancellationToken)
    {
        var stored = await store.LoadAsync(envelope.To, cancellationToken);
        if (envelope.OwnVersion is { } expected && expected != (stored?.Version ?? 0))
            return new TurnResult.GuardFailed(envelope.To);
        var before = schema.Read(stored);
        var turn = turns.Next();
        var transition = machine.Step(before, envelope.Message, turn);
        if (ChangesNothing(before, transition))
            return new TurnResult.Done(transition.Effects, transition.Reply, before?.WakeAt);
        var commit = CommitOf(envelope, stored, before, transition, turn);
        return await CommitAsync(commit, cancellationToken) switch
        {
            CommitResult.Committed committed => Done(envelope.To, transition, committed.LastPosition),
            CommitResult.Stale => null,
            CommitResult.GuardFailed r => new TurnResult.GuardFailed(r.Key),
            CommitResult.ClaimTaken r => new TurnResult.ClaimTaken(r.Claim, r.Owner),
            CommitResult.Repeated => new TurnResult.Repeated(),
            CommitResult.Fenced => new TurnResult.Fenced(),
            _ => throw new InvalidOperationException("A commit result that nobody knows."),
        };
    }

    private async Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken)
    {
        try
        {
            return await store.CommitAsync(commit, cancellationToken);
        }
        catch
        {
            feed.PublishUnsure(commit.Key);
            throw;
        }
    }

    private TurnResult.Done Done(ActorKey key, Transition<TState> transition, long position)
    {
        feed.Publish(key, transition.State!, position);
        return new(transition.Effects, transition.Reply, transition.State!.WakeAt);
    }

    private static bool ChangesNothing(TState? before, Transition<TState> transition) =>
        ReferenceEquals(before, transition.State) && transition.Events.IsEmpty && transition.Audit.IsEmpty
        && transition.Claims.IsEmpty && transition.Releases.IsEmpty && !transition.IsOver;

    private Commit CommitOf(Envelope envelope, StoredActor? stored, TState? before, Transition<TState> transition, Turn turn)
    {
        var after = transition.State ?? throw new InvalidOperationException($"Invariant broken: {envelope.To} told of something without a state.");
        var header = schema.Header(after, stored);
        return new()
        {
            Key = envelope.To,
            ExpectedVersion = stored?.Version ?? 0,
            Header = ReferenceEquals(header, stored?.Header) ? null : header,
            Children = schema.Changes(before, after),
            Indexes = schema.Indexes(after),
            WakeAt = after.WakeAt,
            Events = [.. transition.Events.Select(draft => EventOf(draft, turn))],
            Audit = [.. transition.Audit.Select(draft => AuditOf(draft, turn))],
            Guards = envelope.Guards,
            Claims = transition.Claims,
            Releases = transition.Releases,
            // What was refused was not carried out, even if the refusal itself changed something.
            Receipt = transition.Reply is Fault ? null : envelope.Receipt,
            IsOver = transition.IsOver,
        };
    }

    private NewEvent EventOf(EventDraft draft, Turn turn) =>
        new(turns.NextId(), turn.At, draft.Type, draft.Subject, draft.By, draft.Scopes, draft.Message, Json.Of(draft.Data));

    private static NewAudit AuditOf(AuditDraft draft, Turn turn) =>
        new(turn.At, draft.By, draft.Action, draft.Subject, draft.Scopes, draft.Outcome, Json.Of(draft.Detail));
}
