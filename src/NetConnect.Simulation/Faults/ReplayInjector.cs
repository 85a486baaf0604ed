using NetConnect.Simulation.Scheduling;

namespace NetConnect.Simulation.Faults;

/// <summary>The faults of a recorded run, at the same places and as large, but for those that are left out; never one more.</summary>
internal sealed class ReplayInjector(FaultRecord record, IReadOnlySet<int> without) : Injector
{
    private readonly Dictionary<FaultSite, Queue<long>> _faults = record.Without(without);
    private readonly SiteCounter _sites = new();
    private Queue<long> _sizes = [];
    private int _aligned;

    public override TimeSpan Duration(TimeSpan least, TimeSpan most) =>
        _sizes.TryDequeue(out var ticks) ? TimeSpan.FromTicks(Math.Clamp(ticks, least.Ticks, most.Ticks)) : least;

    public override int Number(int least, int most) => _sizes.TryDequeue(out var number) ? (int)Math.Clamp(number, least, most) : least;

    public override void Align(Dice dice)
    {
        if (record.DiceAt(_aligned++) is { } recorded)
            dice.Take(recorded);
    }

    protected override bool Decide(Mishap kind, string where, string what)
    {
        if (!_faults.TryGetValue(_sites.Next(kind, where, what), out var sizes))
            return false;
        _sizes = sizes;
        return true;
    }
}
