using System.Net;

namespace NetConnect.Api.Identity;

/// <summary>Local mode is for one machine: whoever reaches it could ask for a token's rights.</summary>
public static class LoopbackGuard
{
    /// <summary>What is wrong with serving local mode on these URLs, for people; nothing when all of them are loopback.</summary>
    public static string? Check(IEnumerable<string> urls)
    {
        var wide = urls.SelectMany(url => url.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Where(url => !IsLoopback(url)).ToList();
        return wide.Count == 0
            ? null
            : $"Without `Auth:Authority` NetConnect is in local mode and serves loopback only, not {string.Join(", ", wide)}. "
                + "Use http://127.0.0.1:PORT, or configure an identity provider.";
    }

    private static bool IsLoopback(string url)
    {
        // Uri refuses the wildcards * and +, as we must.
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            return false;
        return uri.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
    }
}
