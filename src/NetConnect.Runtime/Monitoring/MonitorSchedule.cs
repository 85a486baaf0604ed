using System.Security.Cryptography;
using System.Text;
using NetConnect.Model.Identity;

namespace NetConnect.Runtime.Monitoring;

/// <summary>When a region is looked at: a stable offset within the interval, so that looks spread out and nothing has to be stored.</summary>
public static class MonitorSchedule
{
    /// <summary>The first moment after <paramref name="now"/> that is the region's turn.</summary>
    public static DateTimeOffset Next(RegionRef region, TimeSpan interval, DateTimeOffset now)
    {
        var offset = (long)(Share(region) * interval.Ticks);
        var since = (now.UtcTicks - offset) % interval.Ticks;
        return now.AddTicks(interval.Ticks - since);
    }

    /// <summary>0 up to 1, the same for ever for the same region.</summary>
    private static double Share(RegionRef region)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(region.ToString()));
        return BitConverter.ToUInt32(hash) / ((double)uint.MaxValue + 1);
    }
}
