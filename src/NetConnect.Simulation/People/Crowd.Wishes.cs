namespace NetConnect.Simulation.People;

/// <content>Users who know from the beginning what they want in the end.</content>
internal sealed partial class Crowd
{
    public async Task FollowAsync(FinalWishes wishes)
    {
        await SettleInAsync();
        foreach (var plot in Plots)
            await EditFiltersAsync(plot, wishes.Filters[plot.Name]);
        foreach (var (left, right, needs, type) in wishes.Links)
            await UntilAsync(new Errand(Plot(left), Plot(right)) { Needs = needs, Type = type }, "ESTABLISHED");
        IsContent = true;
    }

    private Plot Plot(string name) => Plots.Single(plot => plot.Name == name);
}
