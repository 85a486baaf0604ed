using NetConnect.Model.Identity;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Checks;

/// <summary>Who was told that something was made finds it.</summary>
internal sealed class A14ReadYourWrites(World world) : Check(world, "A14", "Users read their writes.")
{
    private readonly HashSet<string> _made = new(StringComparer.Ordinal);

    public override void OnAcknowledged(Acknowledgement said)
    {
        if (said.Subject.Kind == ActorKind.Connection)
            _made.Add(said.Subject.Id);
    }

    public override void AtRest()
    {
        foreach (var id in _made)
        {
            // Without faults the store answers at once.
            var view = World.Nodes.Current!.Estate.FindConnectionAsync(id, CancellationToken.None).GetAwaiter().GetResult();
            Require(view is not null, $"{id} can't be found.");
        }
    }
}
