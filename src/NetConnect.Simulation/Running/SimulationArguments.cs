using System.Globalization;
using NetConnect.Simulation.Faults;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Running;

/// <summary>What was asked for on the command line.</summary>
internal sealed record SimulationArguments
{
    public const string Usage =
        """
        Runs NetConnect's kernel and runtime in a simulated world where everything goes wrong that can, and checks what must hold.

          --seeds N        how many runs (1000)
          --from N         the first seed (1)
          --threads N      how many runs at a time (one per core)
          --long           let a day pass at the end of each run, instead of 20 monitoring intervals

          --tier A|B       A: a model of the clouds; B: the real AWS module over the emulator, slower (A)

          --seed N         one run
          --trace          with all that happens in it
          --without LIST   leaving out faults and deeds, as in f3-7,d2

          --plans          all enumerated faults, one at a time: every persisted step, provider call, read and message
          --plants         all planted bugs: each must be caught

        The exit code is 0 when everything held, 1 when something did not, 2 when the command line is wrong.
        """;

    public int Seeds { get; init; } = 1000;

    public ulong From { get; init; } = 1;

    public int Threads { get; init; } = Environment.ProcessorCount;

    public ulong? Seed { get; init; }

    public Tier Tier { get; init; }

    public bool IsTold { get; init; }

    public bool IsLong { get; init; }

    public bool Plans { get; init; }

    public bool Plants { get; init; }

    public bool Help { get; init; }

    public Omissions Without { get; init; } = Omissions.None;

    /// <summary>None, and why, when they are wrong.</summary>
    public static (SimulationArguments? Arguments, string Problem) Parse(string[] args)
    {
        var result = new SimulationArguments();
        for (var i = 0; i < args.Length; i++)
        {
            var value = i + 1 < args.Length ? args[i + 1] : "";
            var (next, takesValue) = Take(result, args[i], value);
            if (next is null)
                return (null, $"{args[i]} {(takesValue ? $"can't be \"{value}\"" : "is not known")}. Try --help.");
            result = next;
            i += takesValue ? 1 : 0;
        }

        return (result, "");
    }

    private static (SimulationArguments? Next, bool TakesValue) Take(SimulationArguments known, string name, string value) => name switch
    {
        "--seeds" => (Number(value) is { } number ? known with { Seeds = (int)Math.Min(number, int.MaxValue) } : null, true),
        "--from" => (Number(value) is { } number ? known with { From = number } : null, true),
        "--threads" => (Number(value) is > 0 and < 1024 and { } number ? known with { Threads = (int)number } : null, true),
        "--seed" => (Number(value) is { } number ? known with { Seed = number } : null, true),
        "--tier" => (value.ToUpperInvariant() switch { "A" => known with { Tier = Tier.A }, "B" => known with { Tier = Tier.B }, _ => null }, true),
        "--without" => (Omissions.Parse(value) is { } without ? known with { Without = without } : null, true),
        "--trace" => (known with { IsTold = true }, false),
        "--long" => (known with { IsLong = true }, false),
        "--plans" => (known with { Plans = true }, false),
        "--plants" => (known with { Plants = true }, false),
        "--help" or "-h" => (known with { Help = true }, false),
        _ => (null, false),
    };

    /// <summary>The run of a seed.</summary>
    public WorldOptions Draw(ulong seed) => WorldOptions.Draw(seed).In(Tier) with { IsLong = IsLong };

    private static ulong? Number(string text) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
