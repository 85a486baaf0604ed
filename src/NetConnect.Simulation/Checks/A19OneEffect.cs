using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Checks;

/// <summary>A request that is sent again is not carried out again.</summary>
internal sealed class A19OneEffect(World world) : Check(world, "A19", "The same key of the same caller has one effect.")
{
    private readonly Dictionary<(string Caller, string Key), string> _done = [];

    public override void OnCommitted(CommitSeen seen)
    {
        if (seen.Commit.Receipt is not { } receipt)
            return;
        var first = _done.GetValueOrDefault((receipt.Caller, receipt.Key), receipt.Request);
        Require(first == receipt.Request, $"{receipt.Caller}'s {receipt.Key} was carried out twice.");
        _done[(receipt.Caller, receipt.Key)] = receipt.Request;
    }
}
