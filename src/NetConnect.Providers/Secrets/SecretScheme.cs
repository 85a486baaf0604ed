namespace NetConnect.Providers.Secrets;

/// <summary>Where a secret is kept.</summary>
public enum SecretScheme
{
    /// <summary>In the server's environment.</summary>
    Environment,

    /// <summary>In a file on the server's machine.</summary>
    File,

    /// <summary>In the installation's own sealed store, under the service that uses it.</summary>
    Sealed,
}
