using System.Net;
using Amazon.Runtime;

namespace NetConnect.Providers.Aws.Ec2;

/// <summary>One connection pool for all accounts and regions.</summary>
internal sealed class SharedHttpClientFactory : HttpClientFactory, IDisposable
{
    // Deadlines are the caller's, per call. No redirects: a signed request goes where it was signed for.
    private readonly HttpClient _client = new(new SingleAttemptHandler(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        Proxy = new ProxyOutsideLoopback(HttpClient.DefaultProxy),
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),

        // Shorter than servers keep idle connections: one that they closed costs a call, as nothing is resent.
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(15),
    }))
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => _client;

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    // The SDK would close the shared client after the first call otherwise.
    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;

    public void Dispose() => _client.Dispose();
}
