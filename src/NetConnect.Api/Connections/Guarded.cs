using NetConnect.Model.Outcomes;

namespace NetConnect.Api.Connections;

/// <summary>Does again what a guard refused: rights are read anew, and the last word is a conflict.</summary>
internal static class Guarded
{
    private const int Attempts = 3;

    /// <param name="attempt">Reads the rights, then asks the estate, whose fault is Stale when a guarded service has changed.</param>
    public static async Task<Outcome<T>> RunAsync<T>(Func<Task<Outcome<T>>> attempt)
    {
        for (var tries = 1; tries < Attempts; tries++)
        {
            var outcome = await attempt();
            if (outcome.Fault?.Kind != FaultKind.Stale)
                return outcome;
        }

        var last = await attempt();
        return last.Fault?.Kind == FaultKind.Stale
            ? new Fault(FaultKind.Conflict, "The service's owners or approvers are being changed: try again.")
            : last;
    }
}
