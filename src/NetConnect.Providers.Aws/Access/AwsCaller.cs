using System.Text.Json.Nodes;
using System.Xml.Linq;
using Amazon.Runtime;
using NetConnect.Providers.Aws.Ec2;
using NetConnect.Providers.Aws.Errors;
using NetConnect.Providers.Aws.Ram;

namespace NetConnect.Providers.Aws.Access;

/// <summary>Makes one call as a provider: session, deadline, and errors as values.</summary>
internal sealed class AwsCaller(AwsSessions sessions, AwsOptions options, TimeProvider time)
{
    public Task<AwsAnswer<XElement>> CallAsync(ProviderAccess access, Ec2Request request, CancellationToken cancellationToken) =>
        CallAsync(access, async (session, either) => (await session.Ec2.SendAsync(request, either)).Root, cancellationToken);

    public Task<AwsAnswer<JsonObject>> CallAsync(ProviderAccess access, RamRequest request, CancellationToken cancellationToken) =>
        CallAsync(access, async (session, either) => (await session.Ram.SendAsync(request, either)).Body, cancellationToken);

    private async Task<AwsAnswer<T>> CallAsync<T>(
        ProviderAccess access, Func<AwsSession, CancellationToken, Task<T>> send, CancellationToken cancellationToken)
        where T : class
    {
        using var deadline = new CancellationTokenSource(options.CallTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        var session = await OpenAsync(access, either.Token, cancellationToken);
        if (session.Value is not { } open)
            return session.Failure!;
        var answer = await Guarded(() => send(open, either.Token), cancellationToken);
        if (answer.Failure is { Kind: AwsFailureKind.Expired } or { Kind: AwsFailureKind.Denied, Code: not ("UnauthorizedOperation" or "AccessDeniedException") })
            sessions.Drop(access);
        return answer;
    }

    /// <summary>Opens a session and does no more.</summary>
    public async Task<AwsFailure?> TryAsync(ProviderAccess access, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(options.CallTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        return (await OpenAsync(access, either.Token, cancellationToken)).Failure;
    }

    /// <summary>Whether who registered the provider controls the account.</summary>
    public async Task<AwsAnswer<Proof>> ProveAsync(ProviderAccess access, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(options.CallTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        return await Guarded(() => sessions.ProveAsync(access, either.Token), cancellationToken);
    }

    private async Task<AwsAnswer<AwsSession>> OpenAsync(ProviderAccess access, CancellationToken either, CancellationToken callers)
    {
        var session = await Guarded(() => sessions.OpenAsync(access, either), callers);

        // Without a session nothing was sent: whatever was lost, the outcome of the call itself is known.
        return session.Failure is { Kind: AwsFailureKind.Lost } lost ? lost with { Kind = AwsFailureKind.Unreachable } : session;
    }

    private static Task<AwsAnswer<T>> Guarded<T>(Func<Task<T>> call, CancellationToken callers)
        where T : class => Guarded<T>(async () => (AwsAnswer<T>)await call(), callers);

    private static async Task<AwsAnswer<T>> Guarded<T>(Func<Task<AwsAnswer<T>>> call, CancellationToken callers)
        where T : class
    {
        try
        {
            return await call();
        }
        catch (Exception e) when (AwsErrors.Classify(e) is not null)
        {
            // What AWS answered is its answer, even when whoever asked has stopped waiting just then; what broke then broke because of that.
            if (e is not AmazonServiceException)
                callers.ThrowIfCancellationRequested();
            return AwsErrors.Classify(e)!;
        }
    }
}
