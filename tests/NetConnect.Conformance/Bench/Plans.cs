using NetConnect.Model.Links;

namespace NetConnect.Conformance.Bench;

/// <summary>The ways in which calls go.</summary>
internal static class Plans
{
    public static Task<OperationResult> Well(Line line, CallSeen call, Func<Task<OperationResult>> make) => make();

    /// <summary>Only the nth call goes so.</summary>
    public static CallPlan At(int number, CallPlan plan) => (line, call, make) => (call.Number == number ? plan : Well)(line, call, make);

    /// <summary>The call goes so as long as it is this one.</summary>
    public static CallPlan While(Func<CallSeen, bool> isIt, CallPlan plan) => (line, call, make) => (isIt(call) ? plan : Well)(line, call, make);

    public static Task<OperationResult> DieBefore(Line line, CallSeen call, Func<Task<OperationResult>> make) => line.Die(call);

    public static async Task<OperationResult> DieAfter(Line line, CallSeen call, Func<Task<OperationResult>> make)
    {
        await make();
        return await line.Die(call);
    }

    public static async Task<OperationResult> Twice(Line line, CallSeen call, Func<Task<OperationResult>> make)
    {
        var first = await make();
        var second = await make();
        line.Bench.Require(
            first is not OperationResult.Completed || second is not OperationResult.Rejected,
            $"{call} was done, and when it came once more it was refused: {second}");
        return second;
    }

    /// <param name="isRight">What the module must answer.</param>
    /// <param name="arrivals">How many changing requests the cloud must have seen.</param>
    public static CallPlan Under(CloudTrouble trouble, TimeSpan time, Func<OperationResult, bool> isRight, int arrivals = 1) => async (line, call, make) =>
    {
        var bench = line.Bench;
        var before = bench.Cloud.Changes;
        bench.Cloud.Begin(trouble, time);
        var result = await make();
        bench.Cloud.End();
        bench.Require(isRight(result), $"{call}: the cloud {trouble}, and the module answers {result}");
        bench.Require(bench.Cloud.Changes - before == arrivals, $"{call} sent {bench.Cloud.Changes - before} changing requests instead of {arrivals}.");
        return result;
    };
}
