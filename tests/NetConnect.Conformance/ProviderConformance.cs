using System.Runtime.CompilerServices;
using NetConnect.Conformance.Bench;
using NetConnect.Model.Links;

namespace NetConnect.Conformance;

/// <summary>What every provider module must keep: derive a test class, give it a cloud, and each promise is a test.</summary>
/// <remarks>
/// The kernel, the runtime and the host around the module are the real ones. Where a promise is for every call, a life without faults is
/// played first to find the calls, and then one life for each of them: a new call is covered without anybody remembering it.
/// </remarks>
public abstract partial class ProviderConformance
{
    /// <summary>A fresh cloud: the same one each time.</summary>
    /// <param name="clock">By which it does what it does by itself.</param>
    protected abstract CloudUnderTest NewCloud(TimeProvider clock);

    /// <summary>
    /// Whether a promise that costs a life for each call, or for each thing, is tried for this one. All of them, unless that takes too long: then others
    /// for each promise, so that together they are many.
    /// </summary>
    /// <param name="what">The name of the call, or the kind of the thing.</param>
    protected virtual bool Tries(string promise, int number, string what) => true;

    private TestBench NewBench() => new(NewCloud);

    private void SkipUnlessKnown(CloudTrouble trouble)
    {
        using var bench = NewBench();
        Assert.SkipUnless(bench.Cloud.Knows(trouble), $"{bench.Cloud.Left.Network.Platform} never {trouble}.");
    }

    private Life Undisturbed()
    {
        using var bench = NewBench();
        return Life.Of(bench);
    }

    /// <summary>One life for each call of an undisturbed one, in which that call goes as planned; in the end all must be the same.</summary>
    private void ForEachCall(CallPlan plan, [CallerMemberName] string promise = "")
    {
        var undisturbed = Undisturbed();
        foreach (var call in Tried(undisturbed.Calls, promise))
        {
            using var bench = NewBench();
            bench.Plan = Plans.At(call.Number, plan);
            Life.Of(bench).MustEqual(undisturbed, call.ToString());
        }
    }

    private IEnumerable<CallSeen> Tried(IEnumerable<CallSeen> calls, [CallerMemberName] string promise = "") =>
        calls.Where(call => Tries(promise, call.Number, call.Operation.Name));

    private static bool IsRetryable(OperationResult result) => result is OperationResult.Retryable { OutcomeUnknown: false };

    private static bool IsUnknown(OperationResult result) => result is OperationResult.Retryable { OutcomeUnknown: true };
}
