using NetConnect.Model.Identity;
using NetConnect.Runtime.Monitoring;
using NetConnect.Runtime.Prefixes;
using NetConnect.Runtime.Store;

namespace NetConnect.Hosting.Orleans.Watching;

/// <summary>The index of networks in use, brought up to date with what other silos have committed: one reading serves all regions of the silo.</summary>
internal sealed class FreshIndex(NetworkIndex index, KnownPrefixes prefixes, IClusterStore store, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private long? _readAt;

    /// <param name="maxAge">An index read within this time will do.</param>
    public async Task RefreshAsync(TimeSpan maxAge, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_readAt is { } at && time.GetElapsedTime(at) < maxAge)
                return;
            var begun = time.GetTimestamp();
            await index.RefreshAsync(store, cancellationToken);
            // What others register later is told by readings of its network, and by the next start.
            if (_readAt is null)
                await prefixes.RebuildAsync(store, cancellationToken);
            _readAt = begun;
        }
        finally
        {
            _one.Release();
        }
    }

    public IEnumerable<RegionRef> Regions() => index.Regions();

    public RegionRef? Find(string id) => index.Regions().Where(region => region.ToString() == id).Select(region => (RegionRef?)region).FirstOrDefault();

    public void Dispose() => _one.Dispose();
}
