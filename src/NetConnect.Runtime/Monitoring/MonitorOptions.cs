using System.ComponentModel.DataAnnotations;

namespace NetConnect.Runtime.Monitoring;

/// <summary>How often is looked.</summary>
public sealed class MonitorOptions
{
    /// <summary>Seconds between two bulk reads of a region.</summary>
    /// <value>30; 0.1 to 3600.</value>
    [Range(0.1, 3600)]
    public double IntervalSeconds { get; set; } = 30;

    public TimeSpan Interval => TimeSpan.FromSeconds(IntervalSeconds);
}
