using NetConnect.Model.Identity;

namespace NetConnect.Runtime.Store;

/// <summary>What became of a commit.</summary>
public abstract record CommitResult
{
    private CommitResult()
    {
    }

    /// <param name="LastPosition">The log position after it; events and audit entries each take one.</param>
    public sealed record Committed(long Version, long LastPosition) : CommitResult;

    /// <summary>Somebody else changed the actor since: load again, decide again.</summary>
    public sealed record Stale : CommitResult;

    /// <summary>A guarded actor has another version: what the change rests on is no longer so.</summary>
    public sealed record GuardFailed(ActorKey Key) : CommitResult;

    /// <summary>The unique key belongs to another actor.</summary>
    public sealed record ClaimTaken(string Claim, ActorKey Owner) : CommitResult;

    /// <summary>The request was carried out before, by another arrival of it: nothing was changed again.</summary>
    public sealed record Repeated : CommitResult;

    /// <summary>A later process owns the store: this one must stop.</summary>
    public sealed record Fenced : CommitResult;
}
