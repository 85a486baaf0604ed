using NetConnect.Kernel;
using NetConnect.Simulation.Clouds;
using NetConnect.Simulation.Faults;
using NetConnect.Simulation.Scheduling;

namespace NetConnect.Simulation.Worlds;

/// <summary>How one run is: all of it drawn from the seed.</summary>
internal sealed record WorldOptions
{
    public required ulong Seed { get; init; }

    public Tier Tier { get; init; }

    public int Teams { get; init; } = 2;

    public int Networks { get; init; } = 3;

    public int ResourcesPerNetwork { get; init; } = 2;

    public int Regions { get; init; } = 1;

    /// <summary>Connections that are asked for at least.</summary>
    public int Connections { get; init; } = 3;

    /// <summary>For how long users and faults act.</summary>
    public TimeSpan Unrest { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>The mean pause between two deeds of users.</summary>
    public TimeSpan Pace { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>The mean pause between two things that go wrong by themselves.</summary>
    public TimeSpan Trouble { get; init; } = TimeSpan.FromSeconds(12);

    /// <summary>The mean pause between two scopes that operators set to OBSERVE; none when they don't.</summary>
    public TimeSpan? Braking { get; init; }

    /// <summary>Services change at the very moment at which somebody approves for them, and accounts can't be read for minutes.</summary>
    public bool Meddling { get; init; }

    /// <summary>People peer networks by hand, and teams ask for connections that lean on that.</summary>
    public bool Adopting { get; init; }

    /// <summary>Operators forget connections and leave what they made in the clouds.</summary>
    public bool Detaching { get; init; }

    /// <summary>Operators offer hubs, and some links lead over them: in tier B only, as the model has none.</summary>
    public bool Hubs { get; init; }

    /// <summary>In the end everything is deleted, instead of some.</summary>
    public bool EndsEmpty { get; init; }

    /// <summary>A day passes at the end.</summary>
    public bool IsLong { get; init; }

    public TimeSpan MonitorInterval { get; init; } = TimeSpan.FromSeconds(30);

    public CloudTraits Cloud { get; init; } = new();

    /// <summary>Budgets are wide: users of a run do in minutes what takes days, and nobody is there to resume what paused.</summary>
    public KernelSettings Kernel { get; init; } = new() { Budgets = new() { Changes = 10_000, Deletions = 1000, Repairs = 1000 } };

    public FaultRates Rates { get; init; } = FaultRates.None;

    /// <summary>A fixed story instead of users who do this and that.</summary>
    public bool IsScripted { get; init; }

    /// <summary>What plans play: two connections of one pair of networks.</summary>
    public static WorldOptions Script { get; } = new()
    {
        Seed = 1,
        IsScripted = true,
        Teams = 2,
        Networks = 2,
        ResourcesPerNetwork = 2,
        Connections = 2,
        Cloud = new() { Slowness = TimeSpan.FromSeconds(2), Latency = TimeSpan.FromMilliseconds(20) },
    };

    public static WorldOptions Draw(ulong seed)
    {
        var dice = Dice.For(seed, "options");
        return new WorldOptions()
        {
            Seed = seed,
            Teams = dice.Between(2, 3),
            Networks = dice.Between(3, 4),
            ResourcesPerNetwork = dice.Between(1, 2),
            Regions = dice.Between(1, 2),
            Connections = dice.Between(3, 4),
            Unrest = dice.Between(TimeSpan.FromSeconds(50), TimeSpan.FromSeconds(130)),
            Pace = dice.Between(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(8)),
            Trouble = dice.Between(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(12)),
            EndsEmpty = dice.Chance(0.3),
            Cloud = new()
            {
                Slowness = dice.Between(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(20)),
                Lag = dice.Chance(0.6) ? dice.Between(TimeSpan.Zero, TimeSpan.FromSeconds(8)) : TimeSpan.Zero,
                Latency = dice.Between(TimeSpan.FromMilliseconds(5), TimeSpan.FromSeconds(2)),
                PeeringsPerNetwork = dice.Chance(0.3) ? 2 : 50,
            },
            Rates = FaultRates.Draw(seed),
            Braking = DrawBraking(Dice.For(seed, "braking")),
            Adopting = Dice.For(seed, "adopting").Chance(0.25),
            Detaching = Dice.For(seed, "detaching").Chance(0.25),
        }.WithMeddlers(Dice.For(seed, "meddlers").Chance(0.15));
    }

    /// <summary>The run in this tier. In half of those over the real module there are hubs, of which nobody detaches anything: what is let go of keeps a gateway for ever.</summary>
    public WorldOptions In(Tier tier) => (this with { Tier = tier }).WithHubs(tier == Tier.B && Dice.For(Seed, "hubs").Chance(0.5));

    /// <summary>The same run without what simulated people learned later: past failures stay what they were.</summary>
    public WorldOptions WithOldDeedsOnly() => this with { Adopting = false, Detaching = false, Hubs = false };

    private WorldOptions WithHubs(bool has) => has ? this with { Hubs = true, Detaching = false } : this;

    /// <summary>They need time.</summary>
    private WorldOptions WithMeddlers(bool has) => has ? this with { Meddling = true, Unrest = Unrest + TimeSpan.FromSeconds(120) } : this;

    private static TimeSpan? DrawBraking(Dice dice) =>
        dice.Chance(0.4) ? dice.Between(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(8)) : null;

    public override string ToString() => FormattableString.Invariant(
        $"{Teams} teams, {Networks} networks with {ResourcesPerNetwork} resources each in {Regions} regions, {Connections} connections, {Unrest.TotalSeconds:0} s of unrest, ")
        + FormattableString.Invariant($"changes take {Cloud.Slowness.TotalSeconds:0.0} s, lag {Cloud.Lag.TotalSeconds:0.0} s, latency {Cloud.Latency.TotalMilliseconds:0} ms, ")
        + $"{Cloud.PeeringsPerNetwork} peerings per network, {(Braking is { } braking ? FormattableString.Invariant($"a pause each {braking.TotalSeconds:0} s, ") : "")}{(Meddling ? "meddlers, " : "")}{(Adopting ? "adopters, " : "")}{(Detaching ? "detachers, " : "")}{(Hubs ? "hubs, " : "")}{(EndsEmpty ? "ends empty" : "ends with some")}; faults: {Rates}";
}
