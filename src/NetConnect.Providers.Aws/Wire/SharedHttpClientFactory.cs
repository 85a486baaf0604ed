using System.Net;
using Amazon.Runtime;

namespace NetConnect.Providers.Aws.Wire;

/// <summary>One connection pool for all accounts and regions.</summary>
/// <param name="transport">Carries the requests instead of sockets.</param>
internal sealed class SharedHttpClientFactory(HttpMessageHandler? transport = null) : HttpClientFactory, IDisposable
{
    // Deadlines are the caller's, per call.
    private readonly HttpClient _client = new(new SingleAttemptHandler(transport ?? Sockets())) { Timeout = Timeout.InfiniteTimeSpan };

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => _client;

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    // The SDK would close the shared client after the first call otherwise.
    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;

    public void Dispose() => _client.Dispose();

    // No redirects: a signed request goes where it was signed for.
    private static SocketsHttpHandler Sockets() => new()
    {
        AllowAutoRedirect = false,
        Proxy = new ProxyOutsideLoopback(HttpClient.DefaultProxy),
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),

        // Shorter than servers keep idle connections: one that they closed costs a call, as nothing is resent.
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(15),
    };
}
