using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Checks;

/// <summary>All that is watched. Q3, Q5, Q6, Q7 and Q9 are phases of a run, or compare several: they stand where runs are made.</summary>
internal static class Checklist
{
    public static IEnumerable<Check> For(World world)
    {
        // The books come first: others look into them.
        var belongings = new F2Belongings(world);
        return [belongings, .. For(world, belongings)];
    }

    private static IEnumerable<Check> For(World world, F2Belongings belongings) =>
    [
        new A01AcknowledgedWrites(world), new A02Versions(world), new A03Transitions(world), new A04Intents(world), new A05OneLive(world),
        new A06Approved(world), new A06UpToDate(world), new A07NoCreateAfterDelete(world), new A08Order(world), new A10RetryAfter(world, belongings), new A11Audit(world),
        new A12Monotone(world), new A13Timers(world), new A14ReadYourWrites(world), new A16Events(world), new A17Healing(world),
        new A18Scopes(world), new A19OneEffect(world), new A20Reach(world), new Q1Correspondence(world), new Q2Agreement(world), new Q4NothingLeft(world),
        new Q8Rebuilt(world), new M1Paused(world), new F1Foreign(world, belongings), new X4ReadBack(world), new RareCases(world),
    ];
}
