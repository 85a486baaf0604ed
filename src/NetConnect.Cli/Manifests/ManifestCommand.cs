using System.CommandLine;
using System.Text.Json;
using NetConnect.Cli.Running;
using NetConnect.Cli.Screens;
using NetConnect.Contracts;
using NetConnect.Contracts.Manifests;

namespace NetConnect.Cli.Manifests;

/// <summary><c>netconnect manifest plan|apply FILE</c>: connectivity as a file.</summary>
internal static class ManifestCommand
{
    private const string About = """
        Manifests: services, resources and connections as they are to be, by names, in a YAML or JSON file. What the file leaves out is
        left alone; applied twice it changes nothing.
        """;

    public static Command Create(Runner runner) => new("manifest", Help.With(About, ["manifest plan net.yaml", "manifest apply net.yaml --yes", "manifest plan - < net.yaml"]))
    {
        Plan(runner), Apply(runner),
    };

    private static Command Plan(Runner runner)
    {
        var file = File();
        var command = new Command("plan", "Show what applying a file would do; changes nothing.") { file };
        return runner.Does(command, async (session, cancellationToken) =>
        {
            var plan = await session.Client.PlanManifestAsync(Read(session, file), cancellationToken);
            session.Answer(JsonSerializer.SerializeToElement(plan, ContractsJson.Readable.ManifestPlanDto), () => Show(session.Screen, plan.Items));
            return ExitCodes.Success;
        });
    }

    private static Command Apply(Runner runner)
    {
        var (file, yes) = (File(), Asking.Yes());
        var command = new Command("apply", "Make everything as a file says: shows what that takes, asks, does it. Exit code 1 when something failed.") { file, yes };
        return runner.Does(command, async (session, cancellationToken) =>
        {
            var yaml = Read(session, file);
            var plan = await session.Client.PlanManifestAsync(yaml, cancellationToken);
            Show(session.Screen, plan.Items);
            if (plan.Items.Any(item => item.Action != "NO_CHANGE") && !session.Confirm("Do this?", session.Parsed.GetValue(yes)))
                throw new CliException(ExitCodes.Failure, "Nothing was changed.");
            var result = await session.Client.ApplyManifestAsync(yaml, cancellationToken);
            session.Answer(JsonSerializer.SerializeToElement(result, ContractsJson.Readable.ManifestResultDto), () => Show(session.Screen, result));
            return result.Complete ? ExitCodes.Success : ExitCodes.Failure;
        });
    }

    private static Argument<string> File() => new("FILE") { Description = "YAML or JSON; `-` is standard input" };

    private static string Read(Session session, Argument<string> file) => session.Parsed.GetRequiredValue(file) is var path && path == "-"
        ? session.Shell.Input.ReadToEnd()
        : System.IO.File.ReadAllText(path);

    private static void Show(IScreen screen, IReadOnlyList<ManifestItemDto> items)
    {
        var table = new TextTable("Action", "Kind", "Name", "Changes");
        foreach (var item in items)
            table.Add(item.Action, item.Kind, item.Name, string.Join(", ", item.Changes));
        screen.Table(table);
    }

    // The plan was shown already: what matters now is what did not work.
    private static void Show(IScreen screen, ManifestResultDto result)
    {
        foreach (var item in result.Items.Where(item => item.Outcome is "FAILED" or "SKIPPED"))
            screen.Line($"{item.Outcome}: {item.Kind} {item.Name}. {item.Problem?.Detail}".TrimEnd());
        screen.Line(result.Complete
            ? $"Done: {result.Items.Count(item => item.Action != "NO_CHANGE")} changed, {result.Items.Count(item => item.Action == "NO_CHANGE")} as they were."
            : "Not complete: mend what failed and apply the file again; what is done stays done.");
    }
}
