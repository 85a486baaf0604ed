using System.Globalization;
using NetConnect.Kernel.Halves;
using NetConnect.Model.Entities;

namespace NetConnect.Kernel.Connections;

/// <summary>What people should know of a connection's wish, as conditions; the links themselves have theirs.</summary>
internal static class ConnectionNotes
{
    public static IEnumerable<Condition> Of(ConnectionState state, DateTimeOffset now)
    {
        if (state.Pending is { } edit)
            yield return new("EditPending", ConditionStatus.True, "AwaitsApproval", $"A change ({edit.PlanHash}) waits for {Awaited(edit.Ballot)}; until then the plan before it stays in force.", now);
        if (state.Provisioning == ProvisioningPhase.Held && Held(state) is { } held)
            yield return new("Held", ConditionStatus.True, "UntilDecided", $"Held for this request until {state.RequestExpiresAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}: {held}.", now);
        if (state is { Protected: true, Desired: not DesiredState.Deleted } && state.ExpiresAt <= now)
            yield return new("Expired", ConditionStatus.True, "Protected", "Its time is over, but it is protected: it stays until that is taken back.", now);
    }

    private static string? Held(ConnectionState state) =>
        state.Decision.ChosenCandidate is { Takes: { IsEmpty: false } taken } ? string.Join(", ", taken.Select(slot => slot.ToString())) : null;

    private static string Awaited(Ballot ballot) => (ballot.Of(Side.Left), ballot.Of(Side.Right)) switch
    {
        (null, null) => "the approval of both sides",
        (null, _) => "the left side's approval",
        _ => "the right side's approval",
    };
}
