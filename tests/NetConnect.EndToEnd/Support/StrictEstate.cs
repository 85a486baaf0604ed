using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace NetConnect.EndToEnd.Support;

/// <summary>An installation that believes nobody's word about an account, as all are that serve more than one person.</summary>
public sealed class StrictEstate : Estate
{
    protected override void Configure(WebApplicationBuilder builder) =>
        builder.Configuration.AddInMemoryCollection([new("Providers:AllowUnboundRoles", "false")]);
}
