namespace NetConnect.Providers.Aws.Tests.Conformance;

/// <summary>While it is broken nothing gets through.</summary>
internal sealed class BrittleTransport(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    public bool IsBroken { get; set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        IsBroken ? throw new HttpRequestException("The connection broke.") : base.SendAsync(request, cancellationToken);

    // The cloud's, and not that of the modules, of which a restart makes a new one.
    protected override void Dispose(bool disposing)
    {
    }
}
