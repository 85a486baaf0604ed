using Microsoft.Extensions.Configuration;

namespace NetConnect.Composition.Secrets;

/// <summary>Which references to secrets of this machine are followed (<c>Secrets:...</c>). Whoever may register a provider may name one.</summary>
internal sealed class SecretsOptions
{
    public const string Section = "Secrets";

    /// <summary>The names of variables that <c>env:NAME</c> may name begin with one of these, separated by commas.</summary>
    /// <value>None; in local mode <c>NETCONNECT_SECRET_</c>.</value>
    public string AllowEnv { get; set; } = "";

    /// <summary>The folder, with all that is below it, that <c>file:PATH</c> may name files of.</summary>
    /// <value>None.</value>
    public string AllowFiles { get; set; } = "";

    public static SecretsOptions From(IConfiguration configuration, bool isLocalMode)
    {
        var options = new SecretsOptions { AllowEnv = isLocalMode ? "NETCONNECT_SECRET_" : "" };
        configuration.GetSection(Section).Bind(options);
        return options;
    }

    public bool AllowsVariable(string name) =>
        AllowEnv.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Any(prefix => name.Length > prefix.Length && name.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Judged by the path that is really meant, whatever steps upwards it has in it.</summary>
    public bool AllowsFile(string path) =>
        !string.IsNullOrWhiteSpace(AllowFiles)
        && Path.IsPathFullyQualified(path)
        && Path.GetFullPath(path).StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(AllowFiles)) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
