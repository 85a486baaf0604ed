using System.Globalization;
using NetConnect.Contracts.Client;
using NetConnect.Server.Demo.Stage;

namespace NetConnect.Server.Demo;

/// <summary>What is said before the first step and after the last.</summary>
internal static class DemoProgramme
{
    private const int LastEvents = 8;

    public static void Introduce(DemoContext context)
    {
        var stage = context.Stage;
        stage.Title("");
        stage.Title("The demo: two teams connect their networks");
        stage.Say("Everything goes through the public REST API, as anybody's program would.");
        stage.Say("No cloud is used: the emulator CloudSim stands in for AWS.");
        stage.Say("Credentials of your environment are not used.");
    }

    public static async Task SumUpAsync(DemoContext context, IReadOnlyList<DemoAct> acts)
    {
        var stage = context.Stage;
        stage.Heading("Summary");
        var table = new DemoTable("Step", "Seconds", "Result");
        foreach (var act in acts)
            table.Add(act.Title, Seconds(act.Took), act.Failure is null ? "OK" : "FAILED");
        stage.Table(table);
        var total = Seconds(TimeSpan.FromTicks(acts.Sum(act => act.Took.Ticks)));
        if (acts[^1].Failure is { } failure)
            await ExplainAsync(context, acts[^1].Title, failure);
        else
            stage.Passed($"Everything went as it should, in {total} s.");
        if (context.Target.GoesOn)
            GoOn(context);
    }

    private static async Task ExplainAsync(DemoContext context, string title, string failure)
    {
        context.Stage.Failed($"{title}: {failure}");
        context.Stage.Say($"The data is kept in {context.Target.DataDirectory}; play again in a fresh directory.");
        if (context.Cancellation.IsCancellationRequested)
            return;
        context.Stage.Say("The last events:");
        try
        {
            var events = await context.AllEventsAsync();
            foreach (var e in events.TakeLast(LastEvents))
                context.Show(e);
        }
        catch (Exception silent) when (silent is HttpRequestException or OperationCanceledException or NetConnectApiException)
        {
            context.Stage.Point($"not readable: {silent.Message}");
        }
    }

    private static void GoOn(DemoContext context)
    {
        var (stage, target) = (context.Stage, context.Target);
        stage.Heading("The server goes on");
        stage.Say("Try it with one of these tokens (Authorization: Bearer ...):");
        stage.Verbatim($"  API    {target.Url}/v1/services");
        stage.Verbatim($"  Cloud  {target.Emulator}/_sim/objects");
        stage.Verbatim($"  ann    {target.TokenOf(DemoContext.AnnName)}");
        stage.Verbatim($"  bob    {target.TokenOf(DemoContext.BobName)}");
    }

    private static string Seconds(TimeSpan took) => took.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
}
