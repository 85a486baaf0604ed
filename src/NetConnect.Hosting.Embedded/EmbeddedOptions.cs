using NetConnect.Kernel;
using NetConnect.Model.Decisions;
using NetConnect.Runtime.Monitoring;
using NetConnect.Runtime.Retention;

namespace NetConnect.Hosting.Embedded;

/// <summary>Settings of the single process.</summary>
public sealed class EmbeddedOptions
{
    /// <summary>Time constants.</summary>
    /// <value>The kernel's, but calls of a former process are waited out 1 s only: the lock on the store proves it dead.</value>
    public KernelSettings Kernel { get; set; } = new() { LateCallGrace = TimeSpan.FromSeconds(1) };

    /// <summary>Where a pause file is looked for.</summary>
    /// <value>None: there is no such file.</value>
    public string? DataDirectory { get; set; }

    /// <summary>How long what happened is kept.</summary>
    public RetentionOptions Retention { get; set; } = new();

    /// <summary>Facts, link types and policy that decisions rest on.</summary>
    /// <value>The product's, without anybody's changes.</value>
    public DecisionBasis Decisions { get; set; } = DecisionBasis.Product;

    public MonitorOptions Monitor { get; set; } = new();
}
