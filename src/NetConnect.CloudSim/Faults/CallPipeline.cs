using NetConnect.CloudSim.Ec2;

namespace NetConnect.CloudSim.Faults;

/// <summary>What every call goes through, whichever service answers it: throttle, faults, the effect, the log.</summary>
internal sealed class CallPipeline(Emulator emulator, string service, Func<string, Ec2Exception, Ec2Response> refusal)
{
    public Ec2Response Run(
        CallerIdentity caller, string region, string action, bool mutates, IReadOnlyDictionary<string, string> parameters,
        Func<DateTimeOffset, FaultPlan, Ec2Response> perform) => emulator.Locked(now =>
    {
        var plan = emulator.Faults.Plan(caller.Account, region, action);
        var response = Attempt(now, plan) with { Lost = plan.Lost, Delay = plan.Delay };
        emulator.Calls.Add(seq => new CallRecord(
            seq, now, caller.Account, region, caller.Arn, service, action, mutates, response.ErrorCode ?? "OK", response.Lost, parameters));
        return response;

        Ec2Response Attempt(DateTimeOffset now, FaultPlan plan)
        {
            try
            {
                RequireToken(caller, region, action, mutates, now);
                if (plan.Error is { } fault)
                    throw new Ec2Exception(fault.Code, fault.Message ?? "An injected fault.", fault.StatusOrUsual) { RetryAfterSeconds = fault.RetryAfterSeconds };
                return perform(now, plan);
            }
            catch (Ec2Exception refused)
            {
                return refusal(NewRequestId(), refused) with { RetryAfterSeconds = refused.RetryAfterSeconds };
            }
        }
    });

    // Made of the call's number, so that a repeated run gives the same answers to the last byte.
    public string NewRequestId() => $"00000000-0000-4000-8000-{emulator.Calls.Last + 1:x12}";

    private void RequireToken(CallerIdentity caller, string region, string action, bool mutates, DateTimeOffset now)
    {
        if (!emulator.Buckets.TryTake(emulator.World.Settings.Throttling, caller.Account, region, action, mutates, now))
            throw new Ec2Exception("RequestLimitExceeded", "Request limit exceeded.", 503);
    }
}
