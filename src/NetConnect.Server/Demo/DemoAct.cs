using System.Diagnostics;
using NetConnect.Contracts;
using NetConnect.Contracts.Client;

namespace NetConnect.Server.Demo;

/// <summary>A step that was played: how long it took, and what went wrong if anything did.</summary>
internal sealed record DemoAct(string Title, TimeSpan Took, string? Failure)
{
    public static async Task<DemoAct> PlayAsync(DemoStep step, DemoContext context)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            await step.PlayAsync(context);
            return new(step.Title, clock.Elapsed, null);
        }
        catch (Exception failed)
        {
            // The edge of the demo: whatever it is, it is told, and the summary still follows.
            return new(step.Title, clock.Elapsed, Reason(failed, context.Cancellation));
        }
    }

    private static string Reason(Exception failed, CancellationToken cancellation) => failed switch
    {
        DemoFailure failure => failure.Message,
        NetConnectApiException refused => Reason(refused.Problem),
        OperationCanceledException when cancellation.IsCancellationRequested => "The server was asked to stop.",
        OperationCanceledException => "A request got no answer in time.",
        HttpRequestException unreachable => $"A request failed: {unreachable.Message}",
        _ => failed.ToString(),
    };

    private static string Reason(ProblemDocument problem) => string.Join(' ',
    [
        $"The API refused ({problem.Status} {problem.Type}): {problem.Detail}",
        .. problem.Errors.Select(error => $"{error.Pointer}: {error.Detail}"),
    ]);
}
