using Microsoft.Extensions.Logging;
using NetConnect.Model.Decisions;

namespace NetConnect.Composition;

/// <summary>Says at start what decisions rest on, and where sources contradict each other.</summary>
public static partial class DecisionNotes
{
    public static void LogDecisions(this ILogger logger, DecisionBasis basis)
    {
        LogBasis(logger, basis.Facts.All.Length, basis.Name);
        foreach (var conflict in basis.Facts.Conflicts)
            LogConflict(logger, conflict.ToString());
    }

    [LoggerMessage(1, LogLevel.Information, "Decisions rest on {Facts} facts; with the policy they are called {Basis}.")]
    private static partial void LogBasis(ILogger logger, int facts, string basis);

    [LoggerMessage(2, LogLevel.Warning, "Facts contradict each other. {Conflict}. To settle it, say the value in the file of this installation's facts.")]
    private static partial void LogConflict(ILogger logger, string conflict);
}
