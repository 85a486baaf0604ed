using System.Net;

namespace NetConnect.Providers.Aws.Wire;

/// <summary>The machine's proxy for AWS itself, none for an endpoint on this machine: no proxy can reach that.</summary>
internal sealed class ProxyOutsideLoopback(IWebProxy proxy) : IWebProxy
{
    public ICredentials? Credentials
    {
        get => proxy.Credentials;
        set => proxy.Credentials = value;
    }

    public Uri? GetProxy(Uri destination) => proxy.GetProxy(destination);

    public bool IsBypassed(Uri host) => host.IsLoopback || proxy.IsBypassed(host);
}
