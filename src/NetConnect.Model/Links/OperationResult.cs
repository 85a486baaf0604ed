namespace NetConnect.Model.Links;

/// <summary>How a provider call ended. Expected failures are values; exceptions are bugs.</summary>
public abstract record OperationResult
{
    private OperationResult()
    {
    }

    /// <summary>The provider did it, or it had been done before.</summary>
    /// <param name="ExternalId">The provider's id of what was made.</param>
    public sealed record Completed(string? ExternalId = null) : OperationResult;

    /// <summary>Begun; look again later.</summary>
    public sealed record InProgress(TimeSpan PollAfter, string? ExternalId = null) : OperationResult;

    /// <summary>Not now: throttled, busy, unreachable, or the answer was lost.</summary>
    /// <param name="After">How long the provider asked us to wait at least.</param>
    /// <param name="OutcomeUnknown">The call may have taken effect.</param>
    public sealed record Retryable(string Reason, TimeSpan? After = null, bool OutcomeUnknown = false) : OperationResult;

    /// <summary>The provider refuses, and will as long as nothing else changes.</summary>
    /// <param name="Code">The provider's error code.</param>
    public sealed record Rejected(string Code, string Reason) : OperationResult;

    /// <summary>Not made at all: changes are paused, or a budget is spent. No failure, and no module's answer.</summary>
    public sealed record Withheld(string Reason) : OperationResult;
}
