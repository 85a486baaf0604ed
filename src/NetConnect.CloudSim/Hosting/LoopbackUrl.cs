using System.Net;

namespace NetConnect.CloudSim.Hosting;

/// <summary>Where to listen. The control API asks for no password, so nobody beyond this machine may reach it.</summary>
internal static class LoopbackUrl
{
    public static IPEndPoint Parse(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp || uri.PathAndQuery != "/")
            throw new ArgumentException($"'{url}' is not a URL like http://127.0.0.1:5500.");
        var address = uri.Host == "localhost" ? IPAddress.Loopback : IPAddress.TryParse(uri.Host.Trim('[', ']'), out var parsed) ? parsed : null;
        if (address is null || !IPAddress.IsLoopback(address))
            throw new ArgumentException($"CloudSim listens on loopback only, not on '{uri.Host}': its control API asks for no password.");
        return new IPEndPoint(address, uri.Port);
    }
}
