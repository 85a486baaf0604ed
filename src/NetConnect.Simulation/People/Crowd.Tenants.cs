using NetConnect.Kernel.Connections;
using NetConnect.Model.Identity;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.People;

/// <content>Two teams with plans of their own, and a third of whom they know nothing.</content>
internal sealed partial class Crowd
{
    private Team Bystander => Teams[^1];

    private IEnumerable<Errand> OwnErrands => Errands.Where(errand => errand.Left.Team != Bystander && errand.Right.Team != Bystander);

    /// <summary>The first two teams make links, edit their filters and delete every second link; meanwhile the third does whatever it may.</summary>
    public async Task FollowTenantsAsync(bool withBystander)
    {
        await SettleInAsync();
        if (withBystander)
            _ = BotherAsync();
        foreach (var (i, errand) in OwnErrands.Index())
        {
            await UntilAsync(errand, "ESTABLISHED");
            await EditFiltersAsync(errand.Right, i % Filters.Length);
            if (i % 2 == 1)
                await UntilAsync(errand, "DELETED");
        }

        IsContent = true;
    }

    /// <summary>What the first two teams see of it.</summary>
    public IEnumerable<string> OutcomeOfTenants() =>
    [
        .. OwnErrands.Select(errand => $"{errand.Left.Name}-{errand.Right.Name} is {((ConnectionState?)_world.Mirror.Find(ActorKey.Connection(errand.Connection ?? "")))?.Status}"),
        .. Plots.Where(plot => plot.Team != Bystander).Select(plot => plot.Network).Distinct().SelectMany(Standing.In),
        .. _world.Cloud.Peerings.Where(peering => peering.IsLive && !IsOfBystander(peering.Requester) && !IsOfBystander(peering.Accepter)).Select(peering => $"{peering.Pair} are peered").Order(StringComparer.Ordinal),
    ];

    private bool IsOfBystander(NetworkRef network) => Plots.Any(plot => plot.Team == Bystander && plot.Network.Reference == network);

    /// <summary>Links within the team are made and deleted; others are asked for a link, which nobody approves, and the request is withdrawn.</summary>
    private async Task BotherAsync()
    {
        var own = Plots.Where(plot => plot.Team == Bystander).ToList();
        while (!IsContent)
        {
            foreach (var other in Plots.Where(plot => plot.Network != own[0].Network))
            {
                var errand = new Errand(own[0], other);
                await EditFiltersAsync(own[0], _dice.Below(Filters.Length));
                await UntilAsync(errand, other.Team == Bystander ? "ESTABLISHED" : "PENDING_APPROVAL");
                await DeleteAsync(errand);
                await _client.PauseAsync(TimeSpan.FromSeconds(2));
            }
        }
    }
}
