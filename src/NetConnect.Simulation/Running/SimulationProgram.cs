using NetConnect.Simulation.Plans;
using NetConnect.Simulation.Plants;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Running;

/// <summary>The command.</summary>
internal static class SimulationProgram
{
    public static int Run(string[] args, TextWriter output, bool isTerminal)
    {
        var (arguments, problem) = SimulationArguments.Parse(args);
        if (arguments is null || arguments.Help)
        {
            output.WriteLine(arguments is null ? problem : SimulationArguments.Usage);
            return arguments is null ? 2 : 0;
        }

        return Held(arguments, output, isTerminal) ? 0 : 1;
    }

    private static bool Held(SimulationArguments arguments, TextWriter output, bool isTerminal)
    {
        if (arguments.Seed is { } seed)
            return One(seed, arguments, output);
        if (arguments.Plans)
            return PlanRun.Held(arguments.Threads, output, TimeProvider.System);
        if (arguments.Plants)
            return PlantRun.AreFound(arguments.Threads, output);
        return new Soak(arguments, output, isTerminal).Run() is { Violations.Count: 0, IsSlow: false };
    }

    private static bool One(ulong seed, SimulationArguments arguments, TextWriter output)
    {
        var options = arguments.Draw(seed);
        var result = arguments.Without.Count == 0
            ? WorldRun.Run(options, arguments.IsTold)
            : new Recording(options).Play(arguments.Without, arguments.IsTold);
        output.Write(result.Transcript);
        output.WriteLine($"Seed {seed}, hash {result.Hash:x16}: {options}");
        output.WriteLine($"{result.Steps} steps, {result.Calls} calls, {result.Faults} faults, {result.Connections} connections, settled in {result.Settling.TotalSeconds:0} s.");
        output.WriteLine(result.Violation?.ToString() ?? "Everything held.");
        return result.Violation is null;
    }
}
