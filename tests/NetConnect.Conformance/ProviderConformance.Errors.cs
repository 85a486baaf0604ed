using NetConnect.Conformance.Bench;
using NetConnect.Model.Links;

namespace NetConnect.Conformance;

/// <content>What passes, what does not, and how long to wait.</content>
public abstract partial class ProviderConformance
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(17);

    [Fact]
    public void A_cloud_that_asks_for_a_pause_gets_it()
    {
        SkipUnlessKnown(CloudTrouble.Throttles);
        var undisturbed = Undisturbed();
        foreach (var call in Tried(undisturbed.Calls))
        {
            using var bench = NewBench();
            bench.Plan = Plans.At(call.Number, Plans.Under(
                CloudTrouble.Throttles, Pause, result => result is OperationResult.Retryable { OutcomeUnknown: false, After: { } after } && after >= Pause));

            Life.Of(bench).MustEqual(undisturbed, call.ToString());

            var throttled = bench.Calls[call.Number];
            var next = bench.Calls.Skip(call.Number + 1).FirstOrDefault(other => other.Token == throttled.Token);

            // What is to be removed may go meanwhile with what it hung on.
            Assert.True(next is not null || call.Operation.Effect == OperationEffect.Remove, $"{call} never came again.");
            if (next is not null)
                Assert.True(next.At - throttled.At >= Pause, $"{call} came again after {(next.At - throttled.At).TotalSeconds} s.");
        }
    }

    [Fact]
    public void An_error_that_passes_is_outlasted()
    {
        var undisturbed = Undisturbed();
        foreach (var call in Tried(undisturbed.Calls))
        {
            using var bench = NewBench();
            var failures = 0;
            bench.Plan = Plans.While(
                seen => seen.IsThe(call) && failures++ < 3,
                Plans.Under(CloudTrouble.Fails, TimeSpan.Zero, result => result is OperationResult.Retryable));

            Life.Of(bench).MustEqual(undisturbed, call.ToString());
        }
    }

    [Fact]
    public void A_refusal_while_it_is_made_undoes_what_was_made_and_a_retry_makes_it()
    {
        var undisturbed = Undisturbed();
        foreach (var call in Tried(undisturbed.Calls.Take(undisturbed.CallsToMake)))
        {
            using var bench = NewBench();
            var isRefused = true;
            bench.Plan = Plans.While(seen => isRefused && seen.IsThe(call), Refusal);
            bench.Register();
            var connection = bench.Connect();
            bench.UntilFailed(connection);
            Assert.False(string.IsNullOrEmpty(bench.State(connection).Reason), $"{call} was refused, and nobody says so.");
            bench.MustBeAsBefore();

            isRefused = false;
            bench.Retry(connection);
            bench.UntilEstablished(connection);
            bench.Delete(connection);
            bench.UntilDeleted(connection);
            bench.MustBeAsBefore();
        }
    }

    [Fact]
    public void A_refusal_while_it_is_removed_is_outlasted()
    {
        var undisturbed = Undisturbed();
        foreach (var call in Tried(undisturbed.Calls.Skip(undisturbed.CallsToMake)))
        {
            using var bench = NewBench();
            var refusals = 0;
            bench.Plan = Plans.While(seen => seen.IsThe(call) && refusals++ < 3, Refusal);

            Life.Of(bench).MustEqual(undisturbed, call.ToString());
        }
    }

    private static CallPlan Refusal => Plans.Under(CloudTrouble.Refuses, TimeSpan.Zero, result => result is OperationResult.Rejected);
}
