using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NetConnect.Server;

namespace NetConnect.EndToEnd.Support;

/// <summary>An estate whose store can be taken away.</summary>
public sealed class AbsentEstate : Estate
{
    internal AbsentStore Store { get; private set; } = null!;

    protected override void Configure(WebApplicationBuilder builder) => builder.Services.AddHttpContextAccessor();

    protected override ServerPorts Ports => new() { Store = store => Store = new AbsentStore(store) };
}
