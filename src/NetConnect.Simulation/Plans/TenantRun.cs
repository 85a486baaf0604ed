using NetConnect.Simulation.Faults;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Plans;

/// <summary>Q7: without a third team's commands the world of the other two is the same.</summary>
internal static class TenantRun
{
    /// <summary>Why it is not; none when it is.</summary>
    public static string? Try(ulong seed)
    {
        var (alone, together) = (Play(seed, withBystander: false), Play(seed, withBystander: true));
        return (alone.Violation ?? together.Violation) is { } violation ? violation.ToString()
            : alone.Outcome != together.Outcome ? $"Q7: it came to\n{together.Outcome}\ninstead of\n{alone.Outcome}"
            : null;
    }

    public static RunResult Play(ulong seed, bool withBystander)
    {
        var drawn = WorldOptions.Draw(seed);
        var options = drawn with
        {
            Rates = FaultRates.None,
            Braking = null,
            Meddling = false,
            Adopting = false,
            Detaching = false,
            IsScripted = true,
            Teams = 3,
            Networks = 6,
            Connections = 12,
            EndsEmpty = false,
            Cloud = drawn.Cloud with { PeeringsPerNetwork = 50 },
        };
        return WorldRun.Run(new World(options, new RandomInjector(seed, FaultRates.None), isTold: false)
        {
            Script = crowd => crowd.FollowTenantsAsync(withBystander),
            OutcomeOf = static crowd => crowd.OutcomeOfTenants(),
        });
    }
}
