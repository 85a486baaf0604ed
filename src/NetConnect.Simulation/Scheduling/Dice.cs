using System.Numerics;

namespace NetConnect.Simulation.Scheduling;

/// <summary>Random numbers that are the same for the same seed, on every machine and in every process.</summary>
internal sealed class Dice
{
    private ulong _a;
    private ulong _b;

    public Dice(ulong seed)
    {
        // SplitMix64 spreads neighbouring seeds apart.
        _a = Spread(seed);
        _b = Spread(seed + 0x9E3779B97F4A7C15);
    }

    /// <summary>A stream of its own: what is drawn from one never shifts the others.</summary>
    public static Dice For(ulong seed, string stream)
    {
        var hash = seed ^ 0xCBF29CE484222325;
        foreach (var c in stream)
            hash = (hash ^ c) * 0x100000001B3;
        return new(hash);
    }

    /// <summary>Dice that will show the same from here on.</summary>
    public Dice Copy() => (Dice)MemberwiseClone();

    /// <summary>Goes on as those do.</summary>
    public void Take(Dice other) => (_a, _b) = (other._a, other._b);

    /// <summary>xoroshiro128+.</summary>
    public ulong Next()
    {
        var (a, b) = (_a, _b);
        var result = a + b;
        b ^= a;
        _a = BitOperations.RotateLeft(a, 24) ^ b ^ (b << 16);
        _b = BitOperations.RotateLeft(b, 37);
        return result;
    }

    public int Below(int limit) => (int)((Next() >> 33) % (uint)limit);

    public int Between(int least, int most) => least + Below(most - least + 1);

    public bool Chance(double probability) => (Next() >> 11) * (1.0 / (1UL << 53)) < probability;

    public TimeSpan Between(TimeSpan least, TimeSpan most) =>
        most <= least ? least : least + TimeSpan.FromTicks((long)(Next() % (ulong)(most - least).Ticks));

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    private static ulong Spread(ulong seed)
    {
        var z = seed + 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
