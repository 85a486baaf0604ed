using Orleans.Concurrency;

namespace NetConnect.Hosting.Orleans.Grains;

/// <summary>The one poller of an account's region, however many silos there are.</summary>
internal interface IRegionGrain : IGrainWithStringKey
{
    /// <summary>Connections use networks of this region: it is looked at from now on.</summary>
    [OneWay]
    Task WatchAsync();
}
