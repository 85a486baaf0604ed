namespace NetConnect.CloudSim.Tests.Support;

/// <summary>A clock that moves when it is told to.</summary>
internal sealed class FakeTime : TimeProvider
{
    private DateTimeOffset now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;
    public void Pass(TimeSpan time) => now += time;
}
