using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Providers;
using NetConnect.Simulation.Faults;
using NetConnect.Simulation.Scheduling;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Nodes;

/// <content>Calling, with all that may become of a call and its answer.</content>
internal abstract partial class CloudLine
{
    private static readonly OperationResult Reset = new OperationResult.Retryable("connection reset", OutcomeUnknown: true);

    public Task<OperationResult> ExecuteAsync(
        ProviderAccess access, ProviderOperation operation, string token, CancellationToken cancellationToken)
    {
        var answer = new TaskCompletionSource<OperationResult>();
        cancellationToken.Register(() => answer.TrySetCanceled(cancellationToken));
        // What is on its way arrives, whatever becomes of the node.
        if (node.IsDead)
            return answer.Task;
        world.Sent(new(node, access, operation, token, world.Scheduler.Now));
        world.Scheduler.In(Latency(), Lifeline.World, () => Arrive(access, operation, token, answer));
        return answer.Task;
    }

    private void Arrive(ProviderAccess access, ProviderOperation operation, string token, TaskCompletionSource<OperationResult> answer)
    {
        var call = new CloudCall(node, access, operation, token, world.Scheduler.Now);
        if (Strikes(Mishap.CallLost, call))
            Answer(answer, call, MaybeSilence());
        else if (Strikes(Mishap.CallThrottled, call))
            Throttle(answer, call);
        else if (Strikes(Mishap.CallFailed, call))
            Answer(answer, call, Fail(call, Mishap.CallFailed, TimeSpan.Zero));
        else if (Strikes(Mishap.CallUnavailable, call))
            Answer(answer, call, Fail(call, Mishap.CallUnavailable, TimeSpan.Zero));
        else if (Strikes(Mishap.CallRefused, call))
            Answer(answer, call, Fail(call, Mishap.CallRefused, TimeSpan.Zero));
        else if (Strikes(Mishap.CallSucceedsLate, call))
            SucceedLate(answer, call);
        else
            Take(answer, call);
    }

    private void Throttle(TaskCompletionSource<OperationResult> answer, CloudCall call)
    {
        var after = world.Faults.Duration(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));
        world.Throttled(call, after);
        Answer(answer, call, Fail(call, Mishap.CallThrottled, after));
    }

    private void SucceedLate(TaskCompletionSource<OperationResult> answer, CloudCall call)
    {
        world.CallsOnTheirWay++;
        world.Scheduler.In(world.Faults.Duration(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(50)), Lifeline.World, () =>
        {
            world.CallsOnTheirWay--;
            Do(call);
        });
        Answer(answer, call, Reset);
    }

    private void Take(TaskCompletionSource<OperationResult> answer, CloudCall call)
    {
        var result = Do(call);
        if (Strikes(Mishap.CallAnsweredTwice, call))
            result = Do(call);
        if (!node.IsDead && Strikes(Mishap.CrashAfterCall, call))
        {
            world.Counters.CrashesBetweenCallAndRecord++;
            world.Nodes.Crash(node, $"when {call.Operation.Name} was done and not recorded");
        }

        Answer(answer, call, Strikes(Mishap.CallAnswerLost, call) ? MaybeSilence() : result);
    }

    private OperationResult Do(CloudCall call)
    {
        var unseen = world.Faults.Strikes(Mishap.ChangeInvisible, call.Token) ? world.Faults.Duration(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(55)) : TimeSpan.Zero;
        if (unseen > TimeSpan.Zero)
            world.Tell("cloud", $"what {call.Operation.Name} changes stays unseen for {unseen.TotalSeconds:0} s");
        world.Arrived(call);
        var result = Execute(call, unseen);
        world.Called(call, result);
        return result;
    }

    /// <summary>The caller's connection breaks, or it just hears nothing.</summary>
    private OperationResult? MaybeSilence() => world.Faults.Number(0, 1) == 0 ? Reset : null;

    private void Answer(TaskCompletionSource<OperationResult> answer, CloudCall call, OperationResult? result)
    {
        if (result is not null)
            world.Scheduler.In(Latency(), node.Life, () => answer.TrySetResult(result));
    }
}
