using System.ComponentModel.DataAnnotations;
using NetConnect.Composition;
using NetConnect.Contracts.Local;
using NetConnect.Runtime.Retention;

namespace NetConnect.Server;

/// <summary>How the server is started: flags, or <c>NetConnect:...</c> in any .NET configuration (<c>NETCONNECT__DATA</c> and so on).</summary>
public sealed class ServerOptions
{
    public const string Section = "NetConnect";

    /// <summary>Where it listens.</summary>
    /// <value>http://127.0.0.1:8080</value>
    [Required]
    public string Urls { get; set; } = "http://127.0.0.1:8080";

    /// <summary>Where everything is kept.</summary>
    /// <value>~/.local/share/netconnect; with the demo a fresh temporary directory.</value>
    public string? Data { get; set; }

    /// <summary>Whether the built-in cloud emulator runs.</summary>
    /// <value>auto: unless an <c>AWS_ENDPOINT_URL_*</c> or <c>Aws:Enabled</c> is set.</value>
    [RegularExpression("auto|on|off", ErrorMessage = "--cloudsim is auto, on or off.")]
    public string CloudSim { get; set; } = "auto";

    /// <summary>Where the built-in emulator listens.</summary>
    /// <value>http://127.0.0.1:0: any free port.</value>
    public string CloudSimUrl { get; set; } = "http://127.0.0.1:0";

    /// <summary>Seconds between two looks at a region.</summary>
    /// <value>30; the demo looks every second.</value>
    [Range(0.1, 3600, ErrorMessage = "--monitor-interval is a number of seconds between 0.1 and 3600.")]
    public double? MonitorInterval { get; set; }

    /// <summary>What may be done in one account within an hour.</summary>
    [Required]
    public BudgetOptions Budgets { get; set; } = new();

    /// <summary>What this installation knows and wants of links.</summary>
    [Required]
    public DecisionOptions Decisions { get; set; } = new();

    /// <summary>How long what happened is kept.</summary>
    [Required]
    public RetentionOptions Retention { get; set; } = new();

    /// <summary>Copy the database into this file and end.</summary>
    public string? BackupTo { get; set; }

    /// <summary>Put this backup in the database's place and end.</summary>
    public string? Restore { get; set; }

    /// <summary>Play the demo and end.</summary>
    public bool Demo { get; set; }

    /// <summary>Play the demo on this server, which runs already, instead of starting one; <see cref="Data"/> is its data directory.</summary>
    [Url(ErrorMessage = "--server is an address: http://127.0.0.1:8080.")]
    public string? Server { get; set; }

    /// <summary>After the demo go on running.</summary>
    public bool Keep { get; set; }

    public string DataDirectory => Path.GetFullPath(Data ?? LocalMode.DefaultDataDirectory);
}
