using NetConnect.Kernel;
using NetConnect.Model.Decisions;
using NetConnect.Providers;
using NetConnect.Runtime.Monitoring;
using NetConnect.Runtime.Retention;

namespace NetConnect.Hosting.Orleans;

/// <summary>Settings of one process of a cluster.</summary>
public sealed record ClusterOptions
{
    /// <summary>The name of this process among those of the cluster; whoever starts under it again replaces its former self.</summary>
    public required string Node { get; init; }

    /// <summary>The database, in the form of Npgsql.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>The schema of Orleans' own tables.</summary>
    /// <value>netconnect_orleans</value>
    public string Schema { get; init; } = "netconnect_orleans";

    /// <summary>Where other silos reach this one.</summary>
    /// <value>127.0.0.1</value>
    public string Address { get; init; } = "127.0.0.1";

    /// <value>11111</value>
    public int SiloPort { get; init; } = 11111;

    /// <value>30000</value>
    public int GatewayPort { get; init; } = 30000;

    /// <summary>Time constants.</summary>
    /// <value>
    /// The kernel's, but a call lasts 25 s at most: a member that is dead for the others may still have one under way, which whoever
    /// takes its work over waits out, and that has to be done within a minute.
    /// </value>
    public KernelSettings Kernel { get; init; } = new() { CallDeadline = TimeSpan.FromSeconds(25), LateCallGrace = TimeSpan.FromSeconds(30) };

    /// <summary>Facts, link types and policy that decisions rest on; all processes of a cluster need the same.</summary>
    /// <value>The product's, without anybody's changes.</value>
    public Func<ProviderRegistry, DecisionBasis> Decisions { get; init; } = _ => DecisionBasis.Product;

    public MonitorOptions Monitor { get; init; } = new();

    /// <summary>How long what happened is kept.</summary>
    public RetentionOptions Retention { get; init; } = new();

    /// <summary>Where a pause file is looked for: it stops the calls of this process at once, and those of all others within a second.</summary>
    /// <value>None.</value>
    public string? DataDirectory { get; init; }
}
