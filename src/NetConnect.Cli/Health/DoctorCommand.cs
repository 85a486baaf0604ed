using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using NetConnect.Cli.Running;
using NetConnect.Cli.Screens;
using NetConnect.Contracts.Client;

namespace NetConnect.Cli.Health;

/// <summary><c>netconnect doctor</c>: looks what is wrong, and says for each finding what to do.</summary>
internal static class DoctorCommand
{
    public static Command Create(Runner runner) => runner.Does(
        new("doctor", Help.With(
            "Look what is wrong: the server, your token, the clocks, the versions, your providers, resources and connections. "
            + "Exit code 0 when nothing is bad, 1 when something is, 5 when the server can't be reached, 6 without a valid token.", ["doctor", "doctor --json"])),
        async (session, cancellationToken) =>
        {
            var (findings, exitCode) = await ExamineAsync(session, cancellationToken);
            session.Answer(Document(findings), () => Show(session.Screen, findings));
            return exitCode;
        });

    private static async Task<(List<Finding> Findings, int ExitCode)> ExamineAsync(Session session, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        try
        {
            findings.Add(await ServerChecks.ReadyAsync(session, cancellationToken));
            findings.Add(await ServerChecks.ClockAsync(session, cancellationToken));
            findings.Add(await ServerChecks.VersionAsync(session, cancellationToken));
            findings.Add(ServerChecks.Token(session));
            if (findings[^1].Level == "bad")
                return (findings, ExitCodes.Unauthenticated);
            findings.AddRange(await EstateChecks.AllAsync(session, cancellationToken));
        }
        catch (HttpRequestException fault)
        {
            findings.Add(new("bad", "server", $"{session.Access.Server} can't be reached: {fault.GetBaseException().Message}", "Start it (`dotnet run --project src/NetConnect.Server`), or name another with --server."));
            return (findings, ExitCodes.Unavailable);
        }
        catch (NetConnectApiException refusal)
        {
            findings.Add(new("bad", refusal.Status == 401 ? "token" : "server", refusal.Problem.Title, refusal.Problem.Detail));
            return (findings, Refusals.ExitCodeOf(refusal));
        }

        return (findings, findings.Exists(finding => finding.Level == "bad") ? ExitCodes.Failure : ExitCodes.Success);
    }

    private static void Show(IScreen screen, List<Finding> findings)
    {
        var table = new TextTable("", "What", "Finding", "Next");
        foreach (var finding in findings)
            table.Add(finding.Level, finding.Check, finding.Message, finding.Next);
        screen.Table(table);
    }

    private static JsonElement Document(List<Finding> findings) => JsonElement.Parse(new JsonObject
    {
        ["findings"] = new JsonArray([.. findings.Select(finding => (JsonNode)new JsonObject
        {
            ["level"] = finding.Level, ["check"] = finding.Check, ["message"] = finding.Message, ["next"] = finding.Next,
        })]),
    }.ToJsonString());
}
