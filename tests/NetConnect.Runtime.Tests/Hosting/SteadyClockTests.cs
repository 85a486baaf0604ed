namespace NetConnect.Runtime.Tests.Hosting;

public class SteadyClockTests
{
    private readonly TurnedClock time = new();

    [Fact]
    public void Clock_ThatGoesOn_WasNotSetBack()
    {
        var clock = new SteadyClock(time);
        time.Pass(TimeSpan.FromDays(3));
        Assert.False(clock.WasSetBack());
    }

    [Fact]
    public void Clock_ThatIsSetBack_IsNoticedOnce()
    {
        var clock = new SteadyClock(time);
        time.Turn(TimeSpan.FromMinutes(-5));
        Assert.True(clock.WasSetBack());
        Assert.False(clock.WasSetBack());
    }

    [Fact]
    public void Clock_ThatGoesForwardAndBack_IsNoticedWhenItWasReadBetween()
    {
        var clock = new SteadyClock(time);
        time.Turn(TimeSpan.FromHours(24));
        clock.Read();
        time.Turn(TimeSpan.FromHours(-24));
        Assert.True(clock.WasSetBack());
    }

    [Fact]
    public void Clock_ThatIsCorrectedByLessThanASecond_WasNotSetBack()
    {
        var clock = new SteadyClock(time);
        time.Turn(TimeSpan.FromMilliseconds(-900));
        Assert.False(clock.WasSetBack());
    }

    private sealed class TurnedClock : TimeProvider
    {
        private DateTimeOffset wall = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);
        private long steady;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => wall;

        public override long GetTimestamp() => steady;

        public void Pass(TimeSpan passed) => (wall, steady) = (wall + passed, steady + passed.Ticks);

        public void Turn(TimeSpan by) => wall += by;
    }
}
