using NetConnect.Runtime.Estate;

namespace NetConnect.Hosting.Orleans.Grains;

/// <summary>A resource as other services of the cluster see it, by its id. It tells; changes go through the API, which knows who may make them.</summary>
public interface IResourceGrain : IGrainWithStringKey
{
    /// <summary>The resource as it is on record now; none when there is no such resource.</summary>
    Task<ResourceView?> GetAsync();
}
