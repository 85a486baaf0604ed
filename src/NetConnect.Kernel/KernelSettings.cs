using NetConnect.Kernel.Modes;

namespace NetConnect.Kernel;

/// <summary>The kernel's time constants.</summary>
public sealed record KernelSettings
{
    /// <summary>How long a provider may hide what it said it made, before it counts as gone.</summary>
    /// <value>60 s: eventual consistency of EC2 is seconds to minutes.</value>
    public TimeSpan VisibilityWindow { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The longest that one provider call may take.</summary>
    /// <value>60 s.</value>
    public TimeSpan CallDeadline { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a call of a former owner of the actor may still arrive at the provider: clouds can't fence it.</summary>
    /// <value>60 s; the embedded host, whose lock proves the former process dead, sets 1 s.</value>
    public TimeSpan LateCallGrace { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>When a read that was asked for is asked for again.</summary>
    public TimeSpan ReadTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The shortest time between two looks at something that is settling; it grows with the time waited.</summary>
    public TimeSpan ShortestPoll { get; init; } = TimeSpan.FromMilliseconds(250);

    public TimeSpan LongestPoll { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>First pause after a call that failed; doubles with each further failure.</summary>
    public TimeSpan FirstBackoff { get; init; } = TimeSpan.FromMilliseconds(500);

    public TimeSpan LongestBackoff { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>First pause before a message without answer is sent again; doubles.</summary>
    public TimeSpan FirstResend { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan LongestResend { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a request waits for approval.</summary>
    public TimeSpan RequestLifetime { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How long before a connection ends by its date people are told.</summary>
    public TimeSpan ExpiryNotice { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How long a hold lives that no connection has confirmed.</summary>
    public TimeSpan UnconfirmedHold { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a reading that shows whole classes of objects gone is doubted before it is believed.</summary>
    /// <value>10 min: a permission or an account that is wrong is noticed by then.</value>
    public TimeSpan DoubtWindow { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How often a part that was never ready is made again after the provider ended it, before that counts as a refusal.</summary>
    public int MostEndings { get; init; } = 3;

    /// <summary>Failed bulk reads in a row after which what was seen no longer counts as evidence.</summary>
    /// <value>2: evidence is at most two monitoring intervals old.</value>
    public int ReadsUntilBlind { get; init; } = 2;

    /// <summary>What may be done in one account within an hour.</summary>
    public Budgets Budgets { get; init; } = new();

    /// <summary>How often within a <see cref="ContentionWindow"/> somebody else may remove a part before it is left to them.</summary>
    /// <value>3</value>
    public int MostRemovals { get; init; } = 3;

    /// <summary>How long removals count, and how long a contended part is not made again unless somebody asks for a retry.</summary>
    /// <value>1 day</value>
    public TimeSpan ContentionWindow { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How many networks are read alone at each look, to confirm what a doubtful bulk read shows.</summary>
    /// <value>10</value>
    public int SingleReadsPerLook { get; init; } = 10;

    /// <summary>How long what was deleted stays on record: connections can be read that long.</summary>
    /// <value>30 days: much longer than the last look of any tombstone.</value>
    public TimeSpan DeletedKept { get; init; } = TimeSpan.FromDays(30);

    /// <summary>When the removed is looked for again, after it was found gone.</summary>
    public IReadOnlyList<TimeSpan> TombstoneLooks { get; init; } =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(15), TimeSpan.FromHours(24)];
}
