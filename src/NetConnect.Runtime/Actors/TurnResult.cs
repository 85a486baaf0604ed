using System.Collections.Immutable;
using NetConnect.Kernel;
using NetConnect.Model.Identity;

namespace NetConnect.Runtime.Actors;

/// <summary>What came of one message.</summary>
public abstract record TurnResult
{
    private TurnResult()
    {
    }

    /// <summary>The step is durable, or changed nothing; its effects are to be performed now.</summary>
    public sealed record Done(ImmutableArray<Effect> Effects, object? Reply, DateTimeOffset? WakeAt) : TurnResult;

    /// <summary>What the message rests on is no longer so: read again, decide again.</summary>
    public sealed record GuardFailed(ActorKey Key) : TurnResult;

    /// <summary>The unique key belongs to somebody else.</summary>
    public sealed record ClaimTaken(string Claim, ActorKey Owner) : TurnResult;

    /// <summary>The request was carried out before: its receipt says what came of it.</summary>
    public sealed record Repeated : TurnResult;

    /// <summary>Another process owns the store.</summary>
    public sealed record Fenced : TurnResult;
}
