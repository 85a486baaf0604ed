namespace NetConnect.Contracts.Local;

/// <summary>The names of local mode: no identity provider, loopback only, tokens signed with a key in the data directory.</summary>
public static class LocalMode
{
    public const string Issuer = "netconnect-local";

    public const string Audience = "netconnect";

    /// <summary>The one algorithm that local tokens are signed with.</summary>
    public const string Algorithm = "ES256";

    /// <summary>The <c>typ</c> of a local token.</summary>
    public const string TokenType = "JWT";

    public static TimeSpan DefaultLifetime { get; } = TimeSpan.FromHours(24);

    /// <summary>Where data is kept unless said otherwise: <c>$XDG_DATA_HOME/netconnect</c> or <c>~/.local/share/netconnect</c>.</summary>
    public static string DefaultDataDirectory
    {
        get
        {
            var xdg = Environment.GetEnvironmentVariable("XDG_DATA_HOME");
            // The XDG specification says that relative paths are to be ignored.
            var root = Path.IsPathRooted(xdg)
                ? xdg
                : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "share");
            return Path.Combine(root, "netconnect");
        }
    }

    public static string KeyPath(string dataDirectory) => Path.Combine(dataDirectory, "keys", "local-signing.pem");

    /// <summary>Sealed secrets: part of the data, and of no use without the keys.</summary>
    public static string SecretsFolder(string dataDirectory) => Path.Combine(dataDirectory, "secrets");

    /// <summary>The keys of the sealed secrets: no part of a backup.</summary>
    public static string SealingKeysFolder(string dataDirectory) => Path.Combine(dataDirectory, "keys", "sealing");
}
