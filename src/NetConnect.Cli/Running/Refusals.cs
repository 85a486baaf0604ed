using System.Text.Json;
using NetConnect.Cli.Connections;
using NetConnect.Cli.Screens;
using NetConnect.Contracts;
using NetConnect.Contracts.Client;

namespace NetConnect.Cli.Running;

/// <summary>Problems of the server, for people and for exit codes.</summary>
internal static class Refusals
{
    public static int ExitCodeOf(NetConnectApiException refusal) => refusal.Status switch
    {
        401 => ExitCodes.Unauthenticated,
        404 => ExitCodes.NotFound,
        409 or 410 or 412 => ExitCodes.Conflict,
        429 or 502 or 503 or 504 => ExitCodes.Unavailable,
        _ => ExitCodes.Failure,
    };

    /// <summary>All faults and what to do; for programs the document itself.</summary>
    public static void Show(NetConnectApiException refusal, TextWriter error, bool isJson)
    {
        var problem = refusal.Problem;
        if (isJson)
        {
            error.WriteLine(JsonSerializer.Serialize(problem, ContractsJson.Readable.ProblemDocument));
            return;
        }

        error.WriteLine($"{problem.Title}: {problem.Detail}");
        foreach (var fault in problem.Errors)
            error.WriteLine($"  {(fault.Pointer.Length == 0 ? "" : fault.Pointer.TrimStart('/').Replace('/', '.') + ": ")}{fault.Detail}");
        if (problem.Existing is { } existing)
            error.WriteLine($"  In the way: {existing}");
        if (problem.Decision is { } decision)
            DecisionView.Show(new PlainScreen(error), decision);
        if (NextStep(refusal) is { } next)
            error.WriteLine(next);
    }

    public static string Unreachable(Access access, string why) =>
        $"The server at {access.Server} can't be reached: {why.TrimEnd('.')}.\n"
        + "Is it running, and is this its address? `netconnect doctor` looks further; --server names another.\n"
        + "If something was being changed, look before you do it again: it may have been done.";

    private static string? NextStep(NetConnectApiException refusal) => refusal.Name switch
    {
        ProblemNames.Unauthenticated => $"Next: set {GlobalOptions.TokenVariable}, or see `netconnect doctor`.",
        ProblemNames.PlanChanged => "Next: look at the plan again (`netconnect explain`), then approve that one.",
        ProblemNames.Stale => "Next: read it again, and change what is there now.",
        _ when refusal.IsTransient => "Next: try again" + (refusal.RetryAfter is { } after ? $" in {Math.Ceiling(after.TotalSeconds)} s." : " in a moment."),
        _ => null,
    };
}
