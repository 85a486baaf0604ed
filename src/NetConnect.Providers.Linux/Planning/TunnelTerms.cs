using System.Globalization;
using System.Text.RegularExpressions;
using NetConnect.Providers.Linux.Access;

namespace NetConnect.Providers.Linux.Planning;

/// <summary>
/// The forms of what gateways tell each other. They belong to different people, and what one of them says ends in a script that the other one runs as
/// root: only what can be nothing but an address, a number or a key gets there.
/// </summary>
internal static partial class TunnelTerms
{
    private const int LargestVni = 0xFFFFFF;

    [GeneratedRegex(@"\A[A-Za-z0-9+/]{43}=\z", RegexOptions.CultureInvariant)]
    private static partial Regex KeyForm { get; }

    public static string? Sane(string key, string? value) => key switch
    {
        Tunnel.EndpointKey => LinuxSettings.Ipv4(value),
        Tunnel.PortKey => Number(value, ushort.MaxValue),
        Tunnel.VniKey => Number(value, LargestVni),
        Tunnel.PublicKeyKey => value is not null && KeyForm.IsMatch(value) ? value : null,
        _ => null,
    };

    private static string? Number(string? text, int largest) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= largest
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;
}
