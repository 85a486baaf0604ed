using System.Net;

namespace NetConnect.CloudSim.Hosting;

/// <summary>Where to listen. The control API asks for no password, so nobody beyond this machine may reach it.</summary>
internal static class LoopbackUrl
{
    /// <param name="beyond">It may be another address: whoever starts it says that the network is its own.</param>
    public static IPEndPoint Parse(string url, bool beyond = false)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp || uri.PathAndQuery != "/")
            throw new ArgumentException($"'{url}' is not a URL like http://127.0.0.1:5500.");
        var address = uri.Host == "localhost" ? IPAddress.Loopback : IPAddress.TryParse(uri.Host.Trim('[', ']'), out var parsed) ? parsed : null;
        if (address is null || (!beyond && !IPAddress.IsLoopback(address)))
            throw new ArgumentException($"CloudSim listens on loopback only, not on '{uri.Host}': its control API asks for no password.");
        return new IPEndPoint(address, uri.Port);
    }
}
