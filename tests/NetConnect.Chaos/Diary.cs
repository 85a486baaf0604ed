using System.Diagnostics;

namespace NetConnect.Chaos;

/// <summary>What happened when: faults, what was under way, what went wrong.</summary>
internal sealed class Diary
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Lock _lock = new();
    private readonly Dictionary<object, TimeSpan> _underWay = [];
    private readonly List<(string Fault, TimeSpan At, Dictionary<object, TimeSpan> Struck)> _faults = [];
    private readonly Dictionary<string, List<double>> _measured = [];
    private readonly List<string> _violations = [];

    public IReadOnlyList<string> Violations => _violations;

    public int Settled { get; private set; }

    public int Repeated { get; private set; }

    public int Crowded { get; private set; }

    public void Violate(string what)
    {
        lock (_lock)
        {
            _violations.Add(what);
            Say($"VIOLATION  {what}");
        }
    }

    public void Say(string what) => Console.WriteLine($"{_clock.Elapsed:mm\\:ss\\.f}  {what}");

    public void NoteRepeat(bool crowded)
    {
        lock (_lock)
            (Repeated, Crowded) = (Repeated + 1, Crowded + (crowded ? 1 : 0));
    }

    /// <summary>From being acknowledged until it has settled; whatever fails meanwhile strikes it.</summary>
    public async Task<T> UnderWayAsync<T>(Func<Task<T>> work)
    {
        var (token, begun) = (new object(), _clock.Elapsed);
        lock (_lock)
            _underWay[token] = begun;
        var result = await work();
        lock (_lock)
        {
            _underWay.Remove(token);
            Settled++;
            var struck = _faults.Where(fault => fault.Struck.ContainsKey(token)).ToList();
            foreach (var fault in struck)
                Measured($"settled after {fault.Fault}, under way when it struck", (_clock.Elapsed - fault.At).TotalSeconds);
            if (struck.Count == 0)
                Measured("settled, nothing struck", (_clock.Elapsed - begun).TotalSeconds);
        }

        return result;
    }

    public void Strike(string fault)
    {
        lock (_lock)
            _faults.Add((fault, _clock.Elapsed, new(_underWay)));
    }

    public void Measure(string what, double seconds)
    {
        lock (_lock)
            Measured(what, seconds);
    }

    public void Report()
    {
        Console.WriteLine($"\n{"seconds",-66} {"n",5} {"p50",7} {"p99",7} {"max",7}");
        foreach (var (what, values) in _measured.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            values.Sort();
            Console.WriteLine($"{what,-66} {values.Count,5} {At(values, 0.5),7:0.0} {At(values, 0.99),7:0.0} {values[^1],7:0.0}");
        }

        Console.WriteLine($"\n{Settled} changes settled, {_faults.Count} faults, {Repeated} requests sent again ({Crowded} of them because others were faster), {_violations.Count} violations");
    }

    private void Measured(string what, double seconds)
    {
        if (!_measured.TryGetValue(what, out var values))
            _measured[what] = values = [];
        values.Add(seconds);
    }

    private static double At(List<double> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(share * sorted.Count) - 1)];
}
