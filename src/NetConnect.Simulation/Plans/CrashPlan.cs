using NetConnect.Simulation.Faults;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Plans;

/// <summary>
/// Every single fault, enumerated: the script is played once without faults to count the places, then once for each fault at each of them. A new
/// step of the runtime is a new place, without anyone remembering it.
/// </summary>
/// <param name="name">Of reliability's list, e.g. <c>R2</c>.</param>
/// <param name="kinds">The faults, with how large each is tried.</param>
internal sealed class CrashPlan(string name, string what, params (Mishap Kind, int[] Sizes)[] kinds)
{
    /// <summary>The same call with the same parameters, once the provider is healthy again.</summary>
    private const int MostCalls = 5;

    private static readonly int[] Once = [1];

    public static IReadOnlyList<CrashPlan> All { get; } =
    [
        new("R2", "the process dies at every persisted step, in four positions",
            (Mishap.CrashBeforeCommit, Once), (Mishap.CrashAfterCommit, Once), (Mishap.CrashAfterCall, Once), (Mishap.CrashBeforeAnswer, Once)),
        new("R3", "every provider call fails in every way",
            (Mishap.CallLost, [0, 1]), (Mishap.CallAnswerLost, [0, 1]), (Mishap.CallAnsweredTwice, Once), (Mishap.CallThrottled, [1, 30]), (Mishap.CallFailed, Once),
            (Mishap.CallUnavailable, Once), (Mishap.CallSucceedsLate, [1, 40]), (Mishap.ChangeInvisible, [1, 20, 55])),
        new("R4", "every read is old, every message is hidden once",
            (Mishap.StaleRead, [1, 8]), (Mishap.MessageLost, Once), (Mishap.MessageRepeated, Once), (Mishap.ReadOld, [1, 20]), (Mishap.ReadTorn, [1])),
        new("R17", "every bulk read is wrong",
            (Mishap.BulkEmpty, Once), (Mishap.BulkTruncated, [0, 1]), (Mishap.BulkRefused, Once), (Mishap.BulkUnavailable, Once), (Mishap.BulkOfAnother, Once)),
    ];

    public string Name { get; } = name;

    public string What { get; } = what;

    /// <summary>All points of the script.</summary>
    public IReadOnlyList<PlanPoint> Points()
    {
        var counting = new PlannedInjector();
        var baseline = Play(counting);
        if (baseline.Violation is not null)
            throw new InvalidOperationException($"The script breaks without any fault: {baseline.Violation}");
        return
        [
            .. from kind in kinds
               from size in kind.Sizes
               from place in Enumerable.Range(0, counting.Places[(int)kind.Kind])
               select new PlanPoint(kind.Kind, place, size),
        ];
    }

    /// <summary>Why the point does not come to the same as the script without faults; none when it does.</summary>
    public static string? Try(PlanPoint point, RunResult baseline)
    {
        var injector = new PlannedInjector(point.Kind, point.Place, point.Size);
        var result = Play(injector);
        return result.Violation is { } violation ? $"{point}: {violation}"
            : !injector.HasStruck ? $"{point}: it did not strike."
            : result.Outcome != baseline.Outcome ? $"{point}: Q6: it came to\n{result.Outcome}\ninstead of\n{baseline.Outcome}"
            : result.MostCallsOfOneIntent > MostCalls ? $"{point}: one call was made {result.MostCallsOfOneIntent} times."
            : point.Kind is >= Mishap.BulkEmpty and <= Mishap.BulkOfAnother && result.Calls != baseline.Calls ? $"{point}: {result.Calls} calls instead of {baseline.Calls}."
            : null;
    }

    public static RunResult Play(Injector injector, bool isTold = false) =>
        WorldRun.Run(new World(WorldOptions.Script, injector, isTold));
}
