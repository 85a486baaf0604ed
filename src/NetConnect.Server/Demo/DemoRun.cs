using NetConnect.Server.Demo.Stage;
using NetConnect.Server.Demo.Steps;

namespace NetConnect.Server.Demo;

/// <summary>Plays the demo against the server's public API.</summary>
internal static class DemoRun
{
    private static readonly DemoStep[] Steps =
    [
        new("A cloud to play in", PlantWorld.PlayAsync),
        new("Two teams, two AWS accounts", OnboardTeams.PlayAsync),
        new("Networks are found, not typed", RegisterNetworks.PlayAsync),
        new("Which link would it be? A dry run", DryRun.PlayAsync),
        new("Ann asks for web to db", RequestConnection.PlayAsync),
        new("Bob approves", ApproveConnection.PlayAsync),
        new("The ping passes", ShowConnection.PlayAsync),
        new("Somebody deletes a route", RepairDrift.PlayAsync),
        new("A third network over the same peering", ShareLink.PlayAsync),
        new("All is deleted", CleanUp.PlayAsync),
    ];

    /// <summary>The exit code: 0 when everything went as it should.</summary>
    public static async Task<int> PlayAsync(DemoTarget target, CancellationToken cancellationToken)
    {
        var stage = DemoStages.ForConsole();
        using var context = new DemoContext(target, stage, cancellationToken);
        DemoProgramme.Introduce(context);
        var acts = new List<DemoAct>();
        foreach (var step in Steps)
        {
            stage.Heading($"{acts.Count + 1}/{Steps.Length}  {step.Title}");
            acts.Add(await DemoAct.PlayAsync(step, context));
            if (acts[^1].Failure is not null)
                break;
        }

        await DemoProgramme.SumUpAsync(context, acts);
        return acts.TrueForAll(act => act.Failure is null) ? 0 : 1;
    }
}
