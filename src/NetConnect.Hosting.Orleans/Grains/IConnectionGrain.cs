using NetConnect.Runtime.Estate;

namespace NetConnect.Hosting.Orleans.Grains;

/// <summary>A connection as other services of the cluster see it, by its id. It tells; changes go through the API, which knows who may make them.</summary>
public interface IConnectionGrain : IGrainWithStringKey
{
    /// <summary>The connection as it is on record now; none when there is no such connection.</summary>
    Task<ConnectionView?> GetAsync();
}
