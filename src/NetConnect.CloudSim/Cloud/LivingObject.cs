using System.Text.Json.Serialization;

namespace NetConnect.CloudSim.Cloud;

/// <summary>An object that goes through states by itself: what comes next is on record, and applied by whoever looks.</summary>
public abstract class LivingObject : CloudObject
{
    public string State { get; set; } = "";
    public DateTimeOffset Since { get; set; }
    public string? NextState { get; set; }
    public DateTimeOffset NextAt { get; set; }

    /// <summary>It has come to its end and is only still shown.</summary>
    [JsonIgnore] public abstract bool IsTerminal { get; }

    public void Become(string state, DateTimeOffset at)
    {
        (State, Since) = (state, at);
        NextState = null;
    }

    /// <summary>Now one state, and after a while another.</summary>
    public void Become(string state, string next, int ms, DateTimeOffset now)
    {
        Become(state, now);
        (NextState, NextAt) = (next, now.AddMilliseconds(ms));
    }

    /// <summary>Applies what was due by now.</summary>
    public void Advance(DateTimeOffset now)
    {
        if (NextState is { } state && NextAt <= now) Become(state, NextAt);
    }
}
