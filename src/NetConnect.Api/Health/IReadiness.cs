namespace NetConnect.Api.Health;

/// <summary>Whether this process can serve.</summary>
public interface IReadiness
{
    bool IsReady { get; }

    /// <summary>Why it can't yet, for operators; nothing secret.</summary>
    string? Reason { get; }
}
