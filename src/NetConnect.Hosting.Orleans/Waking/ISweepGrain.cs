using Orleans.Concurrency;

namespace NetConnect.Hosting.Orleans.Waking;

/// <summary>Finds the due work of one share of all actors in the store, wherever they lived before.</summary>
internal interface ISweepGrain : IGrainWithIntegerKey
{
    /// <summary>Keeps it going. When the cluster's members have changed, whoever waits for something is stirred.</summary>
    /// <param name="members">The version of the membership that the caller knows.</param>
    [OneWay]
    Task KeepOnAsync(long members);
}
