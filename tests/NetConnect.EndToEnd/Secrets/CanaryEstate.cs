using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd.Secrets;

/// <summary>An installation that logs all it can, with an identity of its own whose key is a canary.</summary>
public sealed class CanaryEstate : Estate
{
    internal const string OwnKeyId = "AKOWNIDENTITY";

    internal WholeLog Log { get; } = new();

    internal Canaries Canaries { get; } = new();

    protected override void Configure(WebApplicationBuilder builder)
    {
        builder.Configuration.AddInMemoryCollection([new("Aws:AccessKey", OwnKeyId), new("Aws:SecretKey", Canaries.New("base key"))]);
        builder.Logging.AddProvider(Log).AddFilter<WholeLog>(null, LogLevel.Trace);
    }
}
