using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NetConnect.Api.Input;

namespace NetConnect.Api.Providers;

/// <summary>The forms of Linux gateways.</summary>
internal static partial class LinuxRules
{
    public static PlatformRules Rules { get; } = new(
        Account: new(1, 63, NameForm(), "The account is the name of the gateway's host, such as `gw1.example.net`; of the server's own machine `local`."),
        Region: new(1, 63, NameForm(), "The region is a word of your own for where it stands, such as `vienna`."),
        NetworkId: new(1, 40, NameForm(), "Give the name of the gateway's network namespace, or `host` for the machine itself."),
        Settings: new Dictionary<string, TextRule>(StringComparer.Ordinal)
        {
            ["reach"] = new(1, 10, ReachForm(), "Say how the gateway is reached: `ssh`, or `local` for namespaces of the server's own machine."),
            ["ssh_target"] = new(1, 300, TargetForm(), "Give whom to call: `user@host` or `user@host:port`."),
            ["ssh_host_key"] = new(1, 2000, LineForm(), "Give the host's public key as `ssh-keyscan` shows it, in one line."),
            ["credential"] = new(1, 300, CredentialForm(), "Name where the private key is, never itself: `env:NAME`, `file:/absolute/path` or `secret:NAME`."),
            ["underlay"] = new(1, 15, InterfaceForm(), "Give the name of the interface that leads to other gateways, such as `wan` or `eth0`."),
            ["endpoint"] = new(7, 15, AddressForm(), "Give the IPv4 address by which other gateways reach this one."),
        }.ToImmutableSortedDictionary(StringComparer.Ordinal));

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,62}\z")]
    private static partial Regex NameForm();

    [GeneratedRegex(@"\A(ssh|local)\z")]
    private static partial Regex ReachForm();

    [GeneratedRegex(@"\A[a-z_][a-z0-9_-]{0,31}@[A-Za-z0-9][A-Za-z0-9.-]{0,252}(:[1-9][0-9]{0,4})?\z")]
    private static partial Regex TargetForm();

    [GeneratedRegex(@"\A[^\r\n]+\z")]
    private static partial Regex LineForm();

    [GeneratedRegex(@"\A(env:[A-Za-z_][A-Za-z0-9_]*|file:/[^\s]+|secret:[A-Za-z0-9][A-Za-z0-9._-]{0,99})\z")]
    private static partial Regex CredentialForm();

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,14}\z")]
    private static partial Regex InterfaceForm();

    [GeneratedRegex(@"\A[0-9]{1,3}(\.[0-9]{1,3}){3}\z")]
    private static partial Regex AddressForm();
}
