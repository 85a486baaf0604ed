namespace NetConnect.Simulation.Faults;

/// <summary>All that the simulator lets go wrong.</summary>
internal enum Mishap
{
    /// <summary>The process dies with the commit not made.</summary>
    CrashBeforeCommit,

    /// <summary>The process dies with the commit made and none of its effects performed.</summary>
    CrashAfterCommit,

    /// <summary>The process dies when the cloud has done the call and nothing of that is on record.</summary>
    CrashAfterCall,

    /// <summary>The process dies with effects handed over and the asker not answered.</summary>
    CrashBeforeAnswer,

    /// <summary>The store refuses: nothing was written.</summary>
    StoreFails,

    /// <summary>The store fails after it wrote: the writer does not know.</summary>
    CommitUnknown,

    /// <summary>The commit takes a while, in which everything else goes on.</summary>
    CommitSlow,

    /// <summary>A reader sees an earlier version.</summary>
    StaleRead,

    MessageLost,
    MessageRepeated,

    /// <summary>By seconds, so that later messages overtake it.</summary>
    MessageLate,

    /// <summary>A user never hears what came of it.</summary>
    AnswerLost,

    /// <summary>The call is lost before it reached the cloud.</summary>
    CallLost,

    /// <summary>The cloud did it, and the answer is lost.</summary>
    CallAnswerLost,

    /// <summary>The result of the call is handed over twice.</summary>
    CallAnsweredTwice,

    /// <summary>429 with Retry-After.</summary>
    CallThrottled,

    /// <summary>500: it was not done, and nobody says so.</summary>
    CallFailed,

    /// <summary>503: not done.</summary>
    CallUnavailable,

    /// <summary>An error is answered, and the call is done some seconds later nevertheless.</summary>
    CallSucceedsLate,

    /// <summary>Refused for now, as if a permission were missing.</summary>
    CallRefused,

    /// <summary>What the call changed stays unseen for up to a minute.</summary>
    ChangeInvisible,

    ReadUnavailable,
    ReadRefused,

    /// <summary>The reader sees how it was up to a minute ago.</summary>
    ReadOld,

    /// <summary>One part of the answer is older than the rest.</summary>
    ReadTorn,

    /// <summary>A whole kind of objects is missing in the answer.</summary>
    ReadLacking,

    BulkEmpty,
    BulkTruncated,
    BulkRefused,
    BulkUnavailable,

    /// <summary>The bulk read shows another account's networks.</summary>
    BulkOfAnother,

    /// <summary>The process dies, whatever it was about to do.</summary>
    Crash,

    /// <summary>A new process takes the store over while the old one goes on.</summary>
    Zombie,

    /// <summary>The process stands still for a while and then goes on.</summary>
    Pause,
    ClockForward,
    ClockBack,

    /// <summary>Somebody removes a route of ours.</summary>
    RouteRemoved,

    /// <summary>Somebody puts another route in its place.</summary>
    RouteReplaced,
    GroupRemoved,
    GroupUntagged,

    /// <summary>Somebody adds a rule of theirs to our group.</summary>
    RuleAdded,

    /// <summary>Somebody takes a rule of ours away.</summary>
    RuleRemoved,
    PeeringRemoved,
    PeeringUntagged,

    /// <summary>An interface carries our group for a while.</summary>
    GroupInUse,
    ForeignPeering,
}
