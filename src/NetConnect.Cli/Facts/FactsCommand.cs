using System.CommandLine;
using System.Text.Json;
using NetConnect.Cli.Running;
using NetConnect.Cli.Screens;
using NetConnect.Contracts;
using NetConnect.Contracts.Facts;

namespace NetConnect.Cli.Facts;

/// <summary><c>netconnect facts</c>: what decisions rest on.</summary>
internal static class FactsCommand
{
    public static Command Create(Runner runner)
    {
        var command = new Command("facts", Help.With(
            "List the facts that decisions rest on: limits, prices, figures, each with its source; and the operators' policy.", ["facts", "facts aws.peering"]));
        var key = new Argument<string?>("KEY") { Description = "Only facts whose key begins so", Arity = ArgumentArity.ZeroOrOne };
        command.Add(key);
        return runner.Does(command, async (session, cancellationToken) =>
        {
            var prefix = session.Parsed.GetValue(key);
            var found = await session.GetAsync(prefix is null ? "/v1/facts" : $"/v1/facts?key={Uri.EscapeDataString(prefix)}", cancellationToken);
            session.Answer(found, () => Show(session.Screen, found.Deserialize(ContractsJson.Default.FactsDto)!));
            return ExitCodes.Success;
        });
    }

    private static void Show(IScreen screen, FactsDto found)
    {
        var table = new TextTable("Fact", "Value", "Region", "Says", "Source", "Date", "Confidence", "About");
        foreach (var (key, value) in found.Facts.SelectMany(key => key.Values.Select(value => (key, value))))
            table.Add(key.Key, $"{value.Value} {value.Unit}", value.Region, value.Origin, value.Source, value.Date, value.Confidence, key.About);
        screen.Table(table);
        foreach (var conflict in found.Conflicts)
            screen.Line($"Disputed: {conflict}.");
        var policy = found.Policy;
        screen.Line($"Policy: {policy.CostWeight} points for a dollar a month, {policy.LatencyWeight} for a step of latency, {policy.SecurityWeight} for a step of security; {policy.AssumedGb} GB a month where nothing is said.");
        if (policy.ForbiddenCtypes.Count > 0)
            screen.Line($"Forbidden: {string.Join(", ", policy.ForbiddenCtypes)}.");
        foreach (var rule in policy.Inspection)
            screen.Line($"Inspection {rule}");
    }
}
