using System.Collections.Immutable;
using NetConnect.Model.Identity;

namespace NetConnect.Kernel.Modes;

/// <summary>The brake of one scope: its mode, who set it and why; and, for an account, what was spent lately.</summary>
public sealed record ModeState : ActorState
{
    /// <summary>As <see cref="ModeScope"/> writes it.</summary>
    public required string Scope { get; init; }

    public OperatingMode Mode { get; init; }

    public string? Reason { get; init; }

    /// <summary>Who set the mode; <c>netconnect</c> when a budget did.</summary>
    public string By { get; init; } = "netconnect";

    public required DateTimeOffset Since { get; init; }

    /// <summary>By minute; only the last hour is kept.</summary>
    public ImmutableSortedDictionary<string, Spent> Minutes { get; init; } = ImmutableSortedDictionary<string, Spent>.Empty;

    /// <summary>Of the installation: since when a pause file lies in the data directory.</summary>
    public DateTimeOffset? PauseFileSince { get; init; }

    /// <summary>Of the installation: the last restore that was noted.</summary>
    public string? RestoreId { get; init; }

    /// <summary>Of the installation: it was restored, and no operator has resumed it since.</summary>
    public bool AwaitsReview { get; init; }

    public Spent SpentBy(DateTimeOffset now) => Spending.Total(Minutes, now);
}
