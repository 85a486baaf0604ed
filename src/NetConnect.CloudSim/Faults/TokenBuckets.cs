using NetConnect.CloudSim.Cloud;

namespace NetConnect.CloudSim.Faults;

/// <summary>Request throttling as EC2 does it: a bucket per account, region and API.</summary>
internal sealed class TokenBuckets
{
    private readonly Dictionary<(string Account, string Region, string Action), (double Tokens, DateTimeOffset At)> buckets = [];

    public bool TryTake(Throttling settings, string account, string region, string action, bool mutates, DateTimeOffset now)
    {
        if (!settings.Enabled) return true;
        var (capacity, refill) = mutates ? (settings.WriteCapacity, settings.WriteRefill) : (settings.ReadCapacity, settings.ReadRefill);
        var key = (account, region, action);
        var (tokens, at) = buckets.GetValueOrDefault(key, (capacity, now));
        tokens = Math.Min(capacity, tokens + (now - at).TotalSeconds * refill);
        var granted = tokens >= 1;
        buckets[key] = (granted ? tokens - 1 : tokens, now);
        return granted;
    }

    public void Clear() => buckets.Clear();
}
