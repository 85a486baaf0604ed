using NetConnect.Simulation.Scheduling;

namespace NetConnect.Simulation.Faults;

/// <summary>Faults at rates drawn from the seed. Each that would strike has a number, so that a shorter story can leave some out.</summary>
internal sealed class RandomInjector : Injector
{
    private readonly Dice _dice;
    private readonly Dice _sizes;
    private readonly double[] _rates;
    private readonly IReadOnlySet<int> _without;

    public RandomInjector(ulong seed, FaultRates rates, IReadOnlySet<int> without)
    {
        (_dice, _sizes) = (Dice.For(seed, "faults"), Dice.For(seed, "fault sizes"));
        _rates = [.. Enum.GetValues<Mishap>().Select(rates.Of)];
        _without = without;
    }

    /// <summary>How many would have struck so far, left out or not.</summary>
    public int LastNumber { get; private set; }

    public override TimeSpan Duration(TimeSpan least, TimeSpan most) => _sizes.Between(least, most);

    public override int Number(int least, int most) => _sizes.Between(least, most);

    protected override bool Decide(Mishap kind)
    {
        var rate = _rates[(int)kind];
        return rate > 0 && _dice.Chance(rate) && !_without.Contains(++LastNumber);
    }
}
