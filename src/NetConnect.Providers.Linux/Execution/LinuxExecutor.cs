using NetConnect.Model.Links;
using NetConnect.Providers.Linux.Planning;
using NetConnect.Providers.Linux.Reach;

namespace NetConnect.Providers.Linux.Execution;

/// <summary>Runs the script of one operation, once, and says how it ended.</summary>
internal static class LinuxExecutor
{
    public static async Task<OperationResult> ExecuteAsync(IReach reach, ProviderOperation operation, CancellationToken deadline, CancellationToken cancellationToken)
    {
        if (!operation.Arguments.TryGetValue(Script.Argument, out var script) || !operation.Arguments.TryGetValue(Script.Gateway, out var gateway))
            return new OperationResult.Rejected("UnknownOperation", $"{operation.Name} is no call of this module.");
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline, cancellationToken);
        try
        {
            return ResultOf(await reach.RunAsync(gateway, script + "\n", either.Token));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new OperationResult.Retryable("The script did not end in time.", OutcomeUnknown: true);
        }
    }

    private static OperationResult ResultOf(ScriptResult result)
    {
        if (result.Succeeded)
            return new OperationResult.Completed();
        if (result.HasRun && SshReach.IsConnectionLost(result))
            return new OperationResult.Retryable(result.Reason, OutcomeUnknown: true);
        if (ScriptErrors.IsNoNamespace(result.Error))
            return new OperationResult.Retryable(result.Reason);
        return ScriptErrors.IsRefusal(result.Error)
            ? new OperationResult.Rejected("Refused", result.Reason)
            : new OperationResult.Retryable(result.Reason, OutcomeUnknown: result.HasRun);
    }
}
