using System.Collections.Concurrent;
using NetConnect.EndToEnd.Support;
using NetConnect.Model.Topology;
using NetConnect.Server;

namespace NetConnect.EndToEnd.Weather;

/// <summary>An installation whose provider module shows a network once more as it was when links of ours stood there.</summary>
public sealed class LaggingEstate : Estate
{
    private readonly ConcurrentDictionary<string, ObservedNetwork> _linked = new();
    private readonly ConcurrentDictionary<string, bool> _lagging = new();

    protected override ServerPorts Ports => new() { Provider = provider => new MisreadingProvider(provider, (_, read) => read, Lag) };

    /// <summary>At its next reading.</summary>
    internal void LagOnce(string network) => _lagging[network] = true;

    private ObservedNetwork Lag(ObservedNetwork read)
    {
        var id = read.Network.NetworkId;
        if (_lagging.TryRemove(id, out _))
            return _linked[id];
        if (read.Links.Any(link => link.IsLive && !link.Tags.IsEmpty))
            _linked[id] = read;
        return read;
    }
}
