using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace NetConnect.Providers.Linux.Access;

/// <summary>The names and forms of what a user says about a Linux gateway.</summary>
internal static partial class LinuxSettings
{
    /// <summary><c>local</c>: network namespaces of the server's machine; <c>ssh</c>: those of another one, and that machine itself.</summary>
    public const string Reach = "reach";

    public const string Local = "local";

    public const string Ssh = "ssh";

    /// <summary>Whom to call: <c>user@host</c> or <c>user@host:port</c>.</summary>
    public const string Target = "ssh_target";

    /// <summary>Reference to the private key.</summary>
    public const string Credential = "credential";

    /// <summary>The host's public key as <c>ssh-keyscan</c> shows it: nobody else is believed to be the gateway.</summary>
    public const string HostKey = "ssh_host_key";

    /// <summary>The interface that leads to other gateways.</summary>
    public const string Underlay = "underlay";

    public const string DefaultUnderlay = "wan";

    /// <summary>The address by which other gateways reach this one, when it is not the interface's own.</summary>
    public const string Endpoint = "endpoint";

    /// <summary>Those that shape what is planned; the others say how the gateway is reached.</summary>
    public static readonly ImmutableSortedSet<string> Shaping = [Underlay, Endpoint];

    /// <summary>The name by which the machine itself is meant, and not one of its namespaces.</summary>
    public const string Host = "host";

    /// <summary>\z and not $, which lets a line break follow: a shell would begin a command behind it.</summary>
    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,62}\z", RegexOptions.CultureInvariant)]
    public static partial Regex AccountForm { get; }

    /// <summary>Short enough for the alias of an interface to name both gateways.</summary>
    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,39}\z", RegexOptions.CultureInvariant)]
    public static partial Regex GatewayForm { get; }

    [GeneratedRegex(@"\A[a-z_][a-z0-9_-]{0,31}@[A-Za-z0-9][A-Za-z0-9.-]{0,252}(:[1-9][0-9]{0,4})?\z", RegexOptions.CultureInvariant)]
    public static partial Regex TargetForm { get; }

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,14}\z", RegexOptions.CultureInvariant)]
    public static partial Regex InterfaceForm { get; }

    public static string? Find(ProviderAccess access, string name) => Find(access.Settings, name);

    public static string? Find(ImmutableSortedDictionary<string, string> settings, string name) =>
        settings.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    public static string UnderlayOf(ImmutableSortedDictionary<string, string> settings) => Find(settings, Underlay) ?? DefaultUnderlay;

    public static bool IsLocal(ProviderAccess access) => Find(access, Reach) == Local;

    /// <summary>Accounts of the server's own machine; no other machine may go by such a name.</summary>
    public static bool IsLocalAccount(string account) => account == Local || account.StartsWith(Local + "-", StringComparison.Ordinal);

    /// <summary>
    /// The account that a target is: whoever registers a machine names it as it is called, so that nobody can speak for the networks of another one.
    /// Behind another port there may be another machine.
    /// </summary>
    public static string AccountOf(string target)
    {
        var (host, port) = HostAndPort(target[(target.IndexOf('@', StringComparison.Ordinal) + 1)..]);
        return port is null or "22" ? host : $"{host}_{port}";
    }

    public static (string Host, string? Port) HostAndPort(string text) =>
        text.LastIndexOf(':') is >= 0 and var colon ? (text[..colon], text[(colon + 1)..]) : (text, null);

    /// <summary>An IPv4 address in its one usual form; null for all else.</summary>
    public static string? Ipv4(string? text) =>
        IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetwork && address.ToString() == text ? text : null;

    /// <summary>Why a gateway can't be meant by a name; null when it can.</summary>
    public static string? FaultOf(ProviderAccess access, string gateway) =>
        !GatewayForm.IsMatch(gateway) ? $"A gateway is the name of a network namespace, of at most 40 letters, digits, dots, dashes, or `{Host}` for the machine itself."
        : gateway == Host && IsLocal(access) ? $"`{Host}` would be the server's own machine, which is nobody's gateway: give a network namespace of it."
        : null;
}
