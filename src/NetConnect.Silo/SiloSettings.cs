using System.ComponentModel.DataAnnotations;
using NetConnect.Composition;
using NetConnect.Contracts.Local;
using NetConnect.Runtime.Retention;

namespace NetConnect.Silo;

/// <summary>How a process of the cluster is started: flags, or <c>NetConnect:...</c> in any .NET configuration (<c>NETCONNECT__NODE</c> and so on).</summary>
public sealed class SiloSettings
{
    public const string Section = "NetConnect";

    /// <value>All.</value>
    public SiloRole Role { get; set; } = SiloRole.All;

    /// <summary>The name of this process in the cluster.</summary>
    /// <value>None: it must be given.</value>
    [Required(ErrorMessage = "--node is the name of this process in the cluster; each has another.")]
    [RegularExpression("[A-Za-z0-9._-]{1,100}", ErrorMessage = "--node is 1 to 100 letters, digits, `.`, `_` and `-`.")]
    public string Node { get; set; } = "";

    /// <summary>The database, in the form of Npgsql.</summary>
    /// <value>None: it must be given.</value>
    [Required(ErrorMessage = "--database says how to reach PostgreSQL: Host=...;Username=...;Database=...")]
    public string Database { get; set; } = "";

    /// <summary>Where it serves HTTP: the API, or only whether it lives.</summary>
    /// <value>http://127.0.0.1:8080</value>
    public string Urls { get; set; } = "http://127.0.0.1:8080";

    /// <summary>The IP address by which other processes of the cluster reach this one.</summary>
    /// <value>127.0.0.1</value>
    public string Address { get; set; } = "127.0.0.1";

    [Range(1, 65535)]
    public int SiloPort { get; set; } = 11111;

    [Range(1, 65535)]
    public int GatewayPort { get; set; } = 30000;

    /// <summary>Keys, sealed secrets and the pause file.</summary>
    /// <value>~/.local/share/netconnect; all processes of a cluster need the same keys.</value>
    public string? Data { get; set; }

    /// <summary>Seconds between two looks at a region.</summary>
    /// <value>30</value>
    [Range(0.1, 3600)]
    public double MonitorInterval { get; set; } = 30;

    public BudgetOptions Budgets { get; set; } = new();

    /// <summary>What this installation knows and wants of links; all processes of a cluster need the same.</summary>
    public DecisionOptions Decisions { get; set; } = new();

    public RetentionOptions Retention { get; set; } = new();

    public bool HasActors => Role != SiloRole.Gateway;

    public bool HasApi => Role != SiloRole.Silo;

    public string DataDirectory => Path.GetFullPath(Data ?? LocalMode.DefaultDataDirectory);

    /// <summary>The settings, and what is wrong with them, or nothing.</summary>
    public static (SiloSettings Settings, string? Fault) Read(IConfiguration configuration)
    {
        var (section, settings) = (configuration.GetSection(Section), new SiloSettings());
        if (section[nameof(Role)] is { } role && !Enum.GetNames<SiloRole>().Contains(role, StringComparer.OrdinalIgnoreCase))
            return (settings, $"--role is silo, gateway or all, not {role}.");
        try
        {
            section.Bind(settings);
        }
        catch (InvalidOperationException notOfItsType)
        {
            return (settings, $"A setting has a value of the wrong kind: {notOfItsType.InnerException?.Message ?? notOfItsType.Message}");
        }

        return (settings, settings.Check());
    }

    private string? Check()
    {
        var faults = new List<ValidationResult>();
        object[] parts = [this, Budgets, Retention];
        foreach (var part in parts)
            Validator.TryValidateObject(part, new ValidationContext(part), faults, validateAllProperties: true);
        return faults.Count == 0 ? null : string.Join(Environment.NewLine, faults.Select(fault => fault.ErrorMessage));
    }
}
