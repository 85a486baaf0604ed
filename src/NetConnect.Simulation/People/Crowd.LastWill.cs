using NetConnect.Model.Outcomes;
using NetConnect.Runtime.Estate;

namespace NetConnect.Simulation.People;

/// <content>What users want when the unrest is over.</content>
internal sealed partial class Crowd
{
    /// <summary>What was begun is brought to an end, one way or the other.</summary>
    public bool IsContent { get; private set; }

    public async Task ConcludeAsync()
    {
        while (!HasSettledIn)
            await _client.PauseAsync(TimeSpan.FromSeconds(1));
        await Operators.ConcludeAsync();
        foreach (var errand in Errands)
        {
            while (errand.IsBusy)
                await _client.PauseAsync(TimeSpan.FromSeconds(1));
            if (!_world.Options.EndsEmpty && !IsLeftOut())
                await BusyAsync(errand, () => CompleteAsync(errand));
        }

        if (_world.Options.EndsEmpty)
            await LeaveAsync();
        IsContent = true;
    }

    private async Task CompleteAsync(Errand errand)
    {
        if (errand.Connection is null)
            await RequestAsync(errand);
        if (errand.Connection is null || await FindAsync(errand) is not { } view)
            return;
        if (view.State == "PENDING_APPROVAL")
            await ApproveAsync(errand, view);
        else if (view.State == "FAILED")
            await RetryAsync(errand);
    }

    /// <summary>Connections, also those that nobody remembers having asked for; then resources, providers and services, as soon as nothing uses them.</summary>
    private async Task LeaveAsync()
    {
        foreach (var plot in Plots)
            await UntilGoneAsync(FindPlotAsync, plot, (estate, basis) => estate.DeleteResourceAsync(plot.Team.Caller, plot.Resource!, basis, CancellationToken.None));
        foreach (var team in Teams)
            await UntilGoneAsync(FindTeamAsync, team, (estate, basis) => estate.DeleteServiceAsync(team.Caller, team.Service!, basis, CancellationToken.None));
        if (_world.Options.Hubs)
            await UntilGoneAsync(FindTeamAsync, Hubs.Team, (estate, basis) => estate.DeleteServiceAsync(Hubs.Team.Caller, Hubs.Team.Service!, basis, CancellationToken.None));
    }

    private async Task DeleteConnectionsAsync()
    {
        while (await NextToDeleteAsync() is { } id)
        {
            await _client.AskAsync(estate => estate.DeleteConnectionAsync(Teams[0].Caller, id, ConnectionAction.Plain, CancellationToken.None));
            await _client.PauseAsync(TimeSpan.FromSeconds(1));
        }
    }

    private async Task<string?> NextToDeleteAsync() =>
        (await _client.FindAsync(async estate => await estate.ListConnectionsAsync(new() { Limit = 100 }, CancellationToken.None)))?
            .Items.FirstOrDefault(connection => connection.DesiredState != "DELETED")?.Id;

    private async Task UntilGoneAsync<T>(Func<T, Task<Basis?>> find, T what, Func<IEstate, Basis, Task<Outcome<None>>> delete)
    {
        while (await find(what) is { } basis)
        {
            await DeleteConnectionsAsync();
            await _client.AskAsync(estate => delete(estate, basis));
            await _client.PauseAsync(TimeSpan.FromSeconds(5));
        }
    }

    private async Task<Basis?> FindPlotAsync(Plot plot) =>
        await _client.FindAsync(estate => estate.FindResourceAsync(plot.Resource!, CancellationToken.None)) is { } resource
        && await FindTeamAsync(plot.Team) is { } team ? team with { Generation = resource.Generation } : null;

    private async Task<Basis?> FindTeamAsync(Team team) =>
        await _client.FindAsync(estate => estate.FindServiceAsync(team.Service!, CancellationToken.None)) is { } service
            ? new(service.Generation, service.Id, service.Version)
            : null;
}
