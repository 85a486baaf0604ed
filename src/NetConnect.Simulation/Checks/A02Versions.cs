using NetConnect.Model.Identity;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Checks;

/// <summary>Compare-and-set, and fencing of former owners.</summary>
internal sealed class A02Versions(World world) : Check(world, "A2", "Versions rise by one; a stale epoch is refused.")
{
    private readonly Dictionary<ActorKey, long> _last = [];

    public override void OnCommitted(CommitSeen seen)
    {
        var key = seen.Commit.Key;
        Require(seen.Node.Store.Epoch == World.Database.Epoch, $"{seen.Node.Name} of epoch {seen.Node.Store.Epoch} wrote {key}, although epoch {World.Database.Epoch} owns the store.");
        // Guards that touch raise versions from outside.
        if (seen.Commit.IsOver)
        {
            _last.Remove(key);
            return;
        }

        Require(seen.Version > _last.GetValueOrDefault(key) && seen.Version == World.Database.Load(key)!.Version, $"{key} went from {_last.GetValueOrDefault(key)} to {seen.Version}.");
        Require(seen.Version == seen.Commit.ExpectedVersion + 1, $"{key} was computed from {seen.Commit.ExpectedVersion} and became {seen.Version}.");
        _last[key] = seen.Version;
    }
}
