using System.Collections.Concurrent;
using NetConnect.Simulation.Faults;

namespace NetConnect.Simulation.Plans;

/// <summary>Plays all plans and says how many points there were.</summary>
internal static class PlanRun
{
    private const int MostTold = 10;

    public static bool Held(int threads, TextWriter output, TimeProvider time)
    {
        var failures = CrashPlan.All.SelectMany(plan => Play(plan, threads, output, time)).ToList();
        foreach (var failure in failures.Take(MostTold))
            output.WriteLine($"\n{failure}");
        return failures.Count == 0;
    }

    public static IReadOnlyList<string> Play(CrashPlan plan, int threads, TextWriter output, TimeProvider time)
    {
        var start = time.GetTimestamp();
        var points = plan.Points();
        var failures = Play(points, threads);
        output.WriteLine(FormattableString.Invariant(
            $"{plan.Name}: {plan.What}: {points.Count} points, {failures.Count} broke something, {time.GetElapsedTime(start).TotalSeconds:0} s"));
        return failures;
    }

    private static List<string> Play(IReadOnlyList<PlanPoint> points, int threads)
    {
        var baseline = CrashPlan.Play(new PlannedInjector());
        var failures = new ConcurrentBag<string>();
        var next = -1;
        var workers = Enumerable.Range(0, threads).Select(_ => new Thread(() =>
        {
            for (var i = Interlocked.Increment(ref next); i < points.Count; i = Interlocked.Increment(ref next))
            {
                if (CrashPlan.Try(points[i], baseline) is { } failure)
                    failures.Add(failure);
            }
        })).ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());
        return [.. failures.Order(StringComparer.Ordinal)];
    }
}
