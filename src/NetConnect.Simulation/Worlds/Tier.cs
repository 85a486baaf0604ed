namespace NetConnect.Simulation.Worlds;

/// <summary>What stands at the provider port.</summary>
internal enum Tier
{
    /// <summary>A model of clouds: thousands of runs.</summary>
    A,

    /// <summary>The real AWS module, signing and parsing, over the emulator in memory: slower, fewer runs.</summary>
    B,
}
