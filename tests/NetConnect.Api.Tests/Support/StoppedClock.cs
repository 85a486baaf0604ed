namespace NetConnect.Api.Tests.Support;

/// <summary>A clock that stands still until it is moved.</summary>
internal sealed class StoppedClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
