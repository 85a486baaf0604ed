using System.Collections.Immutable;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Estate;

namespace NetConnect.Simulation.People;

/// <content>What owners change: who may reach their resources, and who owns what.</content>
internal sealed partial class Crowd
{
    private static readonly ImmutableArray<L4Filter>[] Filters =
    [
        [L4Filter.Default],
        [L4Filter.Default, new(Protocol.Tcp, new PortRange(443, 443))],
        [new(Protocol.Udp, new PortRange(53, 53)), new(Protocol.Tcp, new PortRange(8000, 8100))],
        [],
    ];

    private Task EditFiltersAsync(Plot plot, int choice) => EditFiltersAsync(plot, Filters[choice]);

    private async Task EditFiltersAsync(Plot plot, ImmutableArray<L4Filter> filters)
    {
        if (await _client.FindAsync(estate => estate.FindResourceAsync(plot.Resource!, CancellationToken.None)) is not { } seen
            || await FindTeamAsync(plot.Team) is not { } basis)
            return;
        var edit = new ResourceEdit(seen.Name, filters, seen.SharedWith);
        var done = await _client.AskAsync(estate => estate.EditResourceAsync(
            plot.Team.Caller, plot.Resource!, edit, basis with { Generation = seen.Generation }, CancellationToken.None));
        _world.Tell(plot.Team.Name, $"edits the filters of {plot.Name}: {(done is null ? "no answer" : done.Value.Fault?.Detail ?? "done")}");
        if (done?.Value is not null)
            _world.Acknowledged(new("edit-filters", ActorKey.Resource(plot.Resource!), plot.Team.Name));
    }

    /// <summary>Somebody joins a team's owners, or leaves them; the founder stays.</summary>
    private async Task EditOwnersAsync(Team team, Team other, bool joins)
    {
        if (team == other || await _client.FindAsync(estate => estate.FindServiceAsync(team.Service!, CancellationToken.None)) is not { } seen)
            return;
        var owners = joins ? seen.Owners.Remove($"user:{other.Name}").Add($"user:{other.Name}") : seen.Owners.Remove($"user:{other.Name}");
        var edit = new ServiceEdit(seen.Name, seen.Description, owners, seen.Approval);
        var done = await _client.AskAsync(estate => estate.EditServiceAsync(
            team.Caller, seen.Id, edit, new(seen.Generation, seen.Id, seen.Version), CancellationToken.None));
        _world.Tell(team.Name, $"{(joins ? "takes in" : "lets go of")} {other.Name}: {(done is null ? "no answer" : done.Value.Fault?.Detail ?? "done")}");
    }
}
