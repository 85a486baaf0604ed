using NetConnect.Kernel.Decisions;
using NetConnect.Model.Decisions;
using NetConnect.Model.Outcomes;

namespace NetConnect.Kernel.Connections;

/// <content>Approvals are given to a plan: when facts have changed what would be done, they lapse.</content>
public sealed partial class ConnectionMachine
{
    private static void Replan(Draft<ConnectionState> draft, ReplanConnection message)
    {
        ExpireWhatIsDue(draft);
        var state = draft.State;
        if (state is not { Request: RequestPhase.PendingApproval, Desired: DesiredState.Established } || state.PlanHash != message.Instead)
        {
            draft.Answer(ChangedAgain);
            return;
        }

        var change = PlanChange.InForce(state) with { Type = message.Decision.Chosen!.Value, Decision = message.Decision };
        var differences = Differences(state.Decision, message.Decision);
        draft.State = WithPlan(state, change).WithBallot(Ballot.Empty);
        Tell(draft, "plan-changed", Ourselves, $"What would be done has changed: {differences}. Both sides are asked for the new plan.");
        Record(draft, "connection.replan", Ourselves, differences);
        draft.Answer(new Fault(
            FaultKind.PlanChanged,
            $"What you saw is not what would be done any more: {differences}. Read the connection again; the plan that waits is now {change.PlanHash}.",
            Decision: message.Decision));
    }

    private static readonly Fault ChangedAgain = new(FaultKind.PlanChanged, "The plan has just changed. Read the connection again.");

    private static string Differences(DecisionRecord before, DecisionRecord after) =>
        before.ChosenCandidate?.Plan is { } old && after.ChosenCandidate?.Plan is { } now && PlanDifference.Of(old, now) is { IsEmpty: false } found
            ? string.Join("; ", found)
            : "the plan is written otherwise";
}
