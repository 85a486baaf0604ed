using NetConnect.Kernel.Connections;
using NetConnect.Kernel.Registrations;
using NetConnect.Model.Identity;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Checks;

/// <summary>Nobody hears of what is not theirs.</summary>
internal sealed class A18Scopes(World world) : Check(world, "A18", "No foreign canary or secret is in any output.")
{
    private readonly List<string> _secrets = [];

    public override void OnCommitted(CommitSeen seen)
    {
        if (seen.After is RegisteredProvider provider)
            _secrets.Add(provider.ExternalId);
        foreach (var happened in seen.Commit.Events)
        {
            Require(!_secrets.Any(happened.Message.Contains) && !_secrets.Any(happened.Data.Contains), $"An event of type {happened.Type} tells an external id.");
            if (happened.Subject.Kind == ActorKind.Connection && StateOf(seen, happened.Subject) is { } connection)
                Require(happened.Scopes.ToHashSet().SetEquals(connection.Scopes), $"{happened.Type} of {connection.Id} is told to {string.Join(", ", happened.Scopes)}.");
        }
    }

    private ConnectionState? StateOf(CommitSeen seen, ActorKey subject) =>
        seen.Commit.Key == subject ? seen.After as ConnectionState : World.Mirror.Find(subject) as ConnectionState;
}
