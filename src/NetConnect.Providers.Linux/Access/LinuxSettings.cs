using System.Collections.Immutable;
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

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$", RegexOptions.CultureInvariant)]
    public static partial Regex Name { get; }

    [GeneratedRegex(@"^[a-z_][a-z0-9_-]{0,31}@[A-Za-z0-9][A-Za-z0-9.-]{0,252}(:\d{1,5})?$", RegexOptions.CultureInvariant)]
    public static partial Regex TargetForm { get; }

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]{0,14}$", RegexOptions.CultureInvariant)]
    public static partial Regex InterfaceForm { get; }

    public static string? Find(ProviderAccess access, string name) => Find(access.Settings, name);

    public static string? Find(ImmutableSortedDictionary<string, string> settings, string name) =>
        settings.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    public static string UnderlayOf(ImmutableSortedDictionary<string, string> settings) => Find(settings, Underlay) ?? DefaultUnderlay;
}
