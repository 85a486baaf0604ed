using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.People;

/// <content>A fixed story, for plans in which one thing at a time goes wrong.</content>
internal sealed partial class Crowd
{
    /// <summary>
    /// Two connections of one pair of networks are asked for and approved and share the peering; filters are edited; the first is deleted.
    /// Who hears nothing asks again.
    /// </summary>
    public async Task FollowScriptAsync()
    {
        await SettleInAsync();
        var (first, second) = (Errands[0], Errands[1]);
        await UntilAsync(first, "ESTABLISHED");
        await UntilAsync(second, "ESTABLISHED");
        await EditFiltersAsync(first.Right, 2);
        await _client.PauseAsync(TimeSpan.FromSeconds(20));
        await UntilAsync(first, "DELETED");
        IsContent = true;
    }

    private async Task UntilAsync(Errand errand, string state)
    {
        while (true)
        {
            var view = errand.Connection is null ? null : await FindAsync(errand);
            if (view?.State == state)
                return;
            if (errand.Connection is null)
                await RequestAgainAsync(errand);
            else if (view is { State: "PENDING_APPROVAL" })
                await ApproveAsync(errand, view);
            else if (view is { State: "FAILED" })
                await RetryAsync(errand);
            else if (view is { DesiredState: "ESTABLISHED" } && state == "DELETED")
                await DeleteAsync(errand);
            await _client.PauseAsync(TimeSpan.FromSeconds(1));
        }
    }

    /// <summary>Under the same name as before, so that it is the same request.</summary>
    private Task RequestAgainAsync(Errand errand)
    {
        errand.Requests = 0;
        return RequestAsync(errand);
    }

    /// <summary>What it came to, whatever ids and numbers things were given.</summary>
    public IEnumerable<string> Outcome()
    {
        foreach (var errand in Errands.Take(2))
        {
            var state = (Kernel.Connections.ConnectionState?)_world.Mirror.Find(Model.Identity.ActorKey.Connection(errand.Connection ?? ""));
            yield return $"{errand.Left.Name}-{errand.Right.Name} is {state?.Status}, {state?.Health}, {state?.Sync}";
        }

        foreach (var line in Standing.In(_world.Cloud))
            yield return line;
    }
}
