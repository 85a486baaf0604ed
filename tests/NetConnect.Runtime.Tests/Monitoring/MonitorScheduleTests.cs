using NetConnect.Model.Identity;
using NetConnect.Runtime.Monitoring;

namespace NetConnect.Runtime.Tests.Monitoring;

public sealed class MonitorScheduleTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 7, TimeSpan.Zero);

    [Fact]
    public void Looks_OfOneRegion_AreOneIntervalApart()
    {
        var region = new RegionRef(Platform.Aws, "111111111111", "eu-west-1");

        var first = MonitorSchedule.Next(region, Interval, Now);
        var second = MonitorSchedule.Next(region, Interval, first);

        Assert.InRange(first - Now, TimeSpan.FromTicks(1), Interval);
        Assert.Equal(Interval, second - first);
    }

    [Fact]
    public void Looks_OfManyRegions_AreSpreadOverTheInterval()
    {
        var bySecond = Enumerable.Range(0, 30_000)
            .Select(i => MonitorSchedule.Next(new RegionRef(Platform.Aws, $"{i:000000000000}", "eu-west-1"), Interval, Now))
            .GroupBy(next => (int)(next - Now).TotalSeconds)
            .Select(group => group.Count());

        Assert.All(bySecond, count => Assert.InRange(count, 800, 1200));
    }
}
