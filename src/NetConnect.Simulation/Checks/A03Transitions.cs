using NetConnect.Kernel;
using NetConnect.Kernel.Connections;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Checks;

/// <summary>Machines do what their tables say.</summary>
internal sealed class A03Transitions(World world) : Check(world, "A3", "Every transition is in the table.")
{
    /// <summary>One commit may make a few moves: asked for, approved and started at once.</summary>
    private const int MostMoves = 3;

    public override void OnCommitted(CommitSeen seen)
    {
        if (seen.After is not ConnectionState after)
            return;
        var before = (ConnectionState?)seen.Before;
        Look(ConnectionTables.Request, before?.Request ?? ConnectionTables.Request.Start, after.Request, after.Id);
        Look(ConnectionTables.Provisioning, before?.Provisioning ?? ConnectionTables.Provisioning.Start, after.Provisioning, after.Id);
    }

    private void Look<TPhase, TTrigger>(TransitionTable<TPhase, TTrigger> table, TPhase from, TPhase to, string id)
        where TPhase : struct, Enum
        where TTrigger : struct, Enum =>
        Require(Leads(table, from, to, MostMoves), $"{id} went from {from} to {to}, which {table.Name} does not have.");

    private static bool Leads<TPhase, TTrigger>(TransitionTable<TPhase, TTrigger> table, TPhase from, TPhase to, int moves)
        where TPhase : struct, Enum
        where TTrigger : struct, Enum =>
        EqualityComparer<TPhase>.Default.Equals(from, to)
        || (moves > 0 && table.Rows.Any(row => EqualityComparer<TPhase>.Default.Equals(row.From, from) && Leads(table, row.To, to, moves - 1)));
}
