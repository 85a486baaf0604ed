using Microsoft.AspNetCore.Builder;

namespace NetConnect.Composition;

/// <summary>Closes the front door before the actors behind it stop; the modules that they use go with the container, last.</summary>
public sealed class FrontDoor(WebApplication app) : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await app.StopAsync();
}
