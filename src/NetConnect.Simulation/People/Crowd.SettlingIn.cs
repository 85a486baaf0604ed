using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Estate;

namespace NetConnect.Simulation.People;

/// <content>Services, providers, resources: asked for until they are there.</content>
internal sealed partial class Crowd
{
    /// <summary>All that connections need is registered.</summary>
    public bool HasSettledIn { get; private set; }

    public async Task SettleInAsync()
    {
        foreach (var team in Teams)
            await FoundAsync(team);
        foreach (var region in Hubs.Regions)
            await OfferAsync(region);
        foreach (var plot in Plots)
            await RegisterAsync(plot);
        HasSettledIn = true;
    }

    /// <summary>Operators have accounts that others' traffic may pass.</summary>
    private async Task OfferAsync(RegionRef region)
    {
        await FoundAsync(Hubs.Team);
        await RegisterAsync(Hubs.Team, region);
    }

    private async Task FoundAsync(Team team)
    {
        while (team.Service is null)
        {
            var made = await _client.AskAsync(estate => estate.CreateServiceAsync(team.Caller, new(team.Name, "", [$"user:{team.Name}"]), CancellationToken.None));
            team.Service = made?.Value?.Id ?? await FindServiceAsync(team.Name);
            await RestAsync(team.Service);
        }

        Known(team.Service, team.Name, "create-service", ActorKey.Service(team.Service), team);
    }

    private async Task RegisterAsync(Plot plot)
    {
        var provider = await RegisterAsync(plot.Team, new(Platform.Aws, plot.Network.Reference.Account, plot.Network.Region));
        while (plot.Resource is null)
        {
            var draft = new ResourceDraft(plot.Team.Service!, provider, plot.Name, plot.Network.Reference.NetworkId, plot.Prefix, [L4Filter.Default, new(Protocol.Tcp, new PortRange(443, 443))], []);
            var made = await _client.AskAsync(estate => estate.CreateResourceAsync(plot.Team.Caller, draft, CancellationToken.None));
            plot.Resource = made?.Value?.Id ?? await FindResourceAsync(plot.Name);
            await RestAsync(plot.Resource);
        }

        Known(plot.Resource, plot.Name, "create-resource", ActorKey.Resource(plot.Resource), plot.Team);
    }

    private async Task<string> RegisterAsync(Team team, RegionRef region)
    {
        while (!team.Providers.ContainsKey(region))
        {
            var draft = new ProviderDraft(team.Service!, $"{region.Account}-{region.Region}", region.Platform, region.Account, region.Region, _world.Cloud.SettingsOf(region));
            var made = await _client.AskAsync(estate => estate.CreateProviderAsync(team.Caller, draft, CancellationToken.None));
            var id = made?.Value?.Id ?? await FindProviderAsync(team.Service!, draft.Name);
            await RestAsync(id);
            if (id is null)
                continue;
            team.Providers[region] = id;
            Known(id, $"{team.Name}:{region.Account}", "create-provider", ActorKey.Provider(id), team);
        }

        return team.Providers[region];
    }

    private async Task<string?> FindServiceAsync(string name) =>
        (await _client.FindAsync(async estate => await estate.ListServicesAsync(new() { Limit = 10, Name = name }, CancellationToken.None)))?.Items.FirstOrDefault()?.Id;

    private async Task<string?> FindProviderAsync(string service, string name) =>
        (await _client.FindAsync(async estate => await estate.ListProvidersAsync(new() { Limit = 10, Service = service, Name = name }, CancellationToken.None)))?
            .Items.FirstOrDefault(provider => provider.Name == name)?.Id;

    private async Task<string?> FindResourceAsync(string name) =>
        (await _client.FindAsync(async estate => await estate.ListResourcesAsync(new() { Limit = 10, Name = name }, CancellationToken.None)))?.Items.FirstOrDefault()?.Id;

    private Task RestAsync(string? found) => found is null ? _client.PauseAsync(TimeSpan.FromSeconds(1)) : Task.CompletedTask;

    private void Known(string id, string name, string deed, ActorKey key, Team team)
    {
        _world.Transcript.Name(id, name);
        _world.Acknowledged(new(deed, key, team.Name));
    }
}
