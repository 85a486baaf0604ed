using System.Globalization;

namespace NetConnect.Providers.Linux.Reading;

/// <summary>A line of <c>wg show IF dump</c> behind the name of the interface: the interface itself, or one of its peers. Private and shared keys are left out on the gateway.</summary>
/// <param name="PeerKey">Null for the interface itself.</param>
internal sealed record WireguardPeer(string Interface, string? PublicKey, int Port, string? PeerKey, string? Endpoint, string[] AllowedIps, DateTimeOffset? Handshake)
{
    public static WireguardPeer? Parse(string line) => line.Split('\t') switch
    {
        [var name, _, var key, var port, _] when int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => new(name, key, number, null, null, [], null),
        [var name, var peer, _, var endpoint, var allowed, var handshake, ..] => new(
            name, null, 0, peer, endpoint == "(none)" ? null : endpoint, allowed == "(none)" ? [] : allowed.Split(','), At(handshake)),
        _ => null,
    };

    private static DateTimeOffset? At(string seconds) =>
        long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var since) && since > 0 ? DateTimeOffset.FromUnixTimeSeconds(since) : null;
}
