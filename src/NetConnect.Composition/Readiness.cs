using NetConnect.Api.Health;

namespace NetConnect.Composition;

/// <summary>Ready once everything that was to be started has been.</summary>
public sealed class Readiness : IReadiness
{
    private volatile bool _isReady;

    public bool IsReady
    {
        get => _isReady;
        set => _isReady = value;
    }

    public string? Reason => IsReady ? null : "The server is starting.";
}
