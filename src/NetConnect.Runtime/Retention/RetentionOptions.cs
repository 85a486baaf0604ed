using System.ComponentModel.DataAnnotations;

namespace NetConnect.Runtime.Retention;

/// <summary>How long what happened is kept. The audit is kept for ever.</summary>
public sealed class RetentionOptions
{
    /// <summary>Days for which events are kept.</summary>
    /// <value>90; 1 to 3650.</value>
    [Range(1, 3650, ErrorMessage = "Retention:EventDays is a number of days from 1 to 3650.")]
    public int EventDays { get; set; } = 90;

    public TimeSpan Events => TimeSpan.FromDays(EventDays);
}
