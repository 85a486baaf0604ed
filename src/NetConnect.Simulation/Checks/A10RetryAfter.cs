using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Checks;

/// <summary>Whoever is asked to wait waits.</summary>
internal sealed class A10RetryAfter(World world, F2Belongings belongings) : Check(world, "A10", "There is no call before Retry-After, and no try before its back-off is over.")
{
    private readonly Dictionary<(string Node, string Token), (DateTimeOffset At, TimeSpan After)> _asked = [];

    public override void OnThrottled(CloudCall call, TimeSpan after) => _asked[(call.Node.Name, call.Token)] = (call.At, after);

    public override void OnCommitted(CommitSeen seen)
    {
        // With what was detached its pauses are forgotten, too: who makes the like again makes another thing.
        if (NewIntent.In(seen) is not { Part: { } part } found || belongings.IsOfAnotherLife(found.Intent.Token))
            return;
        // By the clock of the turn that decided: it may be put right before its commit is through.
        var notBefore = found.Before?.Parts.GetValueOrDefault(part.Key)?.NotBefore;
        // Under a new name it is another thing.
        var isSame = found.Before?.Parts.GetValueOrDefault(part.Key)?.Incarnation == part.Incarnation;
        Require(!(isSame && notBefore > found.Intent.StartedAt), $"{found.Intent.Operation} is tried before {notBefore:HH:mm:ss}.");
    }

    public override void OnCalled(CloudCall call)
    {
        // Only who heard it can know; a clock that was turned meanwhile can't.
        if (World.Counters.ClockJumps == 0 && !belongings.IsOfAnotherLife(call.Token) && _asked.TryGetValue((call.Node.Name, call.Token), out var asked))
            Require(call.At <= asked.At || call.At >= asked.At + asked.After, $"{call.Operation} came {(call.At - asked.At).TotalSeconds:0.0} s after the cloud asked for {asked.After.TotalSeconds:0.0} s.");
    }
}
