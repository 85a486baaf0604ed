using System.ComponentModel.DataAnnotations;

namespace NetConnect.Providers.Linux;

/// <summary>How the module reaches gateways.</summary>
public sealed class LinuxOptions
{
    /// <summary>Whether providers may reach the network namespaces of the very machine that the server runs on.</summary>
    /// <value>False. The server allows it in local mode, where all is one person's: whoever may do it changes the server's own machine.</value>
    public bool AllowLocal { get; set; }

    /// <summary>How long one script may run on a gateway, from its start to its last line.</summary>
    /// <value>20 s; at most 60 s, because a new owner of an actor waits that long for calls it can't fence.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Where connections to gateways are kept open (OpenSSH's ControlPath).</summary>
    /// <value>A folder of the user's own in the machine's temporary folder; the server sets one in its data directory, where nobody else can be before it.</value>
    public string ControlFolder { get; set; } = Path.Combine(Path.GetTempPath(), $"netconnect-ssh-{Environment.UserName}");
}
