using NetConnect.CloudSim.Cloud;

namespace NetConnect.CloudSim;

/// <summary>How an emulator starts.</summary>
public sealed class CloudSimOptions
{
    /// <value>http://127.0.0.1:0: loopback, a free port</value>
    public string Url { get; set; } = "http://127.0.0.1:0";

    /// <summary>Whether it may listen on other addresses. Its control API asks for no password: only in a network that nobody else is in.</summary>
    /// <value>false</value>
    public bool BeyondLoopback { get; set; }

    /// <value>None: the world lives in memory only.</value>
    public string? StateFile { get; set; }

    /// <summary>Seed of the ids in a new world; the same calls give the same ids.</summary>
    /// <value>1</value>
    public long Seed { get; set; } = 1;

    /// <summary>For a new world; a saved one keeps its own.</summary>
    /// <value>150 ms per asynchronous step</value>
    public Delays? Delays { get; set; }

    /// <value>The system's clock</value>
    public TimeProvider Time { get; set; } = TimeProvider.System;
}
