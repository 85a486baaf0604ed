using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;

namespace NetConnect.Simulation.Storing;

/// <summary>What a store keeps, in memory: it outlives the processes that open it.</summary>
internal sealed class MemoryDatabase(string installation)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ActorKey, MemoryActor> _actors = [];
    private readonly Dictionary<string, ActorKey> _claims = new(StringComparer.Ordinal);
    private readonly SortedSet<(DateTimeOffset At, ActorKey Key)> _wakeUps = [];
    private readonly MemoryReceipts _receipts = new();
    private readonly HashSet<string> _eventIds = new(StringComparer.Ordinal);
    private readonly List<StoredEvent> _events = [];
    private readonly List<StoredAudit> _audit = [];
    private readonly Queue<(long Epoch, Commit Commit, TaskCompletionSource<CommitResult> Answer)> _waiting = new();
    private long _position;
    private long _swept;
    private string _auditHash = AuditChain.Start;
    private bool _isHeld;

    public string Installation { get; } = installation;

    public long Epoch { get; private set; }

    public IReadOnlyList<StoredEvent> Events => _events;

    public IReadOnlyList<StoredAudit> Audit => _audit;

    public IEnumerable<StoredActor> Actors => _actors.Values.Select(actor => actor.Stored);

    /// <summary>A process takes the store over; of what the former one had at hand it has nothing but what was written.</summary>
    public long Open()
    {
        lock (_lock)
        {
            foreach (var (key, actor) in _actors)
                _actors[key] = actor.Unread();
            return ++Epoch;
        }
    }

    public StoredActor? Load(ActorKey key, int versionsOld = 0)
    {
        lock (_lock)
        {
            return _actors.GetValueOrDefault(key)?.At(versionsOld);
        }
    }

    /// <summary>Applies the commit, or leaves it waiting while writes are held.</summary>
    public Task<CommitResult> CommitAsync(long epoch, Commit commit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            if (!_isHeld)
                return Task.FromResult(Apply(epoch, commit));
            var answer = new TaskCompletionSource<CommitResult>(TaskCreationOptions.RunContinuationsAsynchronously);
            cancellationToken.Register(() => answer.TrySetCanceled(cancellationToken));
            _waiting.Enqueue((epoch, commit, answer));
            return answer.Task;
        }
    }

    public IReadOnlyList<StoredActor> List(ActorQuery query)
    {
        lock (_lock)
        {
            return
            [
                .. _actors.Values
                    .Where(actor => actor.Stored.Key.Kind == query.Kind && actor.Stored.Header.Schema != 0 && actor.IsIndexed(query.Index))
                    .Where(actor => query.AfterId is null || string.CompareOrdinal(actor.Stored.Key.Id, query.AfterId) > 0)
                    .OrderBy(actor => actor.Stored.Key.Id, StringComparer.Ordinal)
                    .Take(query.Limit)
                    .Select(actor => actor.Stored with { Children = MemoryActor.NoChildren }),
            ];
        }
    }

    public IReadOnlyList<WakeUp> Due(DateTimeOffset now, int limit)
    {
        lock (_lock)
        {
            return [.. _wakeUps.TakeWhile(wakeUp => wakeUp.At <= now).Take(limit).Select(wakeUp => new WakeUp(wakeUp.Key, wakeUp.At))];
        }
    }

    public DateTimeOffset? NextWakeUp()
    {
        lock (_lock)
        {
            return _wakeUps.Count == 0 ? null : _wakeUps.Min.At;
        }
    }

    public IReadOnlyList<StoredEvent> EventsAfter(EventQuery query)
    {
        lock (_lock)
        {
            return
            [
                .. _events.Where(stored => stored.Position > query.AfterPosition
                        && (query.Subject is null || stored.Event.Subject == query.Subject)
                        && (query.Scopes.IsDefault || stored.Event.Scopes.Any(query.Scopes.Contains)))
                    .Take(query.Limit),
            ];
        }
    }

    public IReadOnlyList<StoredAudit> AuditAfter(long position, int limit)
    {
        lock (_lock)
        {
            return [.. _audit.Where(stored => stored.Position > position).Take(limit)];
        }
    }

    public LogBounds Bounds()
    {
        lock (_lock)
        {
            return new(_swept, _position);
        }
    }

    /// <summary>Forgets the oldest events; a younger one ends it, so that the log has no holes.</summary>
    public int SweepEvents(DateTimeOffset before, int limit)
    {
        lock (_lock)
        {
            var old = _events.Take(limit).TakeWhile(stored => stored.Event.At < before).Count();
            if (old > 0)
                _swept = _events[old - 1].Position;
            _events.RemoveRange(0, old);
            return old;
        }
    }

    /// <summary>What concerns receipts, one at a time.</summary>
    public T Receipts<T>(Func<MemoryReceipts, T> work)
    {
        lock (_lock)
        {
            return work(_receipts);
        }
    }

    /// <summary>Until released, commits wait; then they are applied in their order.</summary>
    public void Hold()
    {
        lock (_lock)
        {
            _isHeld = true;
        }
    }

    public void Release()
    {
        lock (_lock)
        {
            _isHeld = false;
            while (_waiting.TryDequeue(out var waiting))
                Answer(waiting.Epoch, waiting.Commit, waiting.Answer);
        }
    }

    private void Answer(long epoch, Commit commit, TaskCompletionSource<CommitResult> answer)
    {
        if (answer.Task.IsCompleted)
            return;
        try
        {
            answer.TrySetResult(Apply(epoch, commit));
        }
        catch (InvalidOperationException broken)
        {
            answer.TrySetException(broken);
        }
    }

    private CommitResult Apply(long epoch, Commit commit)
    {
        if (epoch != Epoch)
            return new CommitResult.Fenced();
        if (Refusal(commit) is { } refusal)
            return refusal;
        Write(commit);
        return new CommitResult.Committed(commit.ExpectedVersion + 1, _position);
    }

    private CommitResult? Refusal(Commit commit)
    {
        if (commit.Receipt is { } receipt && _receipts.IsRepeated(receipt))
            return new CommitResult.Repeated();
        if (VersionOf(commit.Key) != commit.ExpectedVersion)
            return new CommitResult.Stale();
        foreach (var guard in commit.Guards.OrderBy(guard => guard.Key))
        {
            if (VersionOf(guard.Key) != guard.Version)
                return new CommitResult.GuardFailed(guard.Key);
        }

        foreach (var claim in commit.Claims)
        {
            if (_claims.TryGetValue(claim, out var owner) && owner != commit.Key)
                return new CommitResult.ClaimTaken(claim, owner);
        }

        var reused = commit.Events.Select(happened => happened.Id).FirstOrDefault(_eventIds.Contains)
            ?? commit.Events.GroupBy(happened => happened.Id).FirstOrDefault(same => same.Count() > 1)?.Key;
        return reused is null ? null : throw new InvalidOperationException($"The commit of {commit.Key} cannot be stored: event {reused} exists.");
    }

    private long VersionOf(ActorKey key) => _actors.GetValueOrDefault(key)?.Stored.Version ?? 0;

    private void Write(Commit commit)
    {
        if (commit.IsOver)
            Remove(commit.Key);
        else
            Put(commit.Key, (_actors.GetValueOrDefault(commit.Key) ?? MemoryActor.None(commit.Key)).After(commit));
        foreach (var guard in commit.Guards.Where(guard => guard.Touch && guard.Key != commit.Key).DistinctBy(guard => guard.Key))
            Put(guard.Key, (_actors.GetValueOrDefault(guard.Key) ?? MemoryActor.None(guard.Key)).Touched());
        foreach (var release in commit.Releases.Where(release => _claims.TryGetValue(release, out var owner) && owner == commit.Key))
            _claims.Remove(release);
        foreach (var claim in commit.IsOver ? [] : commit.Claims)
            _claims[claim] = commit.Key;
        if (commit.Receipt is { } receipt)
            _receipts.Write(receipt, commit.Key);
        Log(commit);
    }

    private void Remove(ActorKey key)
    {
        if (_actors.Remove(key, out var actor) && actor.Stored.WakeAt is { } wakeAt)
            _wakeUps.Remove((wakeAt, key));
        foreach (var claim in _claims.Where(claim => claim.Value == key).Select(claim => claim.Key).ToList())
            _claims.Remove(claim);
    }

    private void Put(ActorKey key, MemoryActor actor)
    {
        var before = _actors.GetValueOrDefault(key)?.Stored.WakeAt;
        _actors[key] = actor;
        if (before == actor.Stored.WakeAt)
            return;
        if (before is { } old)
            _wakeUps.Remove((old, key));
        if (actor.Stored.WakeAt is { } next)
            _wakeUps.Add((next, key));
    }

    private void Log(Commit commit)
    {
        foreach (var happened in commit.Events)
        {
            _eventIds.Add(happened.Id);
            _events.Add(new(++_position, happened));
        }

        foreach (var entry in commit.Audit)
        {
            _auditHash = AuditChain.Next(_auditHash, ++_position, entry);
            _audit.Add(new(_position, entry, _auditHash));
        }
    }
}
