using NetConnect.Conformance.Bench;
using NetConnect.Model.Links;

namespace NetConnect.Conformance;

/// <content>One call, once; and what becomes of it when its answer, or its maker, is lost.</content>
public abstract partial class ProviderConformance
{
    [Fact]
    public void A_call_that_is_made_twice_has_the_effect_of_one() => ForEachCall(Plans.Twice);

    [Fact]
    public void A_call_whose_answer_is_lost_is_found_again_and_not_repeated_behind_our_back() =>
        ForEachCall(Plans.Under(CloudTrouble.LosesAnswers, TimeSpan.Zero, IsUnknown));

    [Fact]
    public void A_call_that_never_arrived_is_made_again() =>
        ForEachCall(Plans.Under(CloudTrouble.LosesRequests, TimeSpan.Zero, result => result is OperationResult.Retryable, arrivals: 0));

    [Fact]
    public void The_process_may_die_before_each_call() => ForEachCall(Plans.DieBefore);

    [Fact]
    public void The_process_may_die_after_each_call_and_before_it_is_recorded() => ForEachCall(Plans.DieAfter);
}
