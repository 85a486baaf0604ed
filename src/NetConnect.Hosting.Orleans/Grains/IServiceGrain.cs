using NetConnect.Runtime.Estate;

namespace NetConnect.Hosting.Orleans.Grains;

/// <summary>A service as other services of the cluster see it, by its id. It tells; changes go through the API, which knows who may make them.</summary>
public interface IServiceGrain : IGrainWithStringKey
{
    /// <summary>The service as it is on record now; none when there is no such service.</summary>
    Task<ServiceView?> GetAsync();
}
